import type { JudgingProblemWords } from '../CodedWords.ts';
import { judgingActions, yearActions } from './people.ts';
import { permissionProblems } from './permissionProblems.ts';
import { fileFault, fileRefusals, rowFault } from './rowFaults.ts';
import { quoted } from './phrases.ts';

const more = (count: number): string => (count > 1 ? ` (và ${count - 1} chỗ nữa)` : '');

/** What those who appraise, run the meeting or look after people are told when something cannot be done. */
export const judgingProblems: JudgingProblemWords = {
  ...permissionProblems({ ...yearActions, ...judgingActions }),
  'record.stale': () => 'Đã có người sửa trước khi anh/chị lưu; chưa lưu gì. Hãy mở lại để xem chỗ vừa đổi rồi làm tiếp.',
  'people.own': () => 'Không ai tự cấp quyền cho mình; hãy nhờ một cán bộ CNTT khác của khối làm việc này.',
  'people.notFound': ({ person }) =>
    `Khối không có người nào mang tài khoản ${quoted(person)} với vai trò đó; hãy xem lại danh sách người.`,
  'people.tooMany': ({ changed, limit }) =>
    `Danh sách có ${changed} dòng mới hoặc thay đổi, mỗi lần nhận tối đa ${limit}; hãy chia danh sách thành nhiều tệp rồi nạp từng tệp.`,
  'people.hasFaults': ({ faults }) => `Danh sách người còn ${faults.length} chỗ phải sửa; chưa nạp dòng nào. Sửa từng ô rồi nạp lại.`,
  'people.unreadable': () => 'Không đọc được tệp này như một danh sách người; hãy chọn đúng tệp .xlsx.',
  'appraisal.rowsRefused': ({ agency, faults }) =>
    `Chưa lưu điểm thẩm định của ${quoted(agency)}; ${faults[0] ? rowFault(faults[0]) : 'hãy xem lại danh sách'}${more(faults.length)}.`,
  'appraisal.fileRefused': ({ reason, seen, expected }) => fileRefusals[reason](quoted(seen), quoted(expected)),
  'appraisal.fileHasFaults': ({ faults }) =>
    `Phiếu thẩm định còn ${faults.length} chỗ phải sửa; chưa lưu điểm nào. ${faults[0] ? `${fileFault(faults[0])} ` : ''}Sửa từng ô rồi gửi lại.`,
  'appraisal.outdated': ({ agency, criteria }) =>
    `Đơn vị ${quoted(agency)} đã nộp lại với điểm tự chấm khác ở ${criteria.join(', ')}; hãy thẩm định lại các mục đó rồi kết thúc lượt.`,
  'decision.unknown': ({ on, known }) =>
    `Không có điều kiện nào tên ${quoted(on)}; hãy chọn một trong: ${known.length === 0 ? 'bộ tiêu chí không có điều kiện nào' : known.join(', ')}.`,
  'crossScoring.undeclared': ({ edition }) =>
    `Bộ tiêu chí năm ${edition} chưa quy định điểm chấm chéo được tính thế nào; hãy ghi phần Chấm chéo trong tệp bộ tiêu chí rồi công bố lại.`,
  'crossScoring.notPlanned': ({ agency }) =>
    `Theo phân công chấm chéo, đơn vị của anh/chị không chấm ${quoted(agency)}; hãy xem lại bảng phân công.`,
  'crossScoring.impossible': ({ perAgency, members }) =>
    `Khối có ${members} đơn vị nên mỗi đơn vị chấm chéo từ 1 đến ${members - 1} đơn vị khác, không phải ${perAgency}; hãy chọn lại số đó.`,
  'motion.notFound': ({ motion }) => `Không có nội dung bỏ phiếu ${quoted(motion)}; hãy mở lại danh sách nội dung của cuộc họp.`,
  'motion.closed': ({ motion }) => `Đã kiểm phiếu nội dung ${quoted(motion)} nên không nhận thêm phiếu; hãy xem kết quả kiểm phiếu.`,
  'motion.unfit': ({ field, seen }) =>
    field === 'seats'
      ? `Số được chọn phải từ 1 đến số ứng viên, đang ghi ${seen.join(', ')}; hãy ghi lại.`
      : `Danh sách ${field === 'voters' ? 'người bỏ phiếu' : 'ứng viên'} chưa đúng ở ${seen.map(quoted).join(', ')}: mỗi đơn vị dự họp một người, mỗi tên một lần; hãy sửa danh sách.`,
  'ballot.notIssued': () => 'Không có phiếu phát cho anh/chị ở nội dung này; hãy hỏi thư ký cuộc họp.',
  'ballot.unfit': ({ seats, seen }) =>
    `Phiếu chưa hợp lệ (${seen.map(quoted).join(', ')}): chỉ chọn người có trong danh sách, mỗi tên một lần, tối đa ${seats}; phiếu chưa được nhận, hãy chọn lại.`,
};
