import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '#core/canonicalJson.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { readExport } from '#core/ranking/blocExport.ts';
import { sha256 } from '../../../../functions/store/hashing.ts';
import { CAO_BANG, sampleJson } from '../../../sampleBlocs.ts';
import { bodyOf, problemOf } from '../openedBloc.ts';
import { judgedBloc, type JudgedBloc } from './judgedBloc.ts';

let here: JudgedBloc;

const crossing = () => ({
  rubric: {
    ...(sampleJson(CAO_BANG) as { readonly rubric: object }).rubric,
    crossScoring: { share: 30, criteria: ['I.1'], perAgency: 2 },
  } as Json,
});

beforeEach(async () => {
  here = await judgedBloc(['TTT', 'CAT'], crossing());
  await here.moveTo('closed', 'review');
});

afterEach(() => here.stop());

const read = async (person: string) => bodyOf(endpoints.readCrossScoring, await here.ask(person, endpoints.readCrossScoring));

const plan = (person: string, revision: number, json: unknown = {}) =>
  here.ask(person, endpoints.planCrossScoring, { headers: { 'if-match': `"${revision}"` }, json });

const act = (person: string, endpoint: Endpoint, agency: string, revision: number, json?: unknown) =>
  here.ask(person, endpoint, { path: { agency }, headers: { 'if-match': `"${revision}"` }, ...(json !== undefined && { json }) });

const give = (person: string, agency: string, revision: number, score: string, criterion = 'I.1.a') =>
  act(person, endpoints.crossScore, agency, revision, { rows: [{ criterion, score, reason: `Chấm ${score}` }] });

/** Whose staff score an agency by the plan. */
const scorersOf = async (agency: string): Promise<readonly string[]> =>
  (await read('chair')).plan.pairs.filter(({ of }) => of === agency).map(({ by }) => `${by.toLowerCase()}-staff`);

const rankingOf = async (person: string, agency: string) =>
  bodyOf(endpoints.readRanking, await here.ask(person, endpoints.readRanking)).ranking.find((one) => one.agency === agency);

describe('the plan', () => {
  test('is drawn by the chair or secretary, in balance, once for each revision, and anew where agencies are left out', async () => {
    expect(problemOf(await plan('ttt-staff', 0)).status).toBe(403);
    const drawn = bodyOf(endpoints.planCrossScoring, await plan('chair', 0));
    const members = here.bloc.members.map(({ code }) => code);
    expect(drawn).toMatchObject({ revision: 1, perAgency: 2 });
    for (const code of members) {
      expect(drawn.pairs.filter(({ by }) => by === code)).toHaveLength(2);
      expect(drawn.pairs.filter(({ of }) => of === code)).toHaveLength(2);
    }
    expect(problemOf(await plan('secretary', 0))).toMatchObject({ status: 412, code: 'record.stale' });
    const without = bodyOf(endpoints.planCrossScoring, await plan('secretary', 1, { leftOut: ['BDBP'], perAgency: 3 }));
    expect(without.pairs.some(({ by, of }) => by === 'BDBP' || of === 'BDBP')).toBe(false);
    expect(without.pairs).toHaveLength(3 * (members.length - 1));
    expect(problemOf(await plan('chair', 2, { perAgency: members.length })).code).toBe('crossScoring.impossible');
    expect(problemOf(await plan('chair', 2, { leftOut: ['XYZ'] })).code).toBe('agency.unknown');
  });

  test('is none where the rubric does not say how it counts', async () => {
    const plain = await judgedBloc([]);
    try {
      expect(problemOf(await plain.ask('chair', endpoints.planCrossScoring, { headers: { 'if-match': '"0"' }, json: {} }))).toMatchObject({
        status: 409,
        code: 'crossScoring.undeclared',
      });
      expect(bodyOf(endpoints.readCrossScoring, await plain.ask('chair', endpoints.readCrossScoring)).rules).toBeNull();
    } finally {
      await plain.stop();
    }
  });
});

describe('scores', () => {
  beforeEach(async () => {
    await plan('chair', 0);
  });

  test('are given by those whom the plan names, to the rows that are cross-scored, by the rules of appraised scores', async () => {
    const [one = '', other = ''] = await scorersOf('CAT');
    expect(problemOf(await give('cat-staff', 'CAT', 0, '40')).status).toBe(403);
    const strangers = here.bloc.members
      .map(({ code }) => `${code.toLowerCase()}-staff`)
      .filter((who) => ![one, other, 'cat-staff'].includes(who));
    expect(problemOf(await give(strangers[0] ?? '', 'CAT', 0, '40')).code).toBe('crossScoring.notPlanned');
    expect(problemOf(await give(one, 'CAT', 0, '51')).facts).toMatchObject({ faults: [{ fault: 'aboveMax' }] });
    expect(problemOf(await give(one, 'CAT', 0, '10', 'II.1.a')).facts).toMatchObject({ faults: [{ fault: 'notYours' }] });
    expect(bodyOf(endpoints.crossScore, await give(one, 'CAT', 0, '40'))).toMatchObject({ revision: 1, changed: ['I.1.a'] });
    expect(bodyOf(endpoints.crossScore, await give(one, 'CAT', 1, '40'))).toMatchObject({ revision: 1, changed: [] });
    expect(problemOf(await give(one, 'CAT', 0, '41'))).toMatchObject({ status: 412, code: 'record.stale' });
    expect(bodyOf(endpoints.crossScore, await give(other, 'CAT', 0, '44'))).toMatchObject({ revision: 1 });
  });

  test('are seen by who gave them and by those who lead; not by other scorers, nor by the agency while it is open', async () => {
    const [one = '', other = ''] = await scorersOf('TTT');
    await give(one, 'TTT', 0, '40');
    const givenTo = async (person: string) => {
      const sheet = bodyOf(endpoints.readCrossSheet, await here.ask(person, endpoints.readCrossSheet, { path: { agency: 'TTT' } }));
      return sheet.rows.flatMap(({ given }) => given).length;
    };
    expect([await givenTo(one), await givenTo(other), await givenTo('vice-chair')]).toEqual([1, 0, 1]);
    for (const person of ['chair', 'ttt-head', 'ttt-staff']) {
      expect(problemOf(await here.ask(person, endpoints.readCrossSheet, { path: { agency: 'TTT' } })).status, person).toBe(403);
    }
    expect((await read('chair')).agencies).toEqual([]);
    expect((await read('vice-chair')).agencies).toMatchObject([{ agency: 'TTT', scorers: 1 }]);
    expect((await read(one)).progress.find((pair) => pair.mine && pair.of === 'TTT')).toMatchObject({ scored: 1 });
    expect((await rankingOf('chair', 'TTT'))?.appraised).toBeNull();
    expect((await rankingOf('vice-chair', 'TTT'))?.appraised).not.toBeNull();
  });

  test('enter the ranking by the rubric’s share, in words, in the export and until the meeting concludes otherwise', async () => {
    const before = await rankingOf('vice-chair', 'TTT');
    const [one = '', other = ''] = await scorersOf('TTT');
    await give(one, 'TTT', 0, '30');
    await give(other, 'TTT', 0, '20');
    const self = 47;
    const mixed = self * 0.7 + 25 * 0.3;
    const ranked = await rankingOf('vice-chair', 'TTT');
    expect(Number(before?.total) - Number(ranked?.total)).toBeCloseTo(self - mixed, 2);
    expect(ranked?.why).toContain('Điểm chấm chéo của 2 đơn vị chiếm 30% ở 1 tiêu chí');
    const exported = await here.ask('office', endpoints.downloadExport);
    const { ranked: again, hashes } = readExport(JSON.parse(Buffer.from(exported.body ?? '', 'base64').toString('utf8')), sha256);
    expect(hashes.snapshot.recomputed).toBe(hashes.snapshot.stated);
    expect(again.bloc.crossScores).toHaveLength(2);

    await act('vice-chair', endpoints.closeAppraisal, 'TTT', 0);
    await act('chair', endpoints.closeAppraisal, 'CAT', 0);
    await here.moveTo('explanation', 'secondReview', 'meeting');
    const concluded = await act('vice-chair', endpoints.concludeRows, 'TTT', 1, {
      rows: [{ criterion: 'I.1.a', score: '46', reason: 'Cuộc họp thống nhất' }],
    });
    expect(concluded.statusCode).toBe(200);
    expect(Number(before?.total) - Number((await rankingOf('vice-chair', 'TTT'))?.total)).toBeCloseTo(1, 2);
    await here.moveTo('frozen');
    expect((await rankingOf('vice-chair', 'TTT'))?.total).not.toBeNull();
  });

  test('of a plan that was drawn anew count only where both plans have the pair', async () => {
    const [one = ''] = await scorersOf('TTT');
    await give(one, 'TTT', 0, '30');
    const agency = one.replace('-staff', '').toUpperCase();
    await plan('chair', 1, { leftOut: [agency] });
    expect((await rankingOf('vice-chair', 'TTT'))?.appraised).toBeNull();
    await plan('chair', 2);
    expect((await rankingOf('vice-chair', 'TTT'))?.appraised).not.toBeNull();
  });
});
