import type { ServiceProblemWords } from '../CodedWords.ts';
import { showBytes } from '../numbers.ts';
import { periodStates, submissionStates, yearActions } from './people.ts';
import { permissionProblems } from './permissionProblems.ts';
import { quoted, stands } from './phrases.ts';

const versionOf = (version: number | null): string => (version === null ? 'chưa có bản nào' : `bản lần ${version}`);

/** Fields of the bloc's file that a rubric workbook shows and that publishing it does not change. */
const beside: Readonly<Record<string, string>> = {
  id: 'mã khối',
  edition: 'năm',
  name: 'tên khối',
  kind: 'khối hay cụm',
  province: 'tỉnh, thành phố',
  members: 'đơn vị thành viên',
  chairCode: 'Trưởng khối',
  viceChairCode: 'Phó Trưởng khối',
  'dates.covenant': 'ngày ký giao ước',
  'dates.periodFrom': 'ngày bắt đầu tính kết quả',
  'dates.periodTo': 'ngày cuối tính kết quả',
  'dates.selfScoreDue': 'hạn nộp bảng tự chấm',
  receiptPrefix: 'chữ đầu số biên nhận',
};

/** What the service answers to a request that it cannot carry out. */
export const serviceProblems: ServiceProblemWords = {
  'criterion.unknown': ({ criterion }) => `Bảng tiêu chí không có mục ${quoted(criterion)}; hãy chọn lại mục cần bổ sung.`,
  'agency.unknown': ({ agency, members }) => `Khối không có đơn vị mã ${quoted(agency)}; các mã của khối: ${members.join(', ')}.`,
  'request.malformed': ({ path, seen, expected }) => `Nội dung gửi sai ở ${path}: ${stands(seen)}, cần ${quoted(expected)}.`,
  'request.unfit': ({ path, seen, expected }) =>
    `Chưa ghi được: ${path} ${stands(seen)}, cần ${quoted(expected)}. Hãy sửa chỗ đó rồi gửi lại.`,
  'request.tooLarge': ({ bytes, limit }) =>
    `Nội dung gửi nặng ${showBytes(bytes, 'vi')}, nhận tối đa ${showBytes(limit, 'vi')}; hãy bỏ ảnh, tệp nhúng trong bảng rồi gửi lại.`,
  'request.wrongType': ({ seen, expected }) => `Nội dung gửi thuộc loại ${quoted(seen)}, cần loại ${quoted(expected)}.`,
  ...permissionProblems(yearActions),
  'period.notFound': ({ bloc, edition }) => `Khối ${quoted(bloc)} chưa có kỳ chấm năm ${edition}; hãy kiểm tra lại khối và năm.`,
  'receipt.unknown': ({ number }) =>
    `Không tìm thấy biên nhận số ${quoted(number)} với mã đối chiếu này; hãy lấy lại biên nhận từ phần Biên nhận trong ngăn bên rồi thử lại.`,
  'evidence.badKind': ({ name, endings }) =>
    `Tệp ${quoted(name)} không thuộc loại nhận được; hãy đổi sang một trong các loại ${endings.join(', ')} rồi gửi lại.`,
  'evidence.notFound': ({ agency }) => `Đơn vị ${quoted(agency)} không có tài liệu kiểm chứng này; hãy chọn lại trong danh sách.`,
  'evidence.notReceived': ({ name }) => `Tài liệu ${quoted(name)} đã ghi tên nhưng chưa gửi xong; đơn vị cần gửi lại tệp này.`,
  'submission.notFound': ({ agency }) => `Đơn vị ${quoted(agency)} chưa nộp bảng tự chấm.`,
  'submission.versionNotFound': ({ agency, version }) =>
    `Đơn vị ${quoted(agency)} chưa nộp bản lần ${version}; hãy xem lại danh sách các bản đã nộp.`,
  'submission.hasErrors': ({ errors }) => `Còn ${errors} chỗ phải sửa trước khi nộp; bảng chưa được nhận.`,
  'submission.badMove': ({ from, to }) =>
    `Bảng tự chấm ${submissionStates[from]} nên không chuyển sang ${submissionStates[to]} được; hãy mở lại để xem tình trạng mới.`,
  'submission.stale': ({ expected, found }) =>
    `Đã có người nộp bản khác: bản đang xem là ${versionOf(expected)}, khối đang giữ ${versionOf(found)}. Xem chỗ khác nhau trước khi nộp đè lên.`,
  'submission.keyReused': ({ agency }) =>
    `Lần gửi này của ${quoted(agency)} trùng với một lần gửi trước có nội dung khác; hãy bấm Nộp lại để gửi thành lần mới.`,
  'submission.rubricChanged': ({ version }) =>
    `Trưởng khối vừa công bố bộ tiêu chí bản lần ${version}; bảng chưa được nhận. Tải bảng mẫu mới, chép số liệu sang rồi nộp.`,
  'rubric.stale': ({ version }) =>
    `Đã có bản công bố mới hơn: bản lần ${version} đang dùng khác với bản được sửa. Tải bản đó về, sửa tiếp trên bản đó rồi công bố.`,
  'rubric.unchanged': ({ version }) => `Bộ tiêu chí này giống hệt bản lần ${version} đang dùng nên không công bố lại; hãy sửa rồi công bố.`,
  'rubric.frozen': ({ sendAgain }) =>
    `Đã có đơn vị nộp bảng nên bộ tiêu chí được giữ nguyên. Muốn đổi phải xác nhận và ghi lý do; ${
      sendAgain.length === 0 ? 'không đơn vị nào phải nộp lại' : `phải nộp lại: ${sendAgain.join(', ')}`
    }.`,
  'rubric.hasFaults': ({ faults }) => `Sổ bộ tiêu chí còn ${faults.length} chỗ phải sửa; chưa công bố. Sửa từng ô rồi công bố lại.`,
  'rubric.unreadable': () => 'Không đọc được tệp này như một sổ bộ tiêu chí; hãy chọn đúng tệp .xlsx.',
  'rubric.beyond': ({ fields }) =>
    `Công bố bộ tiêu chí không đổi được ${fields.map((field) => beside[field] ?? field).join(', ')}; hãy để các ô đó như bản đang dùng, việc này đổi ở chỗ khác.`,
  'rubric.breaksRecord': ({ path, seen }) =>
    `Bộ tiêu chí mới bỏ mất phần mà ${path} đã dựa vào (${seen}); hãy giữ lại phần đó hoặc sửa quyết định trước.`,
  'rubric.versionNotFound': ({ version }) => `Chưa có bộ tiêu chí bản lần ${version}; hãy xem lại danh sách các bản.`,
  'submission.periodClosed': ({ state }) =>
    `Kỳ chấm ${periodStates[state]} nên chưa nhận bảng. Gửi đề nghị mở lại cho Trưởng khối, kèm lý do.`,
  'store.unavailable': ({ retryAfterSeconds }) =>
    `Nhiều đơn vị đang nộp cùng lúc. Tự gửi lại sau ${retryAfterSeconds} giây, bảng giữ nguyên chỗ chờ.`,
  'bloc.notFound': ({ bloc }) => `Chưa có khối ${quoted(bloc)}; hãy kiểm tra lại mã khối.`,
  'bloc.stale': ({ expected, found }) =>
    `Đã có người lưu bản khác của khối: bản đang sửa là ${versionOf(expected)}, khối đang giữ ${versionOf(found)}. Mở bản mới rồi sửa tiếp.`,
  'period.stale': ({ expected, found }) =>
    `Kỳ chấm đã chuyển từ ${periodStates[expected]} sang ${periodStates[found]}; hãy xem lại rồi làm tiếp.`,
  'period.badMove': ({ from, to }) =>
    `Kỳ chấm ${periodStates[from]} không chuyển thẳng sang ${periodStates[to]} được; các bước đi lần lượt.`,
  'period.reasonMissing': ({ from, to }) => `Chuyển kỳ chấm từ ${periodStates[from]} sang ${periodStates[to]} cần ghi lý do.`,
};
