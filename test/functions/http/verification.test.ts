import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PERIOD_STATES } from '#core/bloc/states.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { systemClock } from '../../../functions/store/Clock.ts';
import { bodyOf, correctedBytes, filledBytes, openBloc, problemOf, type OpenedBloc } from './openedBloc.ts';

let here: OpenedBloc;

type Receipt = Readonly<Record<string, unknown>>;
const receipts = new Map<string, Receipt>();

const send = async (agency: string, bytes: Uint8Array, headers: Readonly<Record<string, string>> = {}): Promise<Receipt> =>
  bodyOf(endpoints.sendSubmission, await here.send(agency, bytes, headers)).receipt;

const receiptOf = (name: string): Receipt => {
  const found = receipts.get(name);
  if (!found) throw new Error(`no receipt ${name}`);
  return found;
};

/** Asked by nobody: the endpoint is public. */
const ask = (json: unknown) => here.ask('nobody', endpoints.verifyReceipt, { json });

const verified = async (receipt: Receipt) => bodyOf(endpoints.verifyReceipt, await ask(receipt));

const move = async (from: string, to: string): Promise<void> => {
  bodyOf(endpoints.movePeriod, await here.ask('chair', endpoints.movePeriod, { json: { from, to, reason: 'theo kế hoạch năm' } }));
};

beforeAll(async () => {
  here = await openBloc({ ...systemClock, now: () => Date.parse('2018-11-10T03:00:00Z') });
  const { bloc } = here;
  receipts.set('TTT', await send('TTT', filledBytes(bloc, 'TTT')));
  receipts.set('STP', await send('STP', filledBytes(bloc, 'STP')));
  receipts.set('BCHQS 1', await send('BCHQS', filledBytes(bloc, 'BCHQS')));
  receipts.set('BCHQS 2', await send('BCHQS', correctedBytes(bloc, 'BCHQS'), { 'if-match': '"1"' }));
  receipts.set('CAT', await send('CAT', filledBytes(bloc, 'CAT')));
  const withdrawal = { path: { agency: 'CAT' }, headers: { 'if-match': '"1"' } };
  bodyOf(endpoints.withdrawSubmission, await here.ask('cat-staff', endpoints.withdrawSubmission, withdrawal));
});

afterAll(async () => {
  await here.stop();
});

describe('before the ranking is frozen', () => {
  test('a receipt is known, and nothing is said of a ranking', async () => {
    const { number, edition } = receiptOf('TTT');
    expect(await verified(receiptOf('TTT'))).toMatchObject({
      number,
      edition,
      bloc: here.bloc.id,
      agency: 'TTT',
      version: 1,
      state: 'open',
      differs: [],
      verdict: 'notFrozen',
      snapshot: null,
      recomputes: null,
    });
  });
});

describe('once the ranking is frozen', () => {
  beforeAll(async () => {
    const [, ...states] = PERIOD_STATES.slice(0, PERIOD_STATES.indexOf('frozen') + 1);
    for (const [index, state] of states.slice(1).entries()) await move(states[index] ?? '', state);
  });

  test('a ranking that cannot be worked out again from what was sent is told to be so', async () => {
    const { kept } = here.table.files;
    const hash = String(receiptOf('STP')['fileHash']);
    const bytes = kept.get(hash) ?? new Uint8Array();
    kept.set(hash, filledBytes(here.bloc, 'TTT'));
    expect(await verified(receiptOf('TTT'))).toMatchObject({ verdict: 'counted', recomputes: false });
    kept.set(hash, bytes);
  });

  test('the version that it counts is proved, under the hash that the ranking bears', async () => {
    const { snapshot } = bodyOf(endpoints.readRanking, await here.ask('chair', endpoints.readRanking));
    expect(await verified(receiptOf('TTT'))).toMatchObject({
      state: 'frozen',
      differs: [],
      verdict: 'counted',
      snapshot,
      recomputes: true,
    });
  });

  test('an earlier version of the same agency is told from the one that counts', async () => {
    expect((await verified(receiptOf('BCHQS 1'))).verdict).toBe('otherVersion');
    expect((await verified(receiptOf('BCHQS 2'))).verdict).toBe('counted');
  });

  test('a withdrawn one is known and not counted', async () => {
    expect((await verified(receiptOf('CAT'))).verdict).toBe('notCounted');
  });

  test('what the receipt states otherwise than we gave it out is named, without telling what it should be', async () => {
    const altered = { ...receiptOf('TTT'), total: '99', receivedAt: '2018-11-01T00:00:00.000Z', sentBy: { id: 'x', name: 'X' } };
    const { differs, ...rest } = await verified(altered);
    expect(differs.sort()).toEqual(['receivedAt', 'sentBy', 'total']);
    expect(JSON.stringify(rest)).not.toContain(String(receiptOf('TTT')['total']));
  });

  test('number, hash and place are enough', async () => {
    const { number, bloc, edition, agency, version, sheetHash } = receiptOf('TTT');
    expect(await verified({ number, bloc, edition, agency, version, sheetHash })).toMatchObject({ verdict: 'counted', differs: [] });
  });

  test('nothing is told of other agencies or of any score', async () => {
    const said = JSON.stringify(await verified(receiptOf('TTT')));
    for (const { code } of here.bloc.members.filter((member) => member.code !== 'TTT')) expect(said).not.toContain(`"${code}"`);
    expect(said).not.toContain(String(receiptOf('TTT')['total']));
  });
});

describe('a receipt that was never given out', () => {
  const HASH = `sha256:${'0'.repeat(64)}`;

  test.each([
    ['another hash', { sheetHash: HASH }],
    ['another number', { number: 'CB-IV-2018/9999' }],
    ['another agency', { agency: 'STP' }],
    ['an agency that is none', { agency: 'KHONG' }],
    ['another version', { version: 2 }],
    ['another year', { edition: 2017 }],
    ['another bloc', { bloc: 'khoi-khac' }],
  ])('is answered alike whatever is wrong: %s', async (_what, over) => {
    const { status, code, facts } = problemOf(await ask({ ...receiptOf('TTT'), ...over }));
    expect({ status, code, facts }).toEqual({
      status: 404,
      code: 'receipt.unknown',
      facts: { number: 'number' in over ? over.number : receiptOf('TTT')['number'] },
    });
  });

  test.each([
    ['without a hash', { sheetHash: undefined }],
    ['with a field of its own', { score: '100' }],
    ['with a version that is none', { version: 1.5 }],
  ])('is malformed %s', async (_what, over) => {
    expect(problemOf(await ask({ ...receiptOf('TTT'), ...over }))).toMatchObject({ status: 400, code: 'request.malformed' });
  });
});
