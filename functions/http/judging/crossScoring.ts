import { countedScore, scoreFaults, type GivenScore } from '#core/appraisal/scoreFaults.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import type { YearRecord } from '#core/bloc/withRecord.ts';
import { agreementFigures, scorerFigures } from '#core/crossScoring/agreement.ts';
import { crossedCriteria } from '#core/crossScoring/crossedCriteria.ts';
import type { CrossRules } from '#core/crossScoring/CrossRules.ts';
import { crossScoresOf } from '#core/crossScoring/crossScoresOf.ts';
import { plannedSheets, type CrossRow, type CrossSheet } from '#core/crossScoring/CrossSheet.ts';
import { planPairs } from '#core/crossScoring/planPairs.ts';
import * as endpoints from '#core/endpoints/crossScoring.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { membershipsIn } from '#core/permissions/Actor.ts';
import { can } from '#core/permissions/can.ts';
import { pointsOf, readPoints, writePoints, type Points } from '#core/points.ts';
import { Problem } from '#core/problem.ts';
import { shownText } from '#core/sheet/plainText.ts';
import type { LeafReading, SheetReading } from '#core/sheet/SheetReading.ts';
import type { Day } from '#core/calendar.ts';
import { saveCrossPlan, saveCrossSheet } from '../../store/crossScoring.ts';
import { resourceOf } from '../authorise.ts';
import type { Caller } from '../callerOf.ts';
import type { PeriodMoment } from '../Doors.ts';
import { openedYear } from '../openedYear.ts';
import { recordNow } from '../recordNow.ts';
import { serve } from '../serve.ts';
import type { StoreDoors } from '../StoreDoors.ts';
import { judgedSheet, TAKES } from './judgedSheet.ts';
import { judgedYear } from './judgedYear.ts';
import { namesOf } from './namesOf.ts';

/** The rules that the rubric declares. Errors: `crossScoring.undeclared`. */
const rulesOf = ({ rubric, edition }: Bloc): CrossRules => {
  if (rubric.crossScoring === null) throw new Problem('crossScoring.undeclared', { edition });
  return rubric.crossScoring;
};

/** The agencies that a person scores for. */
const agenciesOf = (caller: Caller, bloc: string, today: Day): readonly string[] =>
  membershipsIn(caller, bloc, today).flatMap(({ role, agency }) => (role === 'staff' || role === 'head' ? (agency ?? []) : []));

/** For which of their agencies a person scores this one by the plan; `null` for none, and always for an agency of one's own. */
const scorerFor = ({ crossPlan }: YearRecord, own: readonly string[], agency: string): string | null =>
  own.includes(agency) ? null : (crossPlan.pairs.find(({ by, of }) => of === agency && own.includes(by))?.by ?? null);

interface Reader {
  readonly caller: Caller;
  readonly period: PeriodMoment;
  readonly today: Day;
}

/** The sheets that a person is shown: what their own agency gave, and what others gave agencies whose scores they may see. */
const shownSheets = ({ crossPlan, crossSheets }: YearRecord, bloc: string, { caller, period, today }: Reader): readonly CrossSheet[] => {
  const own = agenciesOf(caller, bloc, today);
  const mayRead = (agency: string): boolean => can(caller, 'readCrossScores', resourceOf(bloc, agency, period, today));
  return plannedSheets(crossPlan, crossSheets).filter(({ by, of }) => (own.includes(by) && !own.includes(of)) || mayRead(of));
};

const percentText = (thousandths: number | null): string | null => (thousandths === null ? null : writePoints(pointsOf(thousandths)));

const pointsText = (points: Points | null): string | null => (points === null ? null : writePoints(points));

export const readCrossScoring = serve<typeof endpoints.readCrossScoring, StoreDoors>(
  endpoints.readCrossScoring,
  async ({ path }, { doors, caller, period, today }) => {
    const { bloc, record, heads } = await judgedYear(doors, path);
    const { rubric } = bloc;
    const rules = rubric.crossScoring;
    const crossed = crossedCriteria(rubric);
    const own = agenciesOf(caller, path.bloc, today);
    const shown = shownSheets(record, path.bloc, { caller, period, today });
    const scores = crossScoresOf(bloc, shown);
    const rowsOf = (agency: string): number | null =>
      heads.has(agency) ? [...crossed].filter((code) => !bloc.notAssigned.get(agency)?.has(code)).length : null;
    const scoredBy = (by: string, of: string): number =>
      record.crossSheets.find((one) => one.by === by && one.of === of)?.rows.filter(({ criterion }) => crossed.has(criterion)).length ?? 0;
    const { revision, perAgency, pairs } = record.crossPlan;
    return {
      body: {
        rules: rules && {
          share: percentText(rules.share) ?? '0',
          takes: rules.takes,
          perAgency: rules.perAgency,
          criteria: [...crossed],
          markFrom: percentText(rules.markFrom) ?? '0',
        },
        plan: { revision, perAgency, pairs: pairs.map(({ by, of }) => ({ by, of })) },
        progress: pairs.map(({ by, of }) => ({
          by,
          of,
          rows: rowsOf(of),
          scored: scoredBy(by, of),
          mine: own.includes(by) && !own.includes(of),
        })),
        agencies: agreementFigures(rubric, scores).map((one) => ({ ...one, agreement: percentText(one.agreement) })),
        scorers: scorerFigures(rubric, scores).map((one) => ({ ...one, deviation: percentText(one.deviation) })),
      },
      etag: `${revision}-${record.revision}`,
    };
  },
);

export const planCrossScoring = serve<typeof endpoints.planCrossScoring, StoreDoors>(
  endpoints.planCrossScoring,
  async ({ path, headers, body: { perAgency: wanted, leftOut, turn } }, { doors, caller, period }) => {
    const { bloc } = await openedYear(doors, path);
    const rules = rulesOf(bloc);
    const codes = bloc.members.map(({ code }) => code);
    const stranger = leftOut.find((code) => !codes.includes(code));
    if (stranger !== undefined) throw new Problem('agency.unknown', { agency: stranger, members: codes });
    const taking = codes.filter((code) => !leftOut.includes(code));
    const perAgency = wanted ?? rules.perAgency ?? 1;
    if (perAgency < 1 || perAgency >= taking.length) {
      throw new Problem('crossScoring.impossible', { perAgency, members: taking.length });
    }
    const plan = { revision: headers['if-match'], perAgency, pairs: planPairs(taking, perAgency, turn ?? path.edition) };
    const saved = await saveCrossPlan(doors.store, { ...path, during: period.state }, plan, caller.id);
    return { body: { ...saved, pairs: saved.pairs.map(({ by, of }) => ({ by, of })) }, etag: `${saved.revision}` };
  },
);

const crossedLeaves = (bloc: Bloc, reading: SheetReading): readonly LeafReading[] => {
  const crossed = crossedCriteria(bloc.rubric);
  return reading.leaves.filter(({ leaf, isDropped }) => crossed.has(leaf.code) && !isDropped);
};

export const readCrossSheet = serve<typeof endpoints.readCrossSheet, StoreDoors>(
  endpoints.readCrossSheet,
  async ({ path }, { doors, caller, period, today }) => {
    const record = await recordNow(doors.store, path);
    const by = scorerFor(record, agenciesOf(caller, path.bloc, today), path.agency);
    if (by === null && !can(caller, 'readCrossScores', resourceOf(path.bloc, path.agency, period, today))) {
      throw new Problem('crossScoring.notPlanned', { agency: path.agency });
    }
    const { bloc, reading } = await judgedSheet(doors, path, record);
    const sheets = shownSheets(record, path.bloc, { caller, period, today }).filter(({ of }) => of === path.agency);
    const nameOf = await namesOf(
      doors,
      path.bloc,
      sheets.map(({ person }) => person),
    );
    const revision = record.crossSheets.find((one) => one.of === path.agency && one.by === by)?.revision ?? 0;
    return {
      body: {
        agency: path.agency,
        by,
        revision,
        sheets: sheets.map((one) => ({ by: one.by, revision: one.revision, person: nameOf(one.person), at: one.at })),
        rows: crossedLeaves(bloc, reading).map((leaf) => rowJson(leaf, reading, sheets)),
      },
      etag: `${revision}`,
    };
  },
);

type RowJson = ReplyOf<typeof endpoints.readCrossSheet>['rows'][number];

const rowJson = ({ leaf, points, rows: [row] }: LeafReading, reading: SheetReading, sheets: readonly CrossSheet[]): RowJson => ({
  criterion: leaf.code,
  label: leaf.label,
  title: leaf.title,
  kind: leaf.kind,
  max: writePoints(leaf.max),
  self: pointsText(points),
  evidence: row?.evidence ? shownText(row.evidence) : '',
  register: reading.sheet.register.filter(({ criterion }) => criterion === leaf.code).map(({ cell }) => shownText(cell)),
  explanation: row?.explanation ? shownText(row.explanation) : '',
  given: sheets.flatMap(({ by, rows }) =>
    rows.flatMap(({ criterion, score, reason }) => (criterion === leaf.code ? [{ by, score: writePoints(score), reason }] : [])),
  ),
});

export const crossScore = serve<typeof endpoints.crossScore, StoreDoors>(
  endpoints.crossScore,
  async ({ path, headers, body }, { doors, caller, period, today, now }) => {
    const record = await recordNow(doors.store, path);
    const by = scorerFor(record, agenciesOf(caller, path.bloc, today), path.agency);
    if (by === null) throw new Problem('crossScoring.notPlanned', { agency: path.agency });
    const { bloc, head, reading } = await judgedSheet(doors, path, record);
    rulesOf(bloc);
    if (!TAKES.second.includes(head.state)) throw new Problem('submission.badMove', { from: head.state, to: 'appraised' });
    const leaves = new Map(crossedLeaves(bloc, reading).map((leaf) => [leaf.leaf.code, leaf]));
    const given = body.rows.map((row): GivenScore => ({ ...row, score: readPoints(row.score) ?? pointsOf(0) }));
    const faults = scoreFaults(bloc, reading, given, (code) => leaves.has(code));
    if (faults.length > 0) throw new Problem('appraisal.rowsRefused', { agency: path.agency, faults });
    const before = record.crossSheets.find((one) => one.by === by && one.of === path.agency) ?? null;
    const expected = headers['if-match'];
    const found = before?.revision ?? 0;
    if (expected !== found) throw new Problem('record.stale', { expected, found });
    const changed = given.flatMap((one): readonly CrossRow[] => {
      const leaf = leaves.get(one.criterion);
      const old = before?.rows.find(({ criterion }) => criterion === one.criterion);
      const row = leaf && { criterion: one.criterion, score: countedScore(one, leaf), reason: one.reason };
      return row && (row.score !== old?.score || row.reason !== old.reason) ? [row] : [];
    });
    const answer = (revision: number) => ({
      body: { agency: path.agency, by, revision, changed: changed.map(({ criterion }) => criterion) },
      etag: `${revision}`,
    });
    if (changed.length === 0) return answer(found);
    const next: CrossSheet = {
      by,
      of: path.agency,
      revision: found + 1,
      version: head.receipt.version,
      person: caller.id,
      at: new Date(now).toISOString(),
      rows: inOrder(reading, [
        ...(before?.rows ?? []).filter((row) => !changed.some(({ criterion }) => criterion === row.criterion)),
        ...changed,
      ]),
    };
    await saveCrossSheet(doors.store, { ...path, during: period.state }, next, record.crossPlan.revision);
    return answer(next.revision);
  },
);

/** In the order of the rubric. */
const inOrder = ({ leaves }: SheetReading, rows: readonly CrossRow[]): readonly CrossRow[] => {
  const order = new Map(leaves.map(({ leaf }, index) => [leaf.code, index]));
  return [...rows].sort((a, b) => (order.get(a.criterion) ?? 0) - (order.get(b.criterion) ?? 0));
};
