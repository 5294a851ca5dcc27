import type { Points } from '../../points.ts';
import { pts } from './phrases.ts';

interface Snapshot {
  readonly snapshot: string;
}

interface Sent {
  readonly version: number;
  readonly number: string;
  readonly deadline: string;
}

interface Returned {
  readonly count: number;
  readonly deadline: string;
  readonly first: string;
}

/** The slip that proves a sending. The title and each line's label; values stand beside them. */
export const receipt = {
  title: 'Biên nhận nộp bảng tự chấm',
  number: ({ number }: { readonly number: string }) => `Số ${number}`,
  agency: 'Đơn vị',
  receivedAt: 'Nhận lúc',
  version: 'Bản nộp lần',
  firstReceived: 'Nhận lần đầu',
  total: 'Tổng tự chấm',
  sentBy: 'Người nộp',
  code: 'Mã đối chiếu',
  scan: 'Quét mã để tự kiểm tra bảng này còn nguyên.',
  unaltered: ({ snapshot }: Snapshot) => `Bảng này còn nguyên và có trong bảng xếp hạng ${snapshot}.`,
  differs: ({ count }: { readonly count: number }) => `Mã không khớp: bảng đang mở khác bản đã nộp ở ${count} ô.`,
} as const;

export const withdrawal = {
  question: ({ version, number, deadline }: Sent) =>
    `Rút lại bản nộp lần ${version}? Biên nhận ${number} vẫn được lưu. Nộp lại trước ${deadline}; chưa nộp lại thì coi như chưa nộp.`,
  yes: 'Rút lại',
  no: 'Để nguyên',
} as const;

export const returning = {
  reasons: {
    documentMissing: 'Thiếu tài liệu kiểm chứng',
    documentIncomplete: 'Tài liệu ghi chưa đủ số, ngày, nơi ban hành',
    outsideYear: 'Tài liệu ngoài năm thi đua',
    countedTwice: 'Tính trùng kết quả',
    differsFrom: ({ source }: { readonly source: string }) => `Kết quả khác số liệu của ${source}`,
    wrongCriterion: 'Ghi nhầm tiêu chí',
    other: 'Khác (ghi rõ)',
  },
  toAgency: ({ count, deadline, first }: Returned) =>
    `Cần bổ sung ${count} tiêu chí. Nộp lại trước ${deadline}. Giờ nhận lần đầu ${first} được giữ, không tính nộp muộn.`,
} as const;

export const reopening = {
  reasons: {
    agencyAsked: 'Đơn vị đề nghị, có lý do',
    rubricChanged: 'Bảng tiêu chí thay đổi',
    networkFailed: 'Sự cố mạng có gói nộp đối chiếu',
    other: 'Khác',
  },
  recorded: 'Việc mở lại được ghi trong nhật ký, các đơn vị trong khối đều xem được.',
} as const;

export const explanation = {
  sentTo: ({ appraiser, deadline }: { readonly appraiser: string; readonly deadline: string }) =>
    `Giải trình được gửi cho ${appraiser}. Hạn trả lời ${deadline}.`,
  accepted: ({ old, now }: { readonly old: Points; readonly now: Points }) => `Chấp nhận giải trình: ${pts(old)} → ${pts(now)}`,
  kept: ({ score, reason }: { readonly score: Points; readonly reason: string }) => `Giữ điểm thẩm định ${pts(score)}: ${reason}`,
} as const;
