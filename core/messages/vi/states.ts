interface By {
  readonly deadline: string;
}

/** Where an agency's sheet stands, as everybody reads it. */
export const states = {
  notStarted: 'Chưa mở bảng',
  draft: 'Đang soạn',
  queued: 'Chờ gửi',
  sent: 'Chờ xác nhận',
  confirmed: 'Đã nộp',
  withdrawn: 'Đã rút lại',
  appraising: 'Đang thẩm định',
  returned: 'Được trả lại',
  explaining: 'Chờ giải trình',
  appraised: 'Đã thẩm định',
  frozen: 'Đã chốt',
  barred: 'Không xét thi đua',
  late: 'Quá hạn, chưa nộp',
  own: ({ appraiser }: { readonly appraiser: string }) => `Đơn vị mình: ${appraiser} thẩm định, chỉ xem`,
} as const;

/** For whom a state waits. */
export const waiting = {
  label: ({ whom }: { readonly whom: string }) => `Đang chờ: ${whom}`,
  agency: 'đơn vị',
  agencyBefore: ({ deadline }: By) => `đơn vị, trước ${deadline}`,
  network: 'mạng của máy này',
  head: 'Thủ trưởng đơn vị',
  appraisalFrom: ({ date }: { readonly date: string }) => `Tổ thẩm định, từ ${date}`,
  chairToFreeze: 'Trưởng khối chốt',
} as const;

/** The five steps of the year, as the head of the pane shows them. */
export const steps = {
  at: ({ step, of, title }: { readonly step: number; readonly of: number; readonly title: string }) => `Bước ${step}/${of} · ${title}`,
  fill: 'Điền bảng',
  check: 'Kiểm tra',
  send: 'Nộp',
  appraise: 'Thẩm định',
  result: 'Kết quả',
} as const;

export const empty = {
  noWorkbook: 'Chưa mở bảng tự chấm. Mở bảng của đơn vị, hoặc tải bảng mẫu.',
  noFindings: 'Không có chỗ nào ở mức này.',
  noReceipts: 'Chưa có biên nhận. Biên nhận xuất hiện ngay sau khi nộp.',
  noneSent: ({ deadline }: By) => `Chưa đơn vị nào nộp. Hạn nộp ${deadline}.`,
  noDifferences: ({ count }: { readonly count: number }) => `Các tiêu chí đều khớp. Có thể chấp nhận cả ${count} tiêu chí.`,
  noRanking: ({ count }: { readonly count: number }) => `Chưa có xếp hạng. Còn ${count} đơn vị chưa thẩm định xong.`,
  noLog: 'Chưa có việc nào được ghi.',
} as const;
