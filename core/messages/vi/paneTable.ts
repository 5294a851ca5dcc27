interface Found {
  readonly placed: number;
  readonly all: number;
}

interface Count {
  readonly count: number;
}

/** The pane's words about a table that an agency made itself: how it was understood, and how to correct that. */
export const paneTable = {
  title: 'Bảng do đơn vị tự lập, đã hiểu như sau',
  why: 'Xem lại trước khi kiểm tra: đúng thì bấm Đúng, tiếp tục; chưa đúng thì bấm Sửa cách hiểu.',
  agency: 'Đơn vị',
  noAgency: 'chưa rõ',
  sheet: 'Trang',
  headingRow: 'Dòng tiêu đề',
  column: ({ letters, heading }: { readonly letters: string; readonly heading: string }) =>
    heading === '' ? `cột ${letters}` : `cột ${letters} · ${heading}`,
  noColumn: 'không có',
  rows: 'Số dòng',
  found: ({ placed, all }: Found) => `tìm thấy ${placed}/${all} tiêu chí`,
  missing: ({ count }: Count) => `Chưa thấy dòng của ${count} tiêu chí`,
  strays: ({ count }: Count) => `${count} dòng có điểm chưa rõ là tiêu chí nào`,
  others: ({ count }: Count) => `và ${count} dòng khác`,
  confirm: 'Đúng, tiếp tục',
  correct: 'Sửa cách hiểu',
  again: 'Cách hiểu bảng này',
  formTitle: 'Chỉ cho khung cách đọc bảng',
  formWhy: 'Chọn trang, dòng tiêu đề và cột của từng loại; bảng của đơn vị không bị thay đổi.',
  byItself: 'để khung tự tìm',
  rowHint: 'Để trống thì khung tự tìm.',
  apply: 'Đọc lại theo cách này',
  show: 'Chỉ cột cho khung',
  signInToRead: 'Bảng do đơn vị tự lập đọc được sau khi đăng nhập: khi đó khung biết bảng tiêu chí của khối.',
} as const;
