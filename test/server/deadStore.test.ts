import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { openStore } from '../../functions/store/Store.ts';
import { MemoryFiles, settingsFor } from '../functions/store/testStore.ts';
import { problemCodeOf, startLiveApi } from './liveApi.ts';
import { pathValues } from './pathValues.ts';
import { Starvation } from './Starvation.ts';

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

interface DyingStore {
  readonly address: string;
  readonly die: () => Promise<void>;
}

/** Says at once that it cannot, until it says nothing more. */
const silent = async (): Promise<DyingStore> => {
  let isDead = false;
  const opened = createServer((_request, response) => {
    if (!isDead) response.writeHead(500).end('{}');
  });
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  server = opened;
  const address = `http://127.0.0.1:${(opened.address() as AddressInfo).port}`;
  return { address, die: async () => void (isDead = true) };
};

/** Nobody listens there any more. */
const gone = async (): Promise<DyingStore> => {
  const { address } = await silent();
  return {
    address,
    die: async () => {
      server?.closeAllConnections();
      await new Promise((resolve) => server?.close(resolve));
      server = undefined;
    },
  };
};

/** One endpoint of each function that asks the store who calls; the public ones ask it nothing before they have read a request. */
const ASKING = [
  ...new Map(allEndpoints.filter(({ access }) => access !== 'public').map((one) => [`${one.function} ${one.access}`, one])).values(),
];
/** The promise, of which the store may use four. */
const MOST_SECONDS = 5;

describe.each([
  ['never answers', silent],
  ['is gone', gone],
])('a store that %s', (_what, openDying) => {
  test('makes each function say 503 with Retry-After, and keeps nobody waiting', async () => {
    const dying = await openDying();
    const store = openStore(settingsFor(dying.address), new MemoryFiles());
    const live = await startLiveApi([store]);
    const authorization = await live.bearer('chair');
    const seconds = new Map<string, number>();
    const askAll = (): Promise<readonly string[]> =>
      Promise.all(
        ASKING.map(async (endpoint) => {
          const path = pathValues(endpoint, { bloc: 'b', edition: '2018', agency: 'STP' });
          const begun = performance.now();
          const reply = await live.ask(endpoint, { authorization, path });
          seconds.set(endpoint.name, (performance.now() - begun) / 1000);
          return `${endpoint.name} ${reply.status} ${problemCodeOf(reply)} ${reply.headers.get('retry-after')}`;
        }),
      );
    // The first requests of a process also load what all later ones use.
    await askAll();
    await dying.die();
    const starvation = new Starvation();
    expect(await askAll()).toEqual(ASKING.map(({ name }) => `${name} 503 store.unavailable 2`));
    expect(Math.max(...seconds.values()) - starvation.end()).toBeLessThan(MOST_SECONDS);
    expect(live.faults).toEqual([]);
    await live.stop();
    store.client.destroy();
  });
});
