import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { listAudit } from '../../../../functions/store/auditTrail.ts';
import { StoredItem } from '../../../../functions/store/StoredItem.ts';
import { bodyOf, problemOf } from '../openedBloc.ts';
import { judgedBloc, type JudgedBloc } from './judgedBloc.ts';

let here: JudgedBloc;

beforeAll(async () => {
  here = await judgedBloc(['CAT', 'TTT']);
  await here.moveTo('closed', 'review', 'explanation', 'secondReview', 'meeting');
});

afterAll(() => here.stop());

const HEADS = ['chair', 'vice-chair', 'cat-head', 'bdbp-head'];
const PRESENT = ['TTT', 'STP', 'CAT', 'BDBP'];

const open = (person: string, motion: string, json: object) => here.ask(person, endpoints.openMotion, { path: { motion }, json });
const cast = (person: string, motion: string, ...choices: readonly string[]) =>
  here.ask(person, endpoints.castBallot, { path: { motion }, json: { choices } });
const count = (person: string, motion: string) => here.ask(person, endpoints.countMotion, { path: { motion } });
const read = async (person: string) => bodyOf(endpoints.readMeeting, await here.ask(person, endpoints.readMeeting));
const attend = (revision: number, present: readonly string[]) =>
  here.ask('secretary', endpoints.saveMeeting, {
    headers: { 'if-match': `"${revision}"` },
    json: { place: 'Hội trường Thanh tra tỉnh', chairedBy: 'Nguyễn Thị Lan', secretary: 'Trần Văn Hùng', present },
  });

const FLAG = { kind: 'award', title: 'Cờ thi đua', candidates: ['CAT', 'TTT'], seats: 1, threshold: '50' };

describe('the meeting', () => {
  test('writes down who is there, and nobody overwrites anybody', async () => {
    expect(problemOf(await open('secretary', 'co', FLAG)).code).toBe('motion.unfit');
    expect(bodyOf(endpoints.saveMeeting, await attend(0, [...PRESENT].reverse()))).toMatchObject({
      revision: 1,
      present: ['TTT', 'STP', 'BDBP', 'CAT'],
    });
    expect(problemOf(await attend(0, PRESENT)).code).toBe('record.stale');
    expect(problemOf(await attend(1, ['XYZ'])).code).toBe('agency.unknown');
    expect((await read('cat-head')).absent).toHaveLength(4);
  });

  test('concludes on rows as it is typed, for the chair’s agency by the vice-chair', async () => {
    const conclude = (person: string, agency: string) =>
      here.ask(person, endpoints.concludeRows, {
        path: { agency },
        headers: { 'if-match': '"0"' },
        json: { rows: [{ criterion: 'I.1.a', score: '44', reason: 'Họp thống nhất giảm do thiếu kế hoạch' }] },
      });
    expect(problemOf(await conclude('chair', 'TTT')).status).toBe(403);
    expect((await conclude('vice-chair', 'TTT')).statusCode).toBe(200);
    expect((await conclude('secretary', 'CAT')).statusCode).toBe(200);
    expect((await read('observer').catch(() => null)) ?? 'refused').toBe('refused');
    expect((await read('stp-staff')).conclusions).toMatchObject([
      { agency: 'CAT', score: '44' },
      { agency: 'TTT', by: { id: 'cb2018-vice-chair' } },
    ]);
  });
});

describe('a secret ballot', () => {
  test('is issued to one person of each agency present, who votes once', async () => {
    expect(problemOf(await open('cat-head', 'co', FLAG)).status).toBe(403);
    expect(problemOf(await open('secretary', 'co', { ...FLAG, seats: 3 })).facts).toMatchObject({ field: 'seats' });
    expect(problemOf(await open('secretary', 'co', { ...FLAG, candidates: ['CAT', 'CAT'] })).facts).toMatchObject({ field: 'candidates' });
    expect(problemOf(await open('secretary', 'co', { ...FLAG, voters: ['cb2018-cat-head', 'cb2018-cat-staff'] })).facts).toMatchObject({
      field: 'voters',
    });
    expect(bodyOf(endpoints.openMotion, await open('secretary', 'co', FLAG))).toMatchObject({
      issued: 4,
      collected: 0,
      open: true,
      count: null,
    });
    expect(bodyOf(endpoints.openMotion, await open('secretary', 'co', FLAG)).issued).toBe(4);

    expect(problemOf(await cast('stp-staff', 'co', 'CAT')).code).toBe('ballot.notIssued');
    expect(problemOf(await cast('tand-head', 'co', 'CAT')).code).toBe('ballot.notIssued');
    expect(problemOf(await cast('cat-head', 'co', 'CAT', 'TTT')).code).toBe('ballot.unfit');
    expect(problemOf(await cast('cat-head', 'co', 'STP')).code).toBe('ballot.unfit');
    expect(problemOf(await cast('cat-head', 'khac', 'CAT')).code).toBe('motion.notFound');
    await Promise.all(HEADS.map((person) => cast(person, 'co', ...(person === 'bdbp-head' ? [] : [person === 'chair' ? 'TTT' : 'CAT']))));
    expect(bodyOf(endpoints.castBallot, await cast('cat-head', 'co', 'TTT'))).toEqual({ motion: 'co', voted: true });
    expect((await read('cat-head')).motions).toMatchObject([
      { motion: 'co', issued: 4, collected: 4, mine: true, voted: true, count: null },
    ]);
  });

  test('is counted once, with what was issued, collected and valid, and takes no more', async () => {
    expect(problemOf(await count('cat-head', 'co')).status).toBe(403);
    const counted = bodyOf(endpoints.countMotion, await count('secretary', 'co'));
    expect(counted).toEqual({
      issued: 4,
      collected: 4,
      valid: 3,
      votes: [
        { agency: 'CAT', votes: 2, passed: true },
        { agency: 'TTT', votes: 1, passed: false },
      ],
    });
    expect(bodyOf(endpoints.countMotion, await count('chair', 'co'))).toEqual(counted);
    expect((await read('stp-staff')).motions[0]?.count).toEqual(counted);
    await open('secretary', 'muon', { ...FLAG, title: 'Bầu Trưởng khối', kind: 'election' });
    await count('secretary', 'muon');
    expect(problemOf(await cast('cat-head', 'muon', 'CAT')).code).toBe('motion.closed');
  });

  test('keeps nothing that joins voter and vote', async () => {
    const { Items: items = [] } = await here.store.client.send(new ScanCommand({ TableName: here.store.tableName }));
    const stored = items.map((item) => StoredItem.of(item));
    const named = (place: RegExp) => stored.filter((item) => place.test(`${item.text('pk')} ${item.text('sk')}`));
    const ballots = named(/^BALLOT#[^ ]* IN#co#/);
    expect(named(/^PERIOD#[^ ]* VOTED#co#/).map((item) => Object.keys(item.values).sort())).toEqual(HEADS.map(() => ['pk', 'sk']));
    expect(ballots.map((item) => Object.keys(item.values).sort())).toEqual(HEADS.map(() => ['choices', 'pk', 'sk']));
    expect(ballots.every((item) => /^IN#co#[0-9a-f]{32}$/.test(item.text('sk')))).toBe(true);
    const { entries } = await listAudit(here.store, here.bloc.id, { after: null, limit: 500 });
    const deeds = entries.filter(({ action }) => action === 'ballot.cast');
    expect(deeds.map(({ facts }) => facts)).toEqual(HEADS.map(() => ({ motion: 'co' })));
    expect(new Set(deeds.map(({ by }) => by)).size).toBe(HEADS.length);
    expect(stored.filter((item) => item.text('pk').startsWith('REQUEST#') && JSON.stringify(item.values).includes('choices'))).toEqual([]);
  });

  test('on a tie counts in the ranking, one on an award does not, and freezing takes it along', async () => {
    const before = bodyOf(endpoints.readRanking, await here.ask('chair', endpoints.readRanking)).snapshot;
    await open('secretary', 'hoa', { ...FLAG, kind: 'tieBreak', title: 'Xếp thứ tự các đơn vị bằng điểm' });
    await cast('chair', 'hoa', 'TTT');
    await count('secretary', 'hoa');
    const after = bodyOf(endpoints.readRanking, await here.ask('chair', endpoints.readRanking)).snapshot;
    expect(after).not.toBe(before);
    await here.moveTo('frozen', 'published');
    expect(bodyOf(endpoints.readRanking, await here.ask('stp-staff', endpoints.readRanking)).snapshot).toBe(after);
    expect(problemOf(await attend(1, PRESENT)).code).toBe('permission.notNow');
  });
});
