import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build/ensureBuilt.mjs';
import { correctedBytes, filledBytes } from '../functions/http/openedBloc.ts';
import { sampleBloc } from '../sampleBlocs.ts';
import { askBelow, boardOf, receiptIn, sendTo, type Receipt } from './sending.ts';
import { CAO_BANG, spawnLocal, type SpawnedLocal } from './spawnLocal.ts';

const bloc = sampleBloc(CAO_BANG);
const FAULTY = new Set(['VKSND', 'TAND', 'CTHADS']);
const sheets = new Map(bloc.members.map(({ code }) => [code, (FAULTY.has(code) ? correctedBytes : filledBytes)(bloc, code)] as const));

let dataDir: string;

beforeAll(async () => {
  await ensureBuilt(['functions', 'local']);
  dataDir = await mkdtemp(join(tmpdir(), 'crash-'));
});

afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

/** Sends every sheet at once; what is acknowledged is written down the moment it comes. */
const sendAll = (service: SpawnedLocal, acknowledged: Map<string, Receipt>): Promise<unknown> =>
  Promise.all(
    [...sheets].map(async ([agency, bytes]) => {
      try {
        const response = await sendTo(service, agency, bytes);
        if (response.status === 201) acknowledged.set(agency, await receiptIn(response));
      } catch (error) {
        // The line breaks where the service is killed; nothing else may go wrong here.
        if (!(error instanceof TypeError) && !(error instanceof Error && error.name === 'TimeoutError')) throw error;
      }
    }),
  );

describe('a power cut in the middle of sending', () => {
  test.each([0, 1, 4])('after %d answers loses nothing that was acknowledged and doubles nothing', async (answers) => {
    const acknowledged = new Map<string, Receipt>();
    const service = await spawnLocal(dataDir);
    const sending = sendAll(service, acknowledged);
    while (acknowledged.size < answers) await new Promise((resolve) => setTimeout(resolve, 1));
    await service.end('SIGKILL');
    await sending;

    const next = await spawnLocal(dataDir);
    for (const [agency, receipt] of acknowledged) {
      const kept = (await (await askBelow(next, `cb2018-${agency.toLowerCase()}-staff`, `/submissions/${agency}`)).json()) as {
        receipt: Receipt;
        versions: object[];
      };
      expect(kept.receipt).toMatchObject({ number: receipt.number, version: 1, sheetHash: receipt.sheetHash });
      expect(kept.versions.length).toBe(1);
    }

    // The same clicks once more, as a pane repeats what it got no answer to.
    const repeated = new Map<string, Receipt>();
    await sendAll(next, repeated);
    expect([...repeated.keys()].sort()).toEqual([...sheets.keys()].sort());
    for (const [agency, receipt] of acknowledged) expect(repeated.get(agency)?.number).toBe(receipt.number);
    const board = await boardOf(next);
    expect(board.sent).toBe(8);
    expect(board.agencies.map(({ version }) => version)).toEqual(Array.from({ length: 8 }, () => 1));
    expect(new Set(board.agencies.map(({ number }) => number)).size).toBe(8);
    expect((await askBelow(next, 'cb2018-chair', '/ranking')).status).toBe(200);
    await next.end('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });
});
