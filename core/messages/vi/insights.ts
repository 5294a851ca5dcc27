import { ZERO, type Points } from '../../points.ts';
import { showDifference, showQuantity } from '../numbers.ts';
import { pts, together } from './phrases.ts';

interface Turned {
  readonly upper: string;
  readonly upperRank: number;
  readonly isOwn: boolean;
  readonly criterion: string;
  readonly from: Points;
  readonly to: Points;
}

interface Possible {
  readonly agency: string;
  readonly best: number;
  readonly worst: number;
  readonly least: Points;
  readonly most: Points;
}

const placeBetween = (best: number, worst: number): string => (best === worst ? `hạng ${best}` : `từ hạng ${best} đến hạng ${worst}`);

/** What a ranking tells beside the ranks. */
export const insights = {
  title: 'Điều gì làm thay đổi thứ hạng',
  swap: ({ upper, upperRank, isOwn, criterion, from, to }: Turned) =>
    isOwn
      ? `Đứng trước ${upper} (hạng ${upperRank}) nếu ${criterion} được ${pts(to)} thay vì ${pts(from)} điểm.`
      : `Đứng trước ${upper} (hạng ${upperRank}) nếu ${upper} được ${pts(to)} thay vì ${pts(from)} điểm ở ${criterion}.`,
  noSwap: ({ upper, upperRank }: { readonly upper: string; readonly upperRank: number }) =>
    `Không một tiêu chí nào, dù thay đổi hết mức, đủ để đứng trước ${upper} (hạng ${upperRank}).`,
  fullMarks: ({ criteria }: { readonly criteria: readonly string[] }) =>
    criteria.length === 0
      ? 'Không có tiêu chí nào mà mọi đơn vị cùng đạt điểm chuẩn.'
      : `${criteria.length} tiêu chí mọi đơn vị đều đạt điểm chuẩn, không phân biệt được ai hơn ai: ${criteria.join(', ')}. Nên xem lại khi lập bảng tiêu chí năm sau.`,
  place: ({ rank, agency, margin }: { readonly rank: number; readonly agency: string; readonly margin: Points | null }) => {
    if (margin === null) return `Hạng ${rank}: ${agency}; không có đơn vị xếp sau.`;
    return margin === ZERO
      ? `Hạng ${rank}: ${agency}; bằng điểm đơn vị xếp ngay sau, hơn nhờ tiêu chí phụ.`
      : `Hạng ${rank}: ${agency}; hơn đơn vị xếp ngay sau ${pts(margin)} điểm.`;
  },
  decisive: ({ criterion, first }: { readonly criterion: string; readonly first: readonly string[] }) =>
    `Không tính ${criterion} thì ba hạng đầu là ${together(first)}.`,
  firm: 'Bỏ bất cứ một tiêu chí nào, ba hạng đầu vẫn như vậy.',
  moreDecisive: ({ count, criteria }: { readonly count: number; readonly criteria: readonly string[] }) =>
    `Còn ${count} tiêu chí khác mà thiếu một thì ba hạng đầu cũng thay đổi: ${criteria.join(', ')}.`,
  jump: ({
    agency,
    rankBefore,
    rankNow,
    share,
  }: {
    readonly agency: string;
    readonly rankBefore: number;
    readonly rankNow: number;
    /** Thousandths of a percent. */
    readonly share: number | null;
  }) =>
    `${agency}: năm trước hạng ${rankBefore}, năm nay hạng ${rankNow}${
      share === null ? '' : `; tỷ lệ điểm so với thang điểm ${showDifference(share as Points, 'vi')}%`
    }. Nên hỏi lý do trước khi chốt.`,
  noJumps: 'So với năm trước không có thay đổi bất thường.',
  noLastYear: 'Chưa có kết quả năm trước để so sánh.',
  missing: ({ agency, best, worst, least, most }: Possible) =>
    `${agency} chưa có điểm: có thể được từ ${showQuantity(least, 'vi')} đến ${showQuantity(most, 'vi')} điểm, ${placeBetween(best, worst)}.`,
  present: ({ agency, best, worst }: Possible) => `${agency}: khi đủ bảng điểm sẽ ở ${placeBetween(best, worst)}.`,
  headings: {
    swaps: 'Thay đổi nhỏ nhất của một tiêu chí làm đổi chỗ hai đơn vị liền kề',
    first: 'Ba hạng đầu chắc đến đâu',
    fullMarks: 'Tiêu chí mọi đơn vị cùng đạt điểm chuẩn',
    jumps: 'So với năm trước',
    possible: 'Thứ hạng còn có thể thay đổi vì thiếu bảng điểm',
  },
} as const;
