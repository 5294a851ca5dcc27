import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build/ensureBuilt.mjs';
import { sampleBloc } from '../sampleBlocs.ts';
import { filledBytes } from '../functions/http/openedBloc.ts';
import { askBelow, boardOf, receiptIn, sendTo } from './sending.ts';
import { CAO_BANG, runLocal, spawnLocal, type SpawnedLocal } from './spawnLocal.ts';

const bloc = sampleBloc(CAO_BANG);
const folders: string[] = [];

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'local-'));
  folders.push(folder);
  return folder;
};

let here: SpawnedLocal;

beforeAll(async () => {
  await ensureBuilt(['functions', 'local']);
  here = await spawnLocal(await newFolder());
});

afterAll(async () => {
  await here.end('SIGTERM');
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${here.origin}${path}`, { headers, redirect: 'manual' });

describe('the started service', () => {
  test('answers for its functions, its bench and office.js', async () => {
    expect(await (await get('/api/health')).json()).toEqual({ status: 'ok', engine: '1.0.0' });
    expect((await get('/')).headers.get('location')).toBe('/bench/');
    expect((await get('/office/office.js')).status).toBe(200);
    expect((await get('/office/OFFICE.js')).status).toBe(200);
    expect((await get('/office/../package.json')).status).toBe(404);
    expect((await get('/api/nothing')).status).toBe(404);
  });

  test('lists who one can be, whose sheet a click mends at the front, each with a workbook that is there', async () => {
    const people = (await (await get('/bench/people.json')).json()) as { id: string; title: string; sample: string }[];
    const samples = (await (await get('/bench/samples.json')).json()) as { id: string; title: string; agency: string; file: string }[];

    expect(people[0]).toMatchObject({ id: 'cb2018-vksnd-staff', title: 'Cán bộ – Viện Kiểm sát nhân dân tỉnh' });
    expect(people.map(({ title }) => title)).toContain('Trưởng khối – Thanh tra tỉnh');
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    expect(samples.length).toBe(17);
    expect(samples.at(-1)).toMatchObject({ title: 'Bộ tiêu chí 2018.xlsx', agency: '', file: 'rubrics/cao-bang-noi-chinh-2018.xlsx' });
    for (const { sample } of people) expect(samples.map(({ id }) => id)).toContain(sample);
    for (const { file } of samples) {
      const bytes = new Uint8Array(await (await get(`/bench/${file}`)).arrayBuffer());
      expect(String.fromCharCode(...bytes.subarray(0, 2)), file).toBe('PK');
    }
  });

  test('knows the people that it was seeded with', async () => {
    const me = (await (await get('/api/me', { authorization: await here.bearer('cb2018-chair') })).json()) as { memberships: object[] };
    expect(me.memberships).toMatchObject([
      { role: 'chair', agency: 'TTT', editions: [2018] },
      { role: 'head', agency: 'TTT' },
    ]);
  });

  test.each([
    ['no token', async () => ''],
    ['an expired token', () => here.bearer('cb2018-chair', Date.now() - 9 * 3_600_000)],
    ['a token that somebody altered', async () => `${(await here.bearer('cb2018-chair')).slice(0, -4)}AAAA`],
  ])('does not know who comes with %s', async (_name, authorization) => {
    const response = await get('/api/me', { authorization: await authorization() });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('answers to no name but its own', async () => {
    const { port } = new URL(here.origin);
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/api/health', headers: { host: `foreign.example:${port}` } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  test('takes a sheet once, however often the click is sent', async () => {
    const bytes = filledBytes(bloc, 'STP');
    const [first, second] = [await sendTo(here, 'STP', bytes), await sendTo(here, 'STP', bytes)];

    expect([first.status, second.status, second.headers.get('idempotent-replayed')]).toEqual([201, 201, 'true']);
    expect(await receiptIn(second)).toEqual(await receiptIn(first));
    expect((await boardOf(here)).sent).toBe(1);
  });

  test.each([
    ['a file over 4 MB', new Uint8Array(4 * 1024 * 1024 + 1), 413],
    ['another agency’s workbook', filledBytes(bloc, 'STP'), 422],
    ['text', Buffer.from('không phải Excel'), 422],
  ])('refuses %s with one sentence in each language', async (_name, bytes, status) => {
    const answers = await Promise.all(['vi', 'en'].map((language) => sendTo(here, 'CAT', bytes, { 'accept-language': language })));
    const details = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { detail: string }).detail));

    expect(answers.map((answer) => answer.status)).toEqual([status, status]);
    for (const detail of details) expect(detail).toMatch(/^[\p{Lu}\d][^\n]{10,}\.$/u);
    expect(details[0]).not.toBe(details[1]);
  });

  test('refuses as the gateway does what is too large for a function to be asked', async () => {
    expect((await sendTo(here, 'CAT', new Uint8Array(6 * 1024 * 1024))).status).toBe(413);
  });

  test('sends what is left of the samples as their own staff, and tells what it had to mend', async () => {
    const send = (headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${here.origin}/local/send-samples?bloc=${CAO_BANG}`, { method: 'POST', headers });
    for (const origin of ['https://foreign.example', `http://foreign.example:${new URL(here.origin).port}`, 'null']) {
      expect((await send({ origin })).status).toBe(403);
    }
    expect((await boardOf(here)).sent).toBe(1);

    const but = await fetch(`${here.origin}/local/send-samples?bloc=${CAO_BANG}&except=TTT`, { method: 'POST' });
    const { sent } = (await but.json()) as { sent: { agency: string; outcome: string; faults?: string[] }[] };
    expect(Object.fromEntries(sent.map(({ agency, outcome }) => [agency, outcome]))).toEqual({
      STP: 'sentBefore',
      BCHQS: 'sent',
      BDBP: 'sent',
      CAT: 'sent',
      VKSND: 'sentCorrected',
      TAND: 'sentCorrected',
      CTHADS: 'sentCorrected',
    });
    expect(sent.find(({ agency }) => agency === 'VKSND')?.faults).toEqual(['score.aboveMax E16', 'score.offStep E19']);
    expect(await boardOf(here)).toMatchObject({ sent: 7, members: 8 });

    const all = (await (await send({ origin: here.origin })).json()) as { sent: { agency: string; outcome: string }[] };
    expect(all.sent.filter(({ outcome }) => outcome !== 'sentBefore').map(({ agency }) => agency)).toEqual(['TTT']);
    expect((await boardOf(here)).sent).toBe(8);
    const again = (await (await send()).json()) as { sent: { outcome: string }[] };
    expect(new Set(again.sent.map(({ outcome }) => outcome))).toEqual(new Set(['sentBefore']));
  });

  test('sends no samples of a bloc that is not there, and none for a question', async () => {
    expect((await fetch(`${here.origin}/local/send-samples?bloc=nowhere`, { method: 'POST' })).status).toBe(404);
    expect((await get(`/local/send-samples?bloc=${CAO_BANG}`)).status).toBe(404);
  });

  test('says on stdout that it is ready and nothing else, ends on SIGTERM, and keeps everything for the next start', async () => {
    const before = { board: await boardOf(here), ranking: await (await askBelow(here, 'cb2018-chair', '/ranking')).text() };
    const ended = await here.end('SIGTERM');
    expect(ended).toMatchObject({ code: 0, stdout: `ready ${here.origin}/\n`, stderr: '' });

    here = await spawnLocal(here.dataDir);
    expect({ board: await boardOf(here), ranking: await (await askBelow(here, 'cb2018-chair', '/ranking')).text() }).toEqual(before);
  });
});

describe('a start that cannot be', () => {
  const refused = async (settings: Readonly<Record<string, string>>) => {
    const { code, stdout, stderr } = await runLocal(settings);
    expect({ code, stdout, lines: stderr.split('\n').length }, stderr).toEqual({ code: 2, stdout: '', lines: 2 });
    return stderr;
  };

  test('on the data of another process says so and harms nothing', async () => {
    expect(await refused({ DATA_DIR: here.dataDir })).toContain(here.dataDir);
    expect((await boardOf(here)).sent).toBe(8);
  });

  test('on a port that is taken names it, and leaves its data free', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const dataDir = await newFolder();
    expect(await refused({ DATA_DIR: dataDir, PORT: String(port) })).toMatch(new RegExp(`^Port ${port} is taken`));
    await new Promise((resolve) => taken.close(resolve));

    const next = await spawnLocal(dataDir, { PORT: String(port) });
    expect(next.origin).toBe(`http://localhost:${port}`);
    await next.end('SIGINT');
  });

  test.each([
    [{ PORT: 'three' }, 'PORT must be'],
    [{ PORT: '70000' }, 'PORT must be'],
    [{ SAMPLES: '../inputs' }, 'SAMPLES must be'],
    [{ SAMPLES: 'nowhere' }, `there are only: ${CAO_BANG}`],
  ])('with %o says what is wrong', async (settings, sentence) => {
    expect(await refused({ DATA_DIR: await newFolder(), ...settings })).toContain(sentence);
  });

  test('in a place that is a file says so', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, '');
    expect(await refused({ DATA_DIR: file })).toContain(`${file} is no folder`);
  });
});

test('without samples there is nobody and nothing, and it runs all the same', async () => {
  const empty = await spawnLocal(await newFolder(), { SAMPLES: 'none' });
  expect(await (await fetch(`${empty.origin}/bench/people.json`)).json()).toEqual([]);
  expect(await (await fetch(`${empty.origin}/bench/samples.json`)).json()).toEqual([]);
  expect((await empty.end('SIGINT')).code).toBe(0);
});
