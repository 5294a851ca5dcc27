import type { FileKind } from '../../findings/FileKind.ts';

/** What a file is that is no workbook, and what to do about it; the file's name stands before. */
export const fileKinds: Readonly<Record<FileKind, string>> = {
  empty: 'là tệp rỗng (0 byte); cần tệp bảng tự chấm .xlsx, hãy chép hoặc tải lại tệp từ nơi gửi.',
  pdf: 'là tệp PDF, không phải tệp .xlsx; cần tệp bảng tự chấm .xlsx, hãy chọn chính tệp Excel đã dùng để in ra bản PDF này.',
  picture: 'là tệp ảnh, không phải tệp .xlsx; cần tệp bảng tự chấm .xlsx, hãy chọn chính tệp Excel thay cho ảnh chụp.',
  webPage:
    'là trang web lưu dưới tên bảng tính, không phải tệp .xlsx; hãy mở tệp bằng Excel, dùng lệnh Save As, chọn loại Excel Workbook (.xlsx).',
  text: 'là tệp văn bản thuần (.csv, .txt), không phải tệp .xlsx; hãy mở bằng Excel, chép các số vào bảng mẫu của khối rồi lưu lại.',
  otherSpreadsheet:
    'là bảng tính dạng khác (.ods, .xlsb, XML), không phải tệp .xlsx; hãy mở tệp, dùng lệnh Save As, chọn loại Excel Workbook (.xlsx).',
  document: 'là văn bản Word, không phải tệp .xlsx; cần tệp bảng tự chấm .xlsx, hãy chép các số vào bảng mẫu của khối rồi lưu lại.',
  presentation: 'là tệp trình chiếu, không phải tệp .xlsx; cần tệp bảng tự chấm .xlsx, hãy chọn lại đúng tệp Excel.',
  archive: 'là tệp nén, không phải tệp .xlsx; hãy giải nén rồi chọn tệp bảng tự chấm .xlsx ở bên trong.',
  other: 'không phải tệp .xlsx; cần tệp bảng tự chấm .xlsx, hãy mở bảng trong Excel, dùng lệnh Save As, chọn loại Excel Workbook (.xlsx).',
};
