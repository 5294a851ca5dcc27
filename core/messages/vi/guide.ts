/** The sheet "Hướng dẫn" of a scoring workbook: what one has to know to fill it, in the order of doing it. */
export const guide = {
  /** The line above the table of the scoring sheet. */
  sheetHint: 'Điền các ô nền vàng nhạt. Xong, bấm Home › Giao Ước để kiểm tra và nộp.',
  title: 'HƯỚNG DẪN ĐIỀN BẢNG TỰ CHẤM',
  lines: [
    'Chỉ điền vào các ô nền vàng nhạt. Các ô khác do khối quy định và đã khoá.',
    'Cột Kết quả thực hiện: ghi con số, ngày hoặc chọn mức đạt. Điểm được tính ngay theo bảng tiêu chí.',
    'Cột Điểm tự chấm: tiêu chí không có cột kết quả thì ghi điểm vào đây, không đạt thì ghi 0.',
    'Số lẻ ghi dấu phẩy hay dấu chấm đều được, ví dụ 48,5. Không ghi chữ, dấu % hay đơn vị trong ô điểm.',
    'Cột Tài liệu kiểm chứng: ghi số, ký hiệu, ngày và nơi ban hành. Không chèn ảnh hay tệp vào bảng.',
    'Nhiều tài liệu cho một tiêu chí thì liệt kê ở trang Minh chứng, mỗi tài liệu một dòng.',
    'Chưa có tài liệu thì ghi lý do ở cột Giải trình.',
    'Điểm trừ ghi ở dòng Điểm trừ; ghi 10 hay −10 đều được hiểu là trừ 10 điểm.',
    'Tiêu chí không được giao: gửi đề nghị cho Trưởng khối trước, khối đồng ý rồi tiêu chí mới được bỏ qua.',
    'Không chèn, xoá, ẩn dòng; không gộp ô. Dán số liệu thì dùng Paste Values.',
    'Điền xong, mở khung Giao Ước trong Excel và bấm Kiểm tra bảng điểm. Máy không có khung thì thả tệp này vào trang nộp của khối.',
    'Sửa các chỗ Phải sửa, bấm Nộp bảng tự chấm, giữ lại biên nhận. Trong hạn vẫn rút lại để sửa được.',
  ],
} as const;
