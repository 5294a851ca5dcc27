import type { YearProblemWords } from '../CodedWords.ts';
import { showDay } from '../dates.ts';
import { showBytes } from '../numbers.ts';
import { recordKinds } from './people.ts';
import { quoted } from './phrases.ts';

/** What those who prepare and keep a bloc's year are told when something cannot be done. */
export const yearProblems: YearProblemWords = {
  'members.hasFaults': ({ faults }) => `Danh sách đơn vị còn ${faults.length} chỗ phải sửa; chưa nạp dòng nào. Sửa từng ô rồi nạp lại.`,
  'members.unreadable': () => 'Không đọc được tệp này như một danh sách đơn vị; hãy chọn đúng tệp .xlsx.',
  'deadline.stale': () => 'Đã có người vừa đổi hạn nộp của đơn vị này; hãy xem lại hạn mới rồi làm tiếp.',
  'deadline.early': ({ day, due }) =>
    due === null
      ? 'Kỳ chấm chưa đặt hạn nộp nên không có hạn để gia thêm; hãy đặt hạn nộp của kỳ trước.'
      : `Ngày ${showDay(day, 'vi')} phải sau hạn đang áp dụng (${showDay(due, 'vi')}); hãy chọn ngày muộn hơn.`,
  'yearRecord.stale': ({ kind, id, expected, found }) =>
    found === null
      ? `Không còn ${recordKinds[kind]} ${quoted(id)}; hãy xem lại danh sách rồi ghi mới.`
      : expected === null
        ? `Đã có ${recordKinds[kind]} ${quoted(id)}; hãy mở bản đang có rồi sửa trên đó.`
        : `Đã có người vừa sửa ${recordKinds[kind]} ${quoted(id)}; hãy mở bản mới rồi sửa tiếp.`,
  'archive.damaged': ({ fault, at }) =>
    `Tệp lưu trữ không còn nguyên vẹn (${fault}, tại ${quoted(at)}); hãy dùng một bản sao khác của tệp, không khôi phục từ tệp này.`,
  'archive.occupied': ({ bloc }) => `Nơi khôi phục đã có khối ${quoted(bloc)} với nội dung khác; hãy khôi phục vào một kho trống.`,
  'archive.tooLarge': ({ bytes, limit }) =>
    `Hồ sơ của khối nặng ${showBytes(bytes, 'vi')}, tải qua trang tối đa ${showBytes(limit, 'vi')}; hãy nhờ cán bộ CNTT xuất bằng lệnh archive.`,
};
