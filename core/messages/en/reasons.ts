import type { Unfulfilled } from '../../ranking/conditions.ts';
import type { LateSheet } from '../../ranking/lateness.ts';
import { sizeOf, subtractPoints, ZERO } from '../../points.ts';
import type { ReasonWords } from '../CodedWords.ts';
import { wordOfKey } from '../wordOfKey.ts';
import { grades } from './grades.ts';
import { papers as papersOf, unfulfilledText } from './conditions.ts';
import { counted, day, pts, quantity, quoted, together } from './phrases.ts';
import { ranking } from './ranking.ts';

const gradeTitle = ({ key, title }: { readonly key: string; readonly title: string | null }): string => title ?? wordOfKey(grades, key);

const withoutStop = (text: string): string => text.trim().replace(/[.;]+$/, '');

const inBrackets = (note: string | null): string => (note === null || note === '' ? '' : ` (${withoutStop(quoted(note))})`);

const whyHeld = (unfulfilled: Unfulfilled | null): string =>
  unfulfilled === null ? '' : ` (it takes that ${unfulfilledText(unfulfilled)})`;

const lateText = (sheet: LateSheet, points: string, isFree: boolean): string => {
  switch (sheet.is) {
    case 'late': {
      const days = sheet.days === null ? '' : ` ${counted(sheet.days, sheet.areWorking ? 'working day' : 'day')}`;
      const due = sheet.by === null ? sheet.what : `the deadline ${day(sheet.by)}`;
      return `Sheet received${days} after ${due}: ${isFree ? 'no points off' : `${points} ${points === '1' ? 'point' : 'points'} off`}${inBrackets(sheet.note)}.`;
    }
    case 'waived':
      return `No points off for lateness (${sheet.what}): ${withoutStop(quoted(sheet.note))}.`;
    case 'pending':
      return `Awaits the chair's decision on lateness (${sheet.what}): ${withoutStop(quoted(sheet.text))}.`;
    case 'unknown':
      return `No day of receipt is known, so lateness does not count yet (${sheet.what}).`;
  }
};

export const reasons: ReasonWords = {
  leads: ({ over, rank, gap }, { agencyName, decimals }) => {
    if (over === null || rank === null) return 'First, with no agency ranked behind.';
    if (gap === ZERO) return `Level with ${agencyName(over)}; placed before it by a tie-break.`;
    return ranking.ahead({ rank, gap, decimals });
  },
  behind: ({ rank, gap, parts }, { criterionName, decimals }) => ranking.behind({ rank, gap, parts, decimals, nameOf: criterionName }),
  tieResolved: ({ agency, by, own, other }, { agencyName }) =>
    ranking.tieResolved({ agency: agencyName(agency), by, gap: sizeOf(subtractPoints(own, other)) }),
  tieKept: ({ rank, agencies }, { agencyName }) => ranking.tieKept({ rank, agencies: agencies.map(agencyName) }),
  rescaled: ({ raw, max, points, criteria }, { criterionName, decimals }) =>
    ranking.rescaled({ raw, max, points, criteria: criteria.map(criterionName), decimals }),
  crossScored: ({ scorers, share, criteria, points }, { decimals }) => {
    const came = points === ZERO ? 'the total stays' : `the total is ${pts(sizeOf(points), decimals)} ${points > 0 ? 'higher' : 'lower'}`;
    return `The cross-scores of ${counted(scorers, 'agency', 'agencies')} make up ${quantity(share)}% of ${counted(criteria, 'criterion', 'criteria')}: ${came}.`;
  },
  byBest: ({ criteria }, { criterionName, decimals }) =>
    `The points of ${together(criteria.map(({ criterion, points }) => `${criterionName(criterion)} (${pts(points, decimals)})`))} are measured against the best agency, so they change when others' results do.`,
  barred: ({ gate, note, unfulfilled }) => ranking.barred({ gate: `${withoutStop(gate.text)}${inBrackets(note)}${whyHeld(unfulfilled)}` }),
  gateHeld: ({ gate, unfulfilled }) => `By a condition of the rubric: ${withoutStop(gate.text)}${whyHeld(unfulfilled)}.`,
  gateOpen: ({ gate }) => ranking.gateOpen({ gate: withoutStop(gate.text) }),
  late: ({ sheet, points }, { decimals }) => lateText(sheet, pts(points, decimals), points === ZERO),
  gradePending: ({ grade }) => ranking.conditionOpen({ grade: gradeTitle(grade) }),
  gradeShort: ({ grade, unfulfilled }) => ranking.gradeMissed({ grade: gradeTitle(grade), condition: unfulfilledText(unfulfilled) }),
  gradeMissed: ({ grade, note }) => ranking.gradeMissed({ grade: gradeTitle(grade), condition: withoutStop(quoted(note)) }),
  award: ({ award, rank, count }) => ranking.quota({ award, rank, count }),
  awardShort: ({ award, unfulfilled }) => `Not proposed for ${award}: it takes that ${unfulfilledText(unfulfilled)}.`,
  awardVotes: ({ award, votes, papers, share, of }) =>
    `Not proposed for ${award}: ${votes} of ${papers} ${papersOf[of]} papers, at least ${quantity(Math.round(share * 100))}% are due.`,
  awardOpen: ({ award }) => `Not yet proposed for ${award}: the ballot decides.`,
  awardTied: ({ award, agencies }, { agencyName }) =>
    `Not yet proposed for ${award}: ${together(agencies.map(agencyName))} are level at the last place, the bloc decides.`,
};
