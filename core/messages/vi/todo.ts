/** The printed list of what is still to be mended. */
export const todo = {
  title: 'Việc cần làm với bảng tự chấm',
  sheet: 'Việc cần làm',
  columns: { done: 'Xong', cell: 'Ô', criterion: 'Tiêu chí', level: 'Mức', seen: 'Đang ghi', work: 'Việc cần làm' },
  whole: 'Cả bảng',
  section: ({ label, title }: { readonly label: string; readonly title: string }) => (label === '' ? title : `Mục ${label}. ${title}`),
  who: {
    file: 'Người giữ tệp',
    table: 'Người lập bảng',
    result: 'Người ghi cột Kết quả thực hiện',
    self: 'Người chấm cột Điểm tự chấm',
    evidence: 'Người giữ tài liệu kiểm chứng',
    approval: 'Lãnh đạo đơn vị, gửi Trưởng khối',
  },
  group: ({ part, who, count }: { readonly part: string; readonly who: string; readonly count: number }) =>
    `${part} · ${who}: ${count} việc`,
  handedTo: 'Giao cho: ………………',
  counts: ({ errors, warnings, notes }: { readonly errors: number; readonly warnings: number; readonly notes: number }) =>
    `Phải sửa ${errors}, xem lại ${warnings}, lưu ý ${notes}.`,
  nothing: 'Không còn việc nào; bảng có thể nộp.',
} as const;
