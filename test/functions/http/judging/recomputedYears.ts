import fc from 'fast-check';
import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { readExport } from '#core/ranking/blocExport.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { verifyRanking } from '#workbook/ranking/verifyRanking.ts';
import { remind } from '../../../../functions/notices/remind.ts';
import { exportBloc, type BlocArchive } from '../../../../functions/store/archive.ts';
import { archiveFaults } from '../../../../functions/store/archiveFaults.ts';
import { findFrozenRanking } from '../../../../functions/store/frozenRanking.ts';
import { contentHash, sha256 } from '../../../../functions/store/hashing.ts';
import { restoreBloc } from '../../../../functions/store/restoreBloc.ts';
import { StoredItem } from '../../../../functions/store/StoredItem.ts';
import { findVersion } from '../../../../functions/store/submissions.ts';
import { startTestTable, type TestTable } from '../../store/testStore.ts';
import { reportOf } from '../../store/histories/reportOf.ts';
import { bodyOf, correctedBytes, problemOf } from '../openedBloc.ts';
import { judgedBloc, type JudgedBloc } from './judgedBloc.ts';

const AGENCIES = ['CAT', 'STP', 'BDBP', 'TTT'] as const;

/** A gate of the sample's rubric, and criteria that are scored in whole points. */
const GATE = 'ky_luat_lanh_dao';
const ROWS = [
  { criterion: 'I.1.a', most: 50 },
  { criterion: 'I.1.c', most: 40 },
] as const;

/** What is done in a year, drawn at random. */
export interface AnyYear {
  readonly agencies: readonly (typeof AGENCIES)[number][];
  /** By agency, in their order: whether it sends a second time, what it is appraised and how it answers. */
  readonly courses: readonly {
    readonly again: boolean;
    readonly first: readonly number[];
    readonly second: number | null;
    readonly meeting: number | null;
    readonly accepts: boolean;
    readonly barred: boolean;
  }[];
  readonly votes: readonly number[];
}

export const anyYear: fc.Arbitrary<AnyYear> = fc.record({
  agencies: fc.subarray([...AGENCIES], { minLength: 2 }),
  courses: fc.array(
    fc.record({
      again: fc.boolean(),
      first: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 2 }),
      second: fc.option(fc.integer({ min: 0, max: 50 })),
      meeting: fc.option(fc.integer({ min: 0, max: 50 })),
      accepts: fc.boolean(),
      barred: fc.boolean(),
    }),
    { minLength: AGENCIES.length, maxLength: AGENCIES.length },
  ),
  votes: fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }),
});

type Receipt = Readonly<Record<string, unknown>>;

/** A year that was lived to its publication, with every receipt that was given out. */
export interface LivedYear {
  readonly here: JudgedBloc;
  readonly receipts: readonly { readonly agency: string; readonly receipt: Receipt; readonly isLast: boolean }[];
}

/** Sheets, second versions, withdrawals, appraisals, answers, decisions, a meeting with a ballot, records, notices: a whole year. */
export const livedYear = async ({ agencies, courses, votes }: AnyYear): Promise<LivedYear> => {
  const here = await judgedBloc([]);
  const { bloc, ask } = here;
  const courseOf = (agency: string) => courses[AGENCIES.findIndex((one) => one === agency)];
  const receipts: LivedYear['receipts'][number][] = [];
  // The due day of this world is over by now: what is sent is late, and counts all the same.
  for (const agency of agencies) {
    const bytes = correctedBytes(bloc, agency);
    const { receipt } = bodyOf(endpoints.sendSubmission, await here.send(agency, bytes));
    const again = courseOf(agency)?.again ?? false;
    receipts.push({ agency, receipt, isLast: !again });
    if (again) {
      const second = bodyOf(endpoints.sendSubmission, await here.send(agency, bytes, { 'if-match': '"1"' }));
      receipts.push({ agency, receipt: second.receipt, isLast: true });
    }
  }
  await keepRecords(here);
  await here.moveTo('closed', 'review');
  for (const agency of agencies) await appraise(here, agency, courseOf(agency)?.first ?? []);
  await remind({ store: here.store, send: async () => 'sent', site: null });
  await here.moveTo('explanation');
  for (const agency of agencies) await answer(here, agency, courseOf(agency)?.accepts ?? true);
  await here.moveTo('secondReview');
  for (const agency of agencies) {
    const score = courseOf(agency)?.second ?? null;
    if (score !== null) await scoreRows(here, endpoints.appraiseRows, agency, [score]);
  }
  for (const agency of agencies) {
    if (!courseOf(agency)?.barred) continue;
    const json = { on: GATE, holds: true, reason: 'Theo quyết định kỷ luật số 15' };
    bodyOf(
      endpoints.decide,
      await ask(leaderFor(here, agency), endpoints.decide, { path: { agency }, headers: { 'if-match': '"0"' }, json }),
    );
  }
  await here.moveTo('meeting');
  for (const agency of agencies) {
    const score = courseOf(agency)?.meeting ?? null;
    if (score !== null) await scoreRows(here, endpoints.concludeRows, agency, [score]);
  }
  await vote(here, agencies, votes);
  await here.moveTo('frozen', 'published');
  return { here, receipts };
};

const leaderFor = ({ bloc }: JudgedBloc, agency: string): string => (agency === bloc.chairCode ? 'vice-chair' : 'chair');

const keepRecords = async ({ ask }: JudgedBloc): Promise<void> => {
  const content = { kind: 'inspection', vi: 'Kiểm tra chéo quý III', on: '2018-09-10', agency: 'CAT', criteria: [] };
  const kept = await ask('secretary', endpoints.putRecord, { path: { record: 'inspection', id: 'bb-01' }, json: content });
  if (kept.statusCode >= 300) throw new Error(kept.body);
};

type Scoring = typeof endpoints.appraiseRows | typeof endpoints.concludeRows;

/** Whoever may for that agency: the office is of STP, the vice-chair's, so that one is scored by another. */
const scorerFor = (here: JudgedBloc, endpoint: Scoring, agency: string): string => {
  if (endpoint.name === 'concludeRows') return leaderFor(here, agency);
  return agency === 'STP' ? 'appraiser' : 'office';
};

const scoreRows = async (here: JudgedBloc, endpoint: Scoring, agency: string, scores: readonly number[]): Promise<void> => {
  const person = scorerFor(here, endpoint, agency);
  const { revision } = bodyOf(endpoints.readAppraisal, await here.ask(person, endpoints.readAppraisal, { path: { agency } }));
  const rows = scores.map((score, at) => ({
    criterion: ROWS[at]?.criterion ?? '',
    score: String(score),
    reason: 'Theo tài liệu kiểm chứng',
  }));
  const reply = await here.ask(person, endpoint, { path: { agency }, headers: { 'if-match': `"${revision}"` }, json: { rows } });
  if (reply.statusCode >= 300) throw new Error(`${person} ${agency} ${JSON.stringify(problemOf(reply))}`);
};

const appraise = async (here: JudgedBloc, agency: string, scores: readonly number[]): Promise<void> => {
  await scoreRows(here, endpoints.appraiseRows, agency, scores);
  const reply = await here.ask(leaderFor(here, agency), endpoints.closeAppraisal, { path: { agency }, headers: { 'if-match': '"1"' } });
  if (reply.statusCode >= 300) throw new Error(reply.body);
};

const answer = async ({ ask }: JudgedBloc, agency: string, accepts: boolean): Promise<void> => {
  const answers = accepts ? [] : [{ criterion: 'I.1.a', accepted: false, text: 'Đơn vị đã có đủ kế hoạch, xin xem lại' }];
  const json = { answers, acceptRest: true };
  const reply = await ask(`${agency.toLowerCase()}-staff`, endpoints.answerAppraisal, {
    path: { agency },
    headers: { 'if-match': '"2"' },
    json,
  });
  if (reply.statusCode >= 300) throw new Error(`${agency} ${reply.body}`);
};

const HEADS = ['chair', 'vice-chair', 'cat-head', 'bdbp-head'];

const vote = async ({ ask }: JudgedBloc, agencies: readonly string[], votes: readonly number[]): Promise<void> => {
  const json = { place: 'Hội trường', chairedBy: 'Nguyễn Thị Lan', secretary: 'Trần Văn Hùng', present: [...AGENCIES] };
  bodyOf(endpoints.saveMeeting, await ask('secretary', endpoints.saveMeeting, { headers: { 'if-match': '"0"' }, json }));
  const motion = { kind: 'award', title: 'Cờ thi đua', candidates: agencies, seats: 1, threshold: '50' };
  bodyOf(endpoints.openMotion, await ask('secretary', endpoints.openMotion, { path: { motion: 'co' }, json: motion }));
  for (const [at, person] of HEADS.entries()) {
    const choice = agencies[votes[at] ?? 0];
    bodyOf(
      endpoints.castBallot,
      await ask(person, endpoints.castBallot, { path: { motion: 'co' }, json: { choices: choice ? [choice] : [] } }),
    );
  }
  bodyOf(endpoints.countMotion, await ask('secretary', endpoints.countMotion, { path: { motion: 'co' } }));
};

/** What does not hold of a frozen year; empty where it can be worked out again from what it names, byte for byte, wherever it lies. */
export const yearFaults = async ({ here, receipts }: LivedYear, elsewhere: TestTable): Promise<readonly string[]> => {
  const { bloc, store, ask } = here;
  const period = { bloc: bloc.id, edition: bloc.edition };
  const frozen = await findFrozenRanking(store, period);
  if (!frozen) return ['nothing was frozen'];
  const ranking = (await ask('chair', endpoints.readRanking)).body;
  const faults: string[] = [];
  const hold = (holds: boolean, what: string): void => void (holds || faults.push(what));

  for (const { agency, version, hash } of frozen.versions) {
    const named = await findVersion(store, { ...period, agency }, version);
    hold(
      named !== null && contentHash(named.sheet) === hash && canonicalJson(JSON.parse(named.sheet) as Json) === named.sheet,
      `${agency} ${version}`,
    );
  }
  const { body: exported = '' } = await ask('chair', endpoints.downloadExport);
  const read = readExport(JSON.parse(Buffer.from(exported, 'base64').toString('utf8')), sha256);
  hold(read.hashes.snapshot.recomputed === frozen.snapshot && read.hashes.rubric.recomputed === frozen.rubricHash, 'the export');
  hold(
    read.hashes.sheets.every(({ stated, recomputed }) => stated === recomputed),
    'a sheet of the export',
  );
  const { body: book = '' } = await ask('chair', endpoints.downloadRanking);
  const verified = verifyRanking(readWorkbook(new Uint8Array(Buffer.from(book, 'base64'))), sha256);
  hold(verified?.parts.every(({ agrees }) => agrees) ?? false, 'the workbook');
  for (const { agency, receipt, isLast } of receipts) {
    const { verdict, recomputes, differs } = bodyOf(
      endpoints.verifyReceipt,
      await ask('nobody', endpoints.verifyReceipt, { json: receipt }),
    );
    hold(
      verdict === (isLast ? 'counted' : 'otherVersion') && recomputes === true && differs.length === 0,
      `the receipt of ${agency}: ${verdict}`,
    );
  }

  const archive = JSON.parse(JSON.stringify(await exportBloc(store, bloc.id))) as BlocArchive;
  hold(archiveFaults(archive).length === 0, 'the archive');
  const restored = elsewhere.open(store.clock);
  await restoreBloc(restored, archive);
  hold((await here.askOver(restored)('chair', endpoints.readRanking)).body === ranking, 'the ranking of the restored bloc');
  const again = await exportBloc(restored, bloc.id);
  hold(again?.hash === archive.hash, 'the archive of the restored bloc');
  const kinds = new Set(archive.items.map((values) => new StoredItem(values).text('sk').split('#')[0]));
  for (const kind of ['NOTICE', 'MOTION', 'MEETING', 'VOTED', 'HEAD', 'RUBRIC']) hold(kinds.has(kind), `${kind} in the archive`);
  const partitions = new Set(archive.items.map((values) => new StoredItem(values).text('pk').split('#')[0]));
  for (const kind of ['APPRAISAL', 'BALLOT', 'SNAPSHOT', 'SHEET', 'AUDIT', 'PERSON']) hold(partitions.has(kind), `${kind} in the archive`);
  return faults;
};

export interface RecomputedYears {
  readonly years: number;
  readonly receipts: number;
  readonly broken: string | null;
}

/** P5: a frozen ranking can be worked out again, byte for byte, from the versions and decisions that it names, by each of those who can be asked to. */
export const checkRecomputedYears = async ({ runs, seed }: { readonly runs: number; readonly seed: number }): Promise<RecomputedYears> => {
  const tally = { years: 0, receipts: 0 };
  const property = fc.asyncProperty(anyYear, async (drawn) => {
    tally.years += 1;
    const [lived, elsewhere] = await Promise.all([livedYear(drawn), startTestTable()]);
    try {
      tally.receipts += lived.receipts.length;
      const faults = await yearFaults(lived, elsewhere);
      if (faults.length > 0) throw new Error(faults.join('; '));
    } finally {
      await Promise.all([lived.here.stop(), elsewhere.stop()]);
    }
  });
  const details = await fc.check(property, { numRuns: runs, seed, endOnFailure: true });
  return { ...tally, broken: details.failed ? reportOf(details) : null };
};
