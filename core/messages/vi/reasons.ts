import type { Unfulfilled } from '../../ranking/conditions.ts';
import type { LateSheet } from '../../ranking/lateness.ts';
import { sizeOf, subtractPoints, ZERO } from '../../points.ts';
import type { ReasonWords } from '../CodedWords.ts';
import { wordOfKey } from '../wordOfKey.ts';
import { grades } from './grades.ts';
import { papers as papersOf, unfulfilledText } from './conditions.ts';
import { day, pts, quantity, quoted, together } from './phrases.ts';
import { ranking } from './ranking.ts';

const gradeTitle = ({ key, title }: { readonly key: string; readonly title: string | null }): string => title ?? wordOfKey(grades, key);

const withoutStop = (text: string): string => text.trim().replace(/[.;]+$/, '');

const inBrackets = (note: string | null): string => (note === null || note === '' ? '' : ` (${withoutStop(quoted(note))})`);

const whyHeld = (unfulfilled: Unfulfilled | null): string => (unfulfilled === null ? '' : ` (cần ${unfulfilledText(unfulfilled)})`);

const lateText = (sheet: LateSheet, points: string, isFree: boolean): string => {
  switch (sheet.is) {
    case 'late': {
      const days = sheet.days === null ? '' : ` ${sheet.days} ngày${sheet.areWorking ? ' làm việc' : ''}`;
      const due = sheet.by === null ? sheet.what : `hạn ${day(sheet.by)}`;
      return `Nộp bảng muộn${days} so với ${due}: ${isFree ? 'không trừ điểm' : `trừ ${points} điểm`}${inBrackets(sheet.note)}.`;
    }
    case 'waived':
      return `Không trừ điểm nộp muộn (${sheet.what}): ${withoutStop(quoted(sheet.note))}.`;
    case 'pending':
      return `Chờ Trưởng khối xét việc nộp muộn (${sheet.what}): ${withoutStop(quoted(sheet.text))}.`;
    case 'unknown':
      return `Chưa ghi ngày nhận bảng, nên chưa xét nộp muộn (${sheet.what}).`;
  }
};

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
  crossScored: ({ scorers, share, criteria, points }, { decimals }) => {
    const came = points === ZERO ? 'tổng điểm không đổi' : `tổng điểm ${points > 0 ? 'tăng' : 'giảm'} ${pts(sizeOf(points), decimals)}`;
    return `Điểm chấm chéo của ${scorers} đơn vị chiếm ${quantity(share)}% ở ${criteria} tiêu chí: ${came}.`;
  },
  byBest: ({ criteria }, { criterionName, decimals }) =>
    `Điểm ${together(criteria.map(({ criterion, points }) => `${criterionName(criterion)} (${pts(points, decimals)})`))} tính theo đơn vị đạt cao nhất, nên thay đổi khi kết quả của đơn vị khác thay đổi.`,
  barred: ({ gate, note, unfulfilled }) => ranking.barred({ gate: `${withoutStop(gate.text)}${inBrackets(note)}${whyHeld(unfulfilled)}` }),
  gateHeld: ({ gate, unfulfilled }) => `Theo điều kiện đã định: ${withoutStop(gate.text)}${whyHeld(unfulfilled)}.`,
  gateOpen: ({ gate }) => ranking.gateOpen({ gate: withoutStop(gate.text) }),
  late: ({ sheet, points }, { decimals }) => lateText(sheet, pts(points, decimals), points === ZERO),
  gradePending: ({ grade }) => ranking.conditionOpen({ grade: gradeTitle(grade) }),
  gradeShort: ({ grade, unfulfilled }) => ranking.gradeMissed({ grade: gradeTitle(grade), condition: unfulfilledText(unfulfilled) }),
  gradeMissed: ({ grade, note }) => ranking.gradeMissed({ grade: gradeTitle(grade), condition: withoutStop(quoted(note)) }),
  award: ({ award, rank, count }) => ranking.quota({ award, rank, count }),
  awardShort: ({ award, unfulfilled }) => `Chưa đề nghị ${award}: cần ${unfulfilledText(unfulfilled)}.`,
  awardVotes: ({ award, votes, papers, share, of }) =>
    `Chưa đề nghị ${award}: được ${votes}/${papers} ${papersOf[of]}, cần từ ${quantity(Math.round(share * 100))}%.`,
  awardOpen: ({ award }) => `Chưa đề nghị ${award}: chờ kết quả bỏ phiếu.`,
  awardTied: ({ award, agencies }, { agencyName }) =>
    `Chưa đề nghị ${award}: ${together(agencies.map(agencyName))} bằng nhau ở suất cuối, chờ khối quyết định.`,
};
