import { sizeOf, subtractPoints, ZERO } from '../../points.ts';
import type { ReasonWords } from '../CodedWords.ts';
import { wordOfKey } from '../wordOfKey.ts';
import { grades } from './grades.ts';
import { quoted, together } from './phrases.ts';
import { ranking } from './ranking.ts';

const gradeTitle = ({ key, title }: { readonly key: string; readonly title: string | null }): string => title ?? wordOfKey(grades, key);

const withoutStop = (text: string): string => text.trim().replace(/[.;]+$/, '');

export const reasons: ReasonWords = {
  leads: ({ over, rank, gap }, { agencyName, decimals }) => {
    if (over === null || rank === null) return 'Đơn vị đứng đầu, không có đơn vị xếp sau.';
    if (gap === ZERO) return `Bằng điểm ${agencyName(over)}; xếp trước theo tiêu chí phụ.`;
    return ranking.ahead({ rank, gap, decimals });
  },
  behind: ({ rank, gap, parts }, { criterionName, decimals }) => ranking.behind({ rank, gap, parts, decimals, nameOf: criterionName }),
  tieResolved: ({ agency, by, own, other }, { agencyName }) =>
    ranking.tieResolved({ agency: agencyName(agency), by, gap: sizeOf(subtractPoints(own, other)) }),
  tieKept: ({ rank, agencies }, { agencyName }) => ranking.tieKept({ rank, agencies: agencies.map(agencyName) }),
  rescaled: ({ raw, max, points, criteria }, { criterionName, decimals }) =>
    ranking.rescaled({ raw, max, points, criteria: criteria.map(criterionName), decimals }),
  barred: ({ gate, note }) => ranking.barred({ gate: `${withoutStop(gate.text)}${note === '' ? '' : ` (${withoutStop(quoted(note))})`}` }),
  gradePending: ({ grade }) => ranking.conditionOpen({ grade: gradeTitle(grade) }),
  gradeMissed: ({ grade, note }) => ranking.gradeMissed({ grade: gradeTitle(grade), condition: withoutStop(quoted(note)) }),
  award: ({ award, rank, count }) => ranking.quota({ award, rank, count }),
  awardTied: ({ award, agencies }, { agencyName }) =>
    `Chưa đề nghị ${award}: ${together(agencies.map(agencyName))} bằng nhau ở suất cuối, chờ khối quyết định.`,
};
