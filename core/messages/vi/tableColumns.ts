/** What a column of an agency's own table is for, as the pane and the command line name it. */
export const tableColumns: Readonly<Record<string, string>> = {
  number: 'số thứ tự',
  group: 'nhóm',
  title: 'tiêu chí',
  max: 'điểm chuẩn',
  self: 'điểm tự chấm',
  appraised: 'điểm thẩm định',
  result: 'kết quả',
  evidence: 'tài liệu kiểm chứng',
  note: 'ghi chú',
  method: 'cách chấm',
  unit: 'đơn vị tính',
};
