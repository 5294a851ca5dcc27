import type { Pass } from '../../appraisal/AppraisalSheet.ts';

/** The appraiser's workbook: its titles, headings and what it tells of earlier turns. */
export const appraisalBook = {
  title: ({ year }: { readonly year: number }) => `PHIẾU THẨM ĐỊNH ĐIỂM THI ĐUA NĂM ${year}`,
  fileName: ({ year, bloc }: { readonly year: number; readonly bloc: string }) => `Phiếu thẩm định ${year} - ${bloc}.xlsx`,
  turns: { first: 'Thẩm định lượt một', second: 'Thẩm định lượt hai', meeting: 'Kết luận của cuộc họp' } as {
    readonly [Of in Pass]: string;
  },
  madeFor: ({ person, turn }: { readonly person: string; readonly turn: string }) => `${turn}. Người thẩm định: ${person}`,
  hint: 'Chỉ điền hai cột nền vàng. Dòng chưa thẩm định để trống. Điểm khác điểm tự chấm phải ghi lý do. Khi gửi lại tệp, khối nhận tất cả, hoặc báo từng ô phải sửa và không lưu gì.',
  columns: {
    number: 'TT',
    criterion: 'Tiêu chí',
    max: 'Điểm chuẩn',
    result: 'Kết quả thực hiện',
    self: 'Điểm tự chấm',
    evidence: 'Tài liệu kiểm chứng',
    said: 'Giải trình, lượt trước',
    score: 'Điểm thẩm định',
    difference: 'Chênh lệch',
    reason: 'Lý do thay đổi điểm',
  },
  earlier: ({ score, reason }: { readonly score: string; readonly reason: string | null }) =>
    `Lượt một: ${score} điểm${reason === null ? '' : `, lý do: ${reason}`}.`,
  accepted: 'Đơn vị chấp nhận.',
  answered: ({ text }: { readonly text: string }) => `Đơn vị giải trình: ${text}`,
  scoreTitle: 'Điểm thẩm định',
  score: ({ expected }: { readonly expected: string }) => `Nhận ${expected}. Để trống nếu chưa thẩm định.`,
  scoreRefused: ({ expected }: { readonly expected: string }) => `Tiêu chí này nhận ${expected}. Nhập lại điểm.`,
} as const;
