import { together } from './phrases.ts';

interface Whole {
  readonly bloc: string;
  readonly year: number;
  readonly sheets: number;
  readonly cells: number;
  readonly code: string;
}

/** The result of "Kiểm tra lại", in one sentence. */
export const verification = {
  agrees: ({ bloc, year, sheets, cells, code }: Whole) =>
    `Khớp toàn bộ: tính lại từ ${sheets} bảng điểm và ${cells} ô của bảng xếp hạng ${bloc} năm ${year} đều ra đúng kết quả này, mã đối chiếu ${code}.`,
  differs: ({ bloc, year, places }: { readonly bloc: string; readonly year: number; readonly places: readonly string[] }) =>
    `Không khớp: bảng xếp hạng ${bloc} năm ${year} khác kết quả tính lại ở ${together(places)}; hãy lấy lại tệp từ Trưởng khối.`,
  notRanking: 'Tệp này không phải bảng xếp hạng do Giao Ước lập, hoặc phần dùng để tính lại đã hỏng; hãy lấy lại tệp từ Trưởng khối.',
  rubric: 'bảng tiêu chí',
  snapshot: 'mã đối chiếu của bảng xếp hạng',
  sheet: ({ agency }: { readonly agency: string }) => `bảng điểm của ${agency}`,
  missingSheet: ({ sheet }: { readonly sheet: string }) => `trang “${sheet}” (không còn)`,
  cell: ({ sheet, cell, more }: { readonly sheet: string; readonly cell: string; readonly more: number }) =>
    `ô ${cell} trang “${sheet}”${more > 0 ? ` và ${more} ô khác` : ''}`,
} as const;
