interface Count {
  readonly count: number;
}

/** The findings of a sheet, one by one and all at once. */
export const paneFindings = {
  levels: 'Mức',
  count: ({ level, count }: Count & { readonly level: string }) => `${level} ${count}`,
  place: ({ cell, criterion }: { readonly cell: string | null; readonly criterion: string | null }) =>
    [cell === null ? '' : `Ô ${cell}`, criterion ?? ''].filter((part) => part !== '').join(' · '),
  onSheet: ({ sheet, place }: { readonly sheet: string; readonly place: string }) => [`Trang ${sheet}`, place].filter(Boolean).join(' · '),
  seen: 'Đang ghi',
  empty: 'đang trống',
  expected: 'Cần ghi',
  article: 'Căn cứ',
  ifFixed: 'Nếu sửa giúp',
  cell: ({ cell }: { readonly cell: string }) => `Ô ${cell}`,
  score: ({ criterion }: { readonly criterion: string }) => `Điểm ${criterion}`,
  none: 'chưa có',
  total: 'Tổng tạm tính',
  canUndo: 'Sửa rồi vẫn hoàn tác được ngay tại đây.',
  alters: 'Cách này đổi số trong bảng; hãy đọc lại trước khi chọn.',
  formsTitle: ({ count }: Count) => `Sửa giúp ${count} chỗ về cách ghi`,
  formsWhy: 'Chỉ cách ghi thay đổi; điểm và tổng giữ nguyên nghĩa đã ghi.',
  formsDone: ({ count }: Count) => `Đã sửa ${count} chỗ về cách ghi.`,
  column: { cell: 'Ô', before: 'Đang ghi', after: 'Sẽ ghi' },
  apply: ({ count }: Count) => `Sửa ${count} chỗ`,
  marking: 'Tô màu là ghi vào bảng: bỏ được ngay tại đây, nhưng Excel có thể không lùi lại (Undo) về trước lúc tô.',
  marked: ({ count, left }: Count & { readonly left: number }) =>
    left === 0 ? `Đã tô màu ${count} ô.` : `Đã tô màu ${count} ô; ${left} ô ở trang đang khoá định dạng nên giữ nguyên màu.`,
  unmarked: ({ count }: Count) => `Đã trả màu cũ cho ${count} ô.`,
  toSummary: 'Xem trước khi nộp',
} as const;
