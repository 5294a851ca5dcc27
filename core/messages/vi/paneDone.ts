interface Count {
  readonly count: number;
}

/** What was changed of a bloc's year, for the line that says so. */
export const paneDone = {
  saved: 'Đã ghi.',
  removed: 'Đã bỏ.',
  ended: 'Đã ghi ngày thôi vai trò.',
  imported: 'Đã nạp danh sách người.',
  assigned: 'Đã phân công.',
  extended: 'Đã gia hạn.',
  unlocked: 'Đã mở lại để nộp.',
  scored: ({ count }: Count) => `Đã lưu điểm thẩm định của ${count} tiêu chí.`,
  turnClosed: 'Đã kết thúc lượt thẩm định.',
  answered: ({ count }: Count) => `Đã trả lời ${count} tiêu chí.`,
  concluded: ({ count }: Count) => `Đã ghi kết luận của ${count} tiêu chí.`,
  decided: 'Đã ghi quyết định.',
  motionOpened: 'Đã phát phiếu.',
  voted: 'Đã bỏ phiếu.',
  counted: 'Đã kiểm phiếu.',
  handedOver: 'Đã bàn giao.',
  prepared: 'Đã chuẩn bị kỳ chấm.',
};
