interface Count {
  readonly count: number;
}

/** The rubric's own screens: the workbook that a chair writes, and what the bloc has published. */
export const paneRubric = {
  title: 'Bộ tiêu chí',
  opened: 'Bộ tiêu chí đang mở',
  ofYear: ({ year }: { readonly year: number }) => `Bộ tiêu chí năm ${year}`,
  check: 'Kiểm tra bộ tiêu chí',
  checkFirst: 'Kiểm tra bộ tiêu chí, chưa cần đăng nhập',
  onlyReads: 'Kiểm tra chỉ đọc, không thay đổi bảng và không cần đăng nhập.',
  neverChecked: 'Chưa kiểm tra lần nào. Việc kiểm tra mất vài giây và không cần mạng.',
  changed: 'Bảng đã thay đổi; số liệu trên khung được đọc lại khi kiểm tra.',
  facts: {
    year: 'Năm',
    criteria: 'Tiêu chí chấm điểm',
    sum: 'Tổng điểm các mục',
    members: 'Đơn vị thành viên',
    none: 'chưa ghi',
  },
  column: { part: 'Mục', criteria: 'Tiêu chí', max: 'Điểm chuẩn' },
  faults: ({ count }: Count) => `Còn ${count} chỗ phải sửa trước khi công bố`,
  clean: 'Không còn chỗ phải sửa trong bộ tiêu chí',
  stale: ({ time }: { readonly time: string }) => `Bảng đã thay đổi từ lần kiểm tra ${time}. Kiểm tra lại để dùng.`,
  checkedAt: ({ moment, count }: Count & { readonly moment: string }) => `Kiểm tra lúc ${moment}, đủ ${count} tiêu chí chấm điểm.`,
  faultsAt: 'Các chỗ phải sửa',
  pressToGo: 'Bấm vào một chỗ để đến ô đó trong bảng.',
  at: ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => `Ô ${cell} · Trang ${sheet}`,
  blank: 'Ô đang trống',
  meant: ({ title }: { readonly title: string }) => `Có phải ý anh/chị là “${title}”?`,
  forChair: 'Trưởng khối: đăng nhập để công bố',
  assumed: {
    title: ({ count }: Count) => `Giả định (${count})`,
    why: 'Người soạn tạm đặt các phần này, chưa có căn cứ trong văn bản của khối; cần xem lại trước khi công bố.',
    mark: 'giả định',
    in: {
      bloc: 'Thông tin khối',
      dates: 'Các ngày trong năm',
      scale: 'Thang điểm',
      naPolicy: 'Khi tiêu chí không áp dụng',
      gates: 'Điều kiện không xét thi đua',
      grades: 'Xếp loại',
      ranking: 'Thứ tự xếp hạng',
      quotas: 'Số lượng khen thưởng',
      deadlines: 'Thời hạn',
      criteria: 'Tiêu chí',
      assumptions: 'Ghi chú của người soạn',
    },
  },
} as const;
