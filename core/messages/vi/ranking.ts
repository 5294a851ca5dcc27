import type { Points } from '../../points.ts';
import type { RankingOrder } from '../../rubric/Rubric.ts';
import { showQuantity } from '../numbers.ts';
import { behind } from './behind.ts';
import { pts, together } from './phrases.ts';

interface Ahead {
  readonly rank: number;
  readonly gap: Points;
  readonly decimals?: number;
}

interface Rescaled {
  readonly raw: Points;
  readonly max: Points;
  readonly points: Points;
  readonly criteria: readonly string[];
  readonly decimals?: number;
}

interface BlocRelative {
  readonly criterion: string;
  readonly leader: string;
  readonly value: string;
  readonly own: string;
  readonly points: Points;
}

/** What parted two agencies of equal totals: the key, and by how much (votes and points alike in thousandths). */
interface Parted {
  readonly by: RankingOrder;
  readonly gap: number;
}

const measured: { readonly [By in RankingOrder['by']]: (by: RankingOrder) => string } = {
  total: () => 'tổng điểm',
  section: (by) => (by.by === 'section' ? `điểm Mục ${by.code}` : ''),
  gap: () => 'chênh lệch giữa điểm tự chấm và điểm thẩm định',
  ballot: () => 'số phiếu bầu',
  bonus: () => 'điểm thưởng',
  deduction: () => 'điểm trừ',
};

const less = ({ by, gap }: Parted): string =>
  `${measured[by.by](by)} ${by.descending ? 'thấp hơn' : 'cao hơn'} ${showQuantity(gap, 'vi')} ${by.by === 'ballot' ? 'phiếu' : 'điểm'}`;

const order = ({ by, descending }: RankingOrder, all: RankingOrder): string =>
  by === 'total' ? 'tổng điểm' : `${measured[by](all)} ${descending ? 'cao hơn' : 'thấp hơn'}`;

/** Every rank in words. */
export const ranking = {
  behind,
  ahead: ({ rank, gap, decimals = 0 }: Ahead) => `Hơn hạng ${rank} là ${pts(gap, decimals)} điểm.`,
  /** The rule that parted two, as it stands in a sentence or a note. */
  rule: less,
  tieResolved: ({ agency, ...parted }: Parted & { readonly agency: string }) => `Bằng điểm ${agency}; xếp sau vì ${less(parted)}.`,
  tieKept: ({ rank, agencies }: { readonly rank: number; readonly agencies: readonly string[] }) =>
    `Đồng hạng ${rank} với ${together(agencies)}; các tiêu chí phụ đều bằng nhau. Chờ phiếu bầu.`,
  /** The order that the rubric declares, for the line under the table. */
  order: ({ keys }: { readonly keys: readonly RankingOrder[] }) => `Xếp theo ${keys.map((key) => order(key, key)).join(', rồi ')}.`,
  rescaled: ({ raw, max, points, criteria, decimals = 0 }: Rescaled) =>
    `Quy đổi ${pts(raw, decimals)}/${pts(max)} thành ${pts(points, decimals)}, vì không được giao ${together(criteria)}.`,
  blocRelative: ({ criterion, leader, value, own, points }: BlocRelative) =>
    `${criterion}: tính theo đơn vị dẫn đầu (${leader} ${value}); đơn vị đạt ${own}, được ${pts(points)}.`,
  barred: ({ gate }: { readonly gate: string }) => `Không xét thi đua: ${gate}. Điểm vẫn được công bố, không xếp hạng.`,
  gradeMissed: ({ grade, condition }: { readonly grade: string; readonly condition: string }) =>
    `Đủ điểm xếp loại ${grade} nhưng chưa đạt điều kiện: ${condition}.`,
  conditionOpen: ({ grade }: { readonly grade: string }) => `Xếp loại ${grade} còn chờ Trưởng khối xét điều kiện.`,
  gateOpen: ({ gate }: { readonly gate: string }) => `Chờ Trưởng khối xét: ${gate}.`,
  quota: ({ award, rank, count }: { readonly award: string; readonly rank: number; readonly count: number }) =>
    `Đề nghị ${award}: hạng ${rank}, trong ${count} suất của khối.`,
  provisional: ({ count }: { readonly count: number }) =>
    count === 0 ? 'Xếp hạng tạm, chưa chốt.' : `Xếp hạng tạm, chưa chốt. Còn ${count} tiêu chí chờ giải trình.`,
  scoresMissing: ({ criteria }: { readonly criteria: readonly string[] }) => `Chưa tính được tổng: còn thiếu điểm ${together(criteria)}.`,
  notSent: 'Chưa nộp bảng tự chấm.',
} as const;
