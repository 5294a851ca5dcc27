import type { Bloc, Decision } from '../bloc/Bloc.ts';
import type { Points } from '../points.ts';
import type { Gate, Grade } from '../rubric/Rubric.ts';
import { firstUnfulfilled, type Judged, type Unfulfilled } from './conditions.ts';
import { lateSheets } from './lateness.ts';
import type { Reason } from './Ranking.ts';

/** The last decision on one agency and one gate or condition: a later one takes the place of an earlier one. */
const decisionOn = (bloc: Bloc, agency: string, on: string): Decision | undefined =>
  bloc.decisions.filter((decision) => decision.agency === agency && decision.on === on).at(-1);

/** A gate that an agency falls under, and why: the chair's reason, or what its sheet does not fulfil. */
export interface HeldGate {
  readonly gate: Gate;
  /** Empty where no decision says it. */
  readonly note: string;
  readonly unfulfilled: Unfulfilled | null;
}

/** The gates that leave an agency unranked. Prose decides nothing by itself. */
export const barringGates = (bloc: Bloc, judged: Judged): readonly HeldGate[] =>
  gatesHeld(bloc, judged).filter(({ gate }) => gate.effect === 'not_considered');

/** Gates by decision of the chair, whose word stands over all; else by a late sheet, or by conditions that the sheet does not fulfil. */
export const gatesHeld = (bloc: Bloc, judged: Judged): readonly HeldGate[] =>
  bloc.rubric.gates.flatMap((gate): readonly HeldGate[] => {
    const decision = decisionOn(bloc, judged.code, gate.id);
    if (decision) return decision.holds ? [{ gate, note: decision.reason, unfulfilled: null }] : [];
    const unfulfilled = firstUnfulfilled(bloc.rubric, gate.unless, judged);
    if (unfulfilled?.is === 'missed') return [{ gate, note: '', unfulfilled }];
    return isLateUnder(bloc, judged.code, gate) ? [{ gate, note: '', unfulfilled: null }] : [];
  });

/** Gates whose conditions the sheet leaves open and that nobody decided. */
export const openGates = (bloc: Bloc, judged: Judged): readonly Gate[] =>
  bloc.rubric.gates.filter(
    (gate) => decisionOn(bloc, judged.code, gate.id) === undefined && firstUnfulfilled(bloc.rubric, gate.unless, judged)?.is === 'open',
  );

/** A late sheet falls under the gate that the rubric names for it. */
const isLateUnder = (bloc: Bloc, agency: string, { id }: Gate): boolean =>
  lateSheets(bloc, agency).some((one) => one.is === 'late' && one.penalty.gate === id);

/** Awards that a gate keeps from the agency: `title_blocked:co_ubnd_tinh` names one by the words of its key. */
export const blockedAwards = (bloc: Bloc, judged: Judged): readonly string[] =>
  gatesHeld(bloc, judged).flatMap(({ gate }) =>
    gate.effect.startsWith('title_blocked:') ? [gate.effect.slice('title_blocked:'.length)] : [],
  );

/**
 * The best grade whose points are reached and whose conditions are fulfilled: those that the sheet can tell by the sheet, those in words by
 * the chair's decision. While one that matters is open there is no grade, and the reason says which one waits.
 */
export const gradeOf = (
  bloc: Bloc,
  judged: Judged,
  total: Points,
): { readonly grade: Grade | null; readonly reasons: readonly Reason[] } => {
  const reasons: Reason[] = [];
  for (const grade of reachable(bloc, judged)) {
    if (total < grade.min) continue;
    const unfulfilled = firstUnfulfilled(bloc.rubric, grade.conditions, judged);
    if (unfulfilled?.is === 'missed') {
      reasons.push({ because: 'gradeShort', grade, unfulfilled });
      continue;
    }
    const isManual = grade.hasConditions || unfulfilled !== null;
    const decision = isManual ? decisionOn(bloc, judged.code, `grade:${grade.key}`) : undefined;
    if (!isManual || decision?.holds) return { grade, reasons };
    if (!decision) return { grade: null, reasons: [...reasons, { because: 'gradePending', grade }] };
    reasons.push({ because: 'gradeMissed', grade, note: decision.reason });
  }
  return { grade: null, reasons };
};

/** `rank_capped:B` leaves only grade B and what stands below it. */
const reachable = (bloc: Bloc, judged: Judged): readonly Grade[] => {
  const { grades } = bloc.rubric;
  const caps = gatesHeld(bloc, judged).flatMap(({ gate }) =>
    gate.effect.startsWith('rank_capped:') ? [gate.effect.slice('rank_capped:'.length)] : [],
  );
  const best = Math.max(0, ...caps.map((key) => grades.findIndex((grade) => grade.key === key)));
  return grades.slice(best);
};
