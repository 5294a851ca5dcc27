/** The web door, for those whose Excel cannot open the pane. */
export const paneDoor = {
  name: 'Cửa nộp trên web',
  title: 'Kiểm tra và nộp bảng tự chấm',
  drop: 'Thả tệp Excel (.xlsx) của đơn vị vào đây',
  choose: 'Chọn tệp trên máy',
  promise: 'Tệp được kiểm tra ngay trên máy này; chỉ gửi đi khi bấm Nộp.',
  when: 'Dùng được khi Excel của đơn vị không mở được khung Giao Ước, và trên điện thoại.',
  noSignIn: 'Kiểm tra không cần đăng nhập. Nộp thì đăng nhập sau, tệp vẫn giữ nguyên.',
  noTemplate: 'Chưa có tệp mẫu?',
  template: 'Tải bảng tự chấm của đơn vị',
  file: 'Tệp đang mở',
  noFile: 'Chưa chọn tệp nào',
  dropOther: 'Thả tệp khác vào đây, hoặc',
  chooseOther: 'chọn tệp',
  saveMended: 'Tải tệp đã sửa',
  mended: ' (đã sửa)',
  place: 'Chỗ trong bảng',
  placeAt: ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => `Trang “${sheet}”, ô ${cell}`,
  noPlace: 'Bấm vào một chỗ trong danh sách để thấy các dòng quanh ô đó.',
  original:
    'Sửa trên trang này được ghi vào một bản tệp mới để tải về; tệp gốc giữ nguyên. Hoặc sửa trong Excel, lưu lại rồi thả tệp vào đây.',
};
