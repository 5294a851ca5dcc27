import type { Bloc, Decision } from '../bloc/Bloc.ts';
import type { Points } from '../points.ts';
import type { Gate, Grade } from '../rubric/Rubric.ts';
import { lateSheets } from './lateness.ts';
import type { Reason } from './Ranking.ts';

/** The last decision on one agency and one gate or condition: a later one takes the place of an earlier one. */
const decisionOn = (bloc: Bloc, agency: string, on: string): Decision | undefined =>
  bloc.decisions.filter((decision) => decision.agency === agency && decision.on === on).at(-1);

/** The gates that the chair, or a late sheet, has the agency fall under and that leave it unranked. Prose decides nothing by itself. */
export const barringGates = (bloc: Bloc, agency: string): readonly { readonly gate: Gate; readonly note: string }[] =>
  gatesHeld(bloc, agency).filter(({ gate }) => gate.effect === 'not_considered');

const gatesHeld = (bloc: Bloc, agency: string): readonly { readonly gate: Gate; readonly note: string }[] =>
  bloc.rubric.gates.flatMap((gate) => {
    const decision = decisionOn(bloc, agency, gate.id);
    if (decision) return decision.holds ? [{ gate, note: decision.reason }] : [];
    return isUnder(bloc, agency, gate) ? [{ gate, note: '' }] : [];
  });

/** A late sheet falls under the gate that the rubric names for it, unless the chair decided otherwise. */
const isUnder = (bloc: Bloc, agency: string, { id }: Gate): boolean =>
  lateSheets(bloc, agency).some((one) => one.is === 'late' && one.penalty.gate === id);

/** Awards that a gate keeps from the agency: `title_blocked:co_ubnd_tinh` names one by the words of its key. */
export const blockedAwards = (bloc: Bloc, agency: string): readonly string[] =>
  gatesHeld(bloc, agency).flatMap(({ gate }) =>
    gate.effect.startsWith('title_blocked:') ? [gate.effect.slice('title_blocked:'.length)] : [],
  );

/**
 * The best grade whose points are reached and whose conditions, if any, the chair decided are met. While a condition that
 * matters is undecided there is no grade, and the reason says which one waits.
 */
export const gradeOf = (
  bloc: Bloc,
  agency: string,
  total: Points,
): { readonly grade: Grade | null; readonly reasons: readonly Reason[] } => {
  const reasons: Reason[] = [];
  for (const grade of reachable(bloc, agency)) {
    if (total < grade.min) continue;
    const decision = grade.hasConditions ? decisionOn(bloc, agency, `grade:${grade.key}`) : undefined;
    if (!grade.hasConditions || decision?.holds) return { grade, reasons };
    if (!decision) return { grade: null, reasons: [...reasons, { because: 'gradePending', grade }] };
    reasons.push({ because: 'gradeMissed', grade, note: decision.reason });
  }
  return { grade: null, reasons };
};

/** `rank_capped:B` leaves only grade B and what stands below it. */
const reachable = (bloc: Bloc, agency: string): readonly Grade[] => {
  const { grades } = bloc.rubric;
  const caps = gatesHeld(bloc, agency).flatMap(({ gate }) =>
    gate.effect.startsWith('rank_capped:') ? [gate.effect.slice('rank_capped:'.length)] : [],
  );
  const best = Math.max(0, ...caps.map((key) => grades.findIndex((grade) => grade.key === key)));
  return grades.slice(best);
};
