/**
 * What a person would ask of a running site, whatever it runs on: each check says what it saw, and what is wrong with it.
 *
 * @typedef {object} SmokeRow
 * @property {string} name
 * @property {string} seen
 * @property {string | null} fault
 */

/**
 * @param {string} site without a slash at its end
 * @param {readonly { readonly method: string, readonly path: string, readonly access: string }[]} table
 * @returns {Promise<readonly SmokeRow[]>}
 */
export const smokeChecks = async (site, table) => {
  /** @type {SmokeRow[]} */
  const rows = [];
  /** @param {string} path @param {RequestInit} [init] */
  const ask = async (path, init = {}) => {
    const response = await fetch(site + path, { redirect: 'manual', signal: AbortSignal.timeout(15_000), ...init });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  /** @param {string} name @param {() => Promise<{ readonly seen: string, readonly fault: string | null }>} look */
  const check = async (name, look) => {
    try {
      rows.push({ name, ...(await look()) });
    } catch (error) {
      rows.push({ name, seen: 'no answer', fault: error instanceof Error ? error.message : String(error) });
    }
  };
  /** @param {boolean} holds @param {string} fault */
  const unless = (holds, fault) => (holds ? null : fault);

  await check('the bare address leads to a page', async () => {
    const { status, headers } = await ask('/');
    const target = headers.get('location') ?? '';
    return {
      seen: `${status} ${target}`,
      fault: unless(status === 200 || (status === 302 && target.startsWith('/')), 'neither a page nor a way to one'),
    };
  });
  await check('the pane may be framed, and runs no foreign script', async () => {
    const { status, headers, text } = await ask('/pane/taskpane.html');
    const policy = headers.get('content-security-policy') ?? '';
    const faults = [
      unless(status === 200 && text.includes('id="pane"'), 'no page of the pane'),
      unless(/frame-ancestors [^;]*'self'/.test(policy), 'nothing says who may frame it'),
      unless(/script-src [^;]*'self'/.test(policy) && !/script-src [^;]*(?:\*|'unsafe-eval')/.test(policy), 'scripts from anywhere'),
      unless(headers.get('x-frame-options') === null, 'X-Frame-Options keeps Excel from showing it'),
      unless(headers.get('x-content-type-options') === 'nosniff', 'no nosniff'),
      unless(!site.startsWith('https:') || headers.get('strict-transport-security') !== null, 'no Strict-Transport-Security'),
    ].filter((fault) => fault !== null);
    return { seen: String(status), fault: faults.join('; ') || null };
  });
  await check('the pane knows where to sign in', async () => {
    const { status, text } = await ask('/pane/settings.json');
    const settings = JSON.parse(text);
    const whole = ['authorization', 'token', 'clientId', 'scope'].every(
      (name) => typeof settings[name] === 'string' && settings[name] !== '',
    );
    return { seen: `${status} ${settings.authorization ?? ''}`, fault: unless(status === 200 && whole, 'settings.json is not whole') };
  });
  await check('the service answers', async () => {
    const { status, text } = await ask('/api/health');
    return { seen: `${status} ${text.slice(0, 60)}`, fault: unless(status === 200 && JSON.parse(text).status === 'ok', 'not well') };
  });
  await check('the API document names every route', async () => {
    const { text } = await ask('/api/openapi.json');
    const { paths = {} } = JSON.parse(text);
    const missing = table.filter(({ method, path }) => paths[path]?.[method.toLowerCase()] === undefined);
    return {
      seen: `${Object.keys(paths).length} paths`,
      fault: unless(missing.length === 0, `not there: ${missing.map(({ path }) => path).join(', ')}`),
    };
  });
  await check('nothing is told without signing in', async () => {
    const closed = table.filter(({ access }) => access !== 'public');
    /** @type {string[]} */
    const open = [];
    for (const { method, path } of closed) {
      const address = path.replace(/\{(\w+)\}/g, (_all, name) => (name === 'edition' ? '2018' : 'x'));
      for (const authorization of [undefined, 'Bearer e30.e30.e30']) {
        const { status } = await ask(address, { method, ...(authorization && { headers: { authorization } }) });
        if (status !== 401) open.push(`${method} ${path} ${status}`);
      }
    }
    return { seen: `${closed.length} routes`, fault: unless(open.length === 0, open.join(', ')) };
  });
  await check('an unknown route is not found', async () => {
    const { status } = await ask('/api/no-such-thing');
    return { seen: String(status), fault: unless(status === 404, 'answered all the same') };
  });
  await check('no document without leave', async () => {
    const { status } = await ask(`/evidence/${'0'.repeat(32)}/${'0'.repeat(64)}`);
    return { seen: String(status), fault: unless(status === 403, 'not refused') };
  });
  if (site.startsWith('https:')) {
    await check('the manifest names this very site', async () => {
      const { status, text } = await ask('/manifest.xml');
      return { seen: String(status), fault: unless(text.includes(`${site}/pane/taskpane.html`), 'it names another') };
    });
  }
  return rows;
};
