import { addPoints, ZERO, type Points } from '../points.ts';
import { leavesUnder, rootsOf, sectionsOf, type Leaf, type Rubric } from '../rubric/Rubric.ts';
import type { Registration } from '../bloc/Agreement.ts';
import type { Condition, RegistrationCondition } from '../rubric/Condition.ts';
import { countedMax, countedPoints } from '../rubric/weights.ts';
import type { AgencyScore, LeafPoints } from '../scoring/scoreAgency.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';

/** What conditions are held against: an agency's scores as they count, and its sheet for the results that it states. */
export interface Judged {
  readonly code: string;
  readonly final: AgencyScore;
  readonly finalPoints: LeafPoints;
  readonly dropped: ReadonlySet<string>;
  readonly reading: SheetReading | null;
  /** What it registered for; `null` for nothing, `unknown` where the bloc's file holds nobody's registration. */
  readonly registration: Registration | null | 'unknown';
}

/** Whether a condition is fulfilled; `at` names the first part that is not. A result that the sheet does not state leaves it open, and so do registrations that nobody wrote down. */
export type Fulfilment = { readonly is: 'met' | 'open' } | { readonly is: 'missed'; readonly at: string | null };

export interface Unfulfilled {
  readonly condition: Condition;
  readonly is: 'missed' | 'open';
  readonly at: string | null;
}

/** The first condition that is missed, else the first that is open; `null` where all are fulfilled. */
export const firstUnfulfilled = (rubric: Rubric, conditions: readonly Condition[], judged: Judged): Unfulfilled | null => {
  const found = conditions.flatMap((condition): readonly Unfulfilled[] => {
    const fulfilment = fulfilmentOf(rubric, condition, judged);
    return fulfilment.is === 'met' ? [] : [{ condition, is: fulfilment.is, at: fulfilment.is === 'missed' ? fulfilment.at : null }];
  });
  return found.find(({ is }) => is === 'missed') ?? found[0] ?? null;
};

const MET = { is: 'met' } as const;

const fulfilmentOf = (rubric: Rubric, condition: Condition, judged: Judged): Fulfilment => {
  switch (condition.is) {
    case 'every_section': {
      const short = sectionsOf(rubric).find(({ code }) => !hasShare(rubric, code, condition.pct, judged));
      return short ? { is: 'missed', at: short.code } : MET;
    }
    case 'part':
      return isPartReached(rubric, condition, judged) ? MET : { is: 'missed', at: null };
    case 'none_at_zero': {
      const zero = assignedUnder(rubric, condition.code, judged).find(
        ({ kind, code }) => kind === 'scored' && pointsAt(code, judged) === ZERO,
      );
      return zero ? { is: 'missed', at: zero.code } : MET;
    }
    case 'result':
      return resultFulfilment(condition, judged);
    case 'deduction':
      return (judged.final.deduction ?? ZERO) <= condition.points ? MET : { is: 'missed', at: null };
    default:
      return registrationFulfilment(condition.is, judged);
  }
};

const registrationFulfilment = (is: RegistrationCondition, { registration }: Judged): Fulfilment => {
  if (registration === 'unknown') return { is: 'open' };
  const { title = null, award = null } = registration ?? {};
  const wanted = { registered: title ?? award, registered_title: title, registered_award: award }[is];
  return wanted === null ? { is: 'missed', at: null } : MET;
};

const isPartReached = (rubric: Rubric, { code, pct, points }: Extract<Condition, { is: 'part' }>, judged: Judged): boolean =>
  pct === null ? countedIn(rubric, code, judged) >= (points ?? ZERO) : hasShare(rubric, code, pct, judged);

/** A part of which nothing is assigned has nothing to reach. */
const hasShare = (rubric: Rubric, code: string, pct: number, judged: Judged): boolean => {
  const most = addPoints(...assignedUnder(rubric, code, judged).map(countedMax));
  return BigInt(countedIn(rubric, code, judged)) * 100_000n >= BigInt(most) * BigInt(pct);
};

const assignedUnder = (rubric: Rubric, code: string | null, { dropped }: Judged): readonly Leaf[] =>
  (code === null ? rootsOf(rubric).map((root) => root.code) : [code])
    .flatMap((one) => leavesUnder(rubric, one))
    .filter((leaf) => !dropped.has(leaf.code));

const pointsAt = (code: string, { finalPoints }: Judged): Points => finalPoints.get(code) ?? ZERO;

const countedIn = (rubric: Rubric, code: string, judged: Judged): Points => {
  const criterion = rubric.byCode.get(code);
  if (criterion?.type === 'leaf') return judged.dropped.has(code) ? ZERO : countedPoints(rubric, criterion, pointsAt(code, judged));
  return judged.final.groups.get(code) ?? ZERO;
};

const resultFulfilment = ({ code, least }: Extract<Condition, { is: 'result' }>, { reading, dropped }: Judged): Fulfilment => {
  if (dropped.has(code)) return MET;
  const measure = reading?.leaves.find(({ leaf }) => leaf.code === code)?.measures.get('actual');
  if (measure?.type !== 'value' || measure.value.type !== 'quantity') return { is: 'open' };
  return measure.value.thousandths >= least ? MET : { is: 'missed', at: null };
};
