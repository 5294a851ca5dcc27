import { passOf, type AppraisalSheet, type Pass } from '#core/appraisal/AppraisalSheet.ts';
import {
  acceptances,
  keptScores,
  outdatedRows,
  rowsToAnswer,
  withAnswers,
  withScores,
  type GivenAnswer,
} from '#core/appraisal/changeRows.ts';
import type { RowFault, RowFaultKind } from '#core/appraisal/RowFault.ts';
import { scoreFaults, type GivenScore } from '#core/appraisal/scoreFaults.ts';
import type { SubmissionState } from '#core/bloc/states.ts';
import * as endpoints from '#core/endpoints/appraisals.ts';
import { can } from '#core/permissions/can.ts';
import type { Action } from '#core/permissions/Action.ts';
import { pointsOf, readPoints } from '#core/points.ts';
import { Problem } from '#core/problem.ts';
import { lineOf } from '#core/rubric/Rubric.ts';
import { saveAppraisal, type AppraisalChange } from '../../store/appraisals.ts';
import type { SubmissionId } from '../../store/keys.ts';
import { resourceOf } from '../authorise.ts';
import type { Caller } from '../callerOf.ts';
import type { PeriodMoment } from '../Doors.ts';
import { serve, type Call } from '../serve.ts';
import type { StoreDoors } from '../StoreDoors.ts';
import { judgedSheet, TAKES, type JudgedSheet } from './judgedSheet.ts';

/** Where closing each turn brings the submission. */
const CLOSED = { first: 'appraised', second: 'final', meeting: 'final' } as const satisfies { readonly [Of in Pass]: SubmissionState };

interface Asked {
  readonly path: SubmissionId;
  readonly expected: number;
  readonly caller: Caller;
  readonly period: PeriodMoment;
  readonly now: number;
  readonly doors: StoreDoors;
  readonly mayTouch: (criterion: string, sheet: JudgedSheet) => boolean;
}

const askedBy = (
  path: SubmissionId,
  expected: number,
  {
    caller,
    period,
    now,
    today,
    doors,
  }: Pick<Call<typeof endpoints.appraiseRows, StoreDoors>, 'caller' | 'period' | 'now' | 'today' | 'doors'>,
  action: Action,
): Asked => {
  const resource = resourceOf(path.bloc, path.agency, period, today);
  const mayTouch: Asked['mayTouch'] = (criterion, { bloc }) =>
    can(caller, action, { ...resource, criterion: lineOf(bloc.rubric, criterion) });
  return { path, expected, caller, period, now, doors, mayTouch };
};

const at = ({ now }: Asked): string => new Date(now).toISOString();

const handOf = (asked: Asked) => ({ by: asked.caller.id, at: at(asked) });

/** A turn that may touch the submission as it stands. */
const passNow = ({ period }: Asked, { head }: JudgedSheet): Pass => {
  const pass = passOf(period.state);
  if (pass === null) throw new RangeError(`no turn of the appraisal while a period is ${period.state}`);
  if (!TAKES[pass].includes(head.state)) throw new Problem('submission.badMove', { from: head.state, to: CLOSED[pass] });
  return pass;
};

/** Keeps what became of an appraisal; what was there already is answered with what there is. */
const keep = async (
  asked: Asked,
  sheet: JudgedSheet,
  next: AppraisalSheet | null,
  { to, action }: Pick<AppraisalChange, 'to' | 'action'>,
) => {
  const { path, expected, period, doors } = asked;
  const { appraisal, head } = sheet;
  const became = next ?? appraisal;
  const changed = became.rows.filter(({ revision }) => next !== null && revision === next.revision).map(({ criterion }) => criterion);
  const isMoved = to !== null && to !== head.state;
  if (next !== null || isMoved) {
    const version = head.receipt.version;
    const moved = changed.length;
    await saveAppraisal(doors.store, {
      ...path,
      during: period.state,
      next: became,
      expected,
      version,
      to,
      action,
      moved,
      ...handOf(asked),
    });
  }
  return {
    body: { agency: path.agency, revision: became.revision, state: isMoved ? to : head.state, changed },
    etag: `${became.revision}`,
  };
};

interface RowIn {
  readonly criterion: string;
  readonly score: string;
  readonly reason: string | null;
}

const score = async (asked: Asked, rows: readonly RowIn[], action: AppraisalChange['action']) => {
  const sheet = await judgedSheet(asked.doors, asked.path);
  const pass = passNow(asked, sheet);
  const given = rows.map((row): GivenScore => ({ ...row, score: readPoints(row.score) ?? pointsOf(0) }));
  const faults = scoreFaults(sheet.bloc, sheet.reading, given, (code) => asked.mayTouch(code, sheet));
  if (faults.length > 0) throw new Problem('appraisal.rowsRefused', { agency: asked.path.agency, faults });
  const next = withScores(sheet.appraisal, sheet.reading, given, { pass, ...handOf(asked) });
  return keep(asked, sheet, next, { to: null, action });
};

export const appraiseRows = serve<typeof endpoints.appraiseRows, StoreDoors>(endpoints.appraiseRows, ({ path, headers, body }, call) =>
  score(askedBy(path, headers['if-match'], call, 'appraise'), body.rows, 'appraisal.scored'),
);

export const concludeRows = serve<typeof endpoints.concludeRows, StoreDoors>(endpoints.concludeRows, ({ path, headers, body }, call) =>
  score(askedBy(path, headers['if-match'], call, 'decideRow'), body.rows, 'appraisal.concluded'),
);

export const closeAppraisal = serve<typeof endpoints.closeAppraisal, StoreDoors>(
  endpoints.closeAppraisal,
  async ({ path, headers }, call) => {
    const asked = askedBy(path, headers['if-match'], call, 'closeAppraisal');
    const sheet = await judgedSheet(call.doors, path);
    const to = CLOSED[passOf(call.period.state) ?? 'first'];
    if (sheet.head.state === to) return keep(asked, sheet, null, { to, action: 'appraisal.closed' });
    const pass = passNow(asked, sheet);
    const criteria = outdatedRows(sheet.appraisal, sheet.reading);
    if (criteria.length > 0) throw new Problem('appraisal.outdated', { agency: path.agency, criteria });
    const next = withScores(sheet.appraisal, sheet.reading, keptScores(sheet.appraisal, sheet.reading), { pass, ...handOf(asked) });
    return keep(asked, sheet, next, { to, action: 'appraisal.closed' });
  },
);

export const answerAppraisal = serve<typeof endpoints.answerAppraisal, StoreDoors>(
  endpoints.answerAppraisal,
  async ({ path, headers, body: { answers, acceptRest } }, call) => {
    const asked = askedBy(path, headers['if-match'], call, 'answerAppraisal');
    const sheet = await judgedSheet(call.doors, path);
    const { appraisal, reading, head } = sheet;
    if (head.state !== 'appraised' && head.state !== 'explained') {
      throw new Problem('submission.badMove', { from: head.state, to: 'explained' });
    }
    const given = answers.map(({ criterion, accepted, text }): GivenAnswer => ({ criterion, isAccepted: accepted, text }));
    const faults = answerFaults(appraisal, given);
    if (faults.length > 0) throw new Problem('appraisal.rowsRefused', { agency: path.agency, faults });
    const named = new Set(given.map(({ criterion }) => criterion));
    const rest = acceptRest ? acceptances(appraisal).filter(({ criterion }) => !named.has(criterion)) : [];
    const next = withAnswers(appraisal, reading, [...given, ...rest], handOf(asked));
    const isAnswered = rowsToAnswer(next ?? appraisal).every(({ answer }) => answer !== null);
    return keep(asked, sheet, next, { to: isAnswered ? 'explained' : null, action: 'appraisal.answered' });
  },
);

const answerFaults = (appraisal: AppraisalSheet, given: readonly GivenAnswer[]): readonly RowFault[] => {
  const asked = new Set(rowsToAnswer(appraisal).map(({ criterion }) => criterion));
  const seen = new Set<string>();
  return given.flatMap(({ criterion, isAccepted, text }) => {
    const isRepeated = seen.has(criterion);
    seen.add(criterion);
    if (isRepeated) return [answerFault(criterion, 'repeated')];
    if (!asked.has(criterion)) return [answerFault(criterion, 'notChanged')];
    return !isAccepted && text === null ? [answerFault(criterion, 'answerMissing')] : [];
  });
};

const answerFault = (criterion: string, fault: RowFaultKind): RowFault => ({ criterion, fault, seen: null, limits: [] });
