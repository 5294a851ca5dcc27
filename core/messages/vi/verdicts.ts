import type { Points } from '../../points.ts';
import { pts } from './phrases.ts';

interface Count {
  readonly count: number;
}

/** The line above the findings, and the standing of the total in the foot. */
export const verdicts = {
  neverChecked: 'Chưa kiểm tra lần nào. Việc kiểm tra mất vài giây và không cần mạng.',
  reading: ({ done, all }: { readonly done: number; readonly all: number }) => `Đang đọc bảng… ${done}/${all} tiêu chí`,
  errors: ({ count }: Count) => `Còn ${count} chỗ phải sửa trước khi nộp`,
  warnings: ({ count }: Count) => `Có thể nộp; ${count} chỗ nên xem lại hoặc ghi lý do`,
  clean: 'Không còn chỗ phải sửa, có thể nộp',
  refused: ({ title }: { readonly title: string }) => `Chưa kiểm tra được tệp này: ${title}`,
  stale: ({ time }: { readonly time: string }) => `Bảng đã thay đổi từ lần kiểm tra ${time}. Kiểm tra lại để nộp.`,
  checkFailed: ({ title }: { readonly title: string }) => `Chưa kiểm tra xong ${title}. Kết quả chưa dùng để nộp được. Kiểm tra lại.`,
  blocFoundMore: ({ count }: Count) => `Khối kiểm tra lại thấy thêm ${count} chỗ. Kết quả của khối được dùng.`,
  consequencesHidden: ({ count }: Count) => `${count} chỗ lệch theo được ẩn bớt; các chỗ này tự đúng khi sửa xong.`,
  checkedAt: ({ moment, all }: { readonly moment: string; readonly all: number }) => `Kiểm tra lúc ${moment}, đủ ${all} tiêu chí.`,
} as const;

export const totals = {
  unread: 'Tổng trên bảng, chưa kiểm tra',
  provisional: ({ count }: Count) => `Tổng tạm tính, chưa tính ${count} tiêu chí`,
  selfScored: 'Tổng tự chấm',
  appraised: 'Tổng thẩm định',
  needsOthers: ({ low, high, count }: { readonly low: Points; readonly high: Points; readonly count: number }) =>
    `Tạm tính từ ${pts(low)} đến ${pts(high)}; tính xong khi đủ ${count} đơn vị nộp`,
} as const;
