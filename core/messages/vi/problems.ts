import type { ProblemWords } from '../CodedWords.ts';
import { fieldPhrase } from '../fieldPhrase.ts';
import { showBytes } from '../numbers.ts';
import { fieldPhrases } from './fieldPhrases.ts';
import { actions, periodStates, roles, submissionStates } from './people.ts';
import { either, quoted } from './phrases.ts';

const asked = (expected: string): string => quoted(fieldPhrase(fieldPhrases, expected));

/** What stands in a field, as the file spells it; a field that is not there at all is said so. */
const stands = (seen: string): string => (seen === 'undefined' ? 'chưa có' : `đang ghi ${quoted(seen)}`);

const meant = (suggestion: string | null): string => (suggestion === null ? '' : `; có phải là ${suggestion}`);

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

export const problems: ProblemWords = {
  'bloc.malformed': ({ path, seen, expected }) =>
    `Tệp của khối sai ở ${path || 'phần ngoài cùng'}: ${stands(seen)}, cần ${asked(expected)}; hãy sửa tệp rồi chạy lại.`,
  'export.altered': ({ file, agencies }) =>
    `${file} đã bị sửa: bảng của ${agencies.join(', ')} không còn đúng với mã ghi kèm; hãy xuất lại tệp từ nơi lưu bảng.`,
  'bloc.notJson': ({ file, reason }) =>
    `${file} không đọc được như tệp của khối (${reason}); hãy kiểm tra dấu ngoặc, dấu phẩy rồi chạy lại.`,
  'path.notFound': ({ path }) => `Không có tệp hay thư mục ${path}; hãy kiểm tra lại đường dẫn.`,
  'path.noWorkbooks': ({ path }) => `Trong ${path} không có tệp .xlsx nào; hãy chỉ thư mục chứa các bảng tự chấm.`,
  'path.unreadable': ({ path, reason }) =>
    `Không đọc được ${path} (${reason}); hãy kiểm tra quyền đọc hoặc đóng chương trình đang giữ tệp.`,
  'path.unwritable': ({ path, reason }) => `Không ghi được ${path} (${reason}); hãy kiểm tra quyền ghi, chỗ trống hoặc đóng tệp đang mở.`,
  'path.exists': ({ path }) => `${path} đã có và khác với tệp sắp ghi, nên không ghi đè; hãy chọn thư mục khác hoặc chuyển tệp đó đi.`,
  'path.isInput': ({ path }) => `${path} chính là tệp đang kiểm tra nên không ghi đè; hãy chọn tên khác cho bản đã sửa.`,
  'path.notFolder': ({ path }) => `Có nhiều bảng cần sửa nên ${path} phải là một thư mục; hãy ghi tên thư mục, không ghi tên tệp .xlsx.`,
  'cited.unusable': ({ file, why }) =>
    why === 'notRanking'
      ? `${file} không phải bảng xếp hạng do Giao Ước lập; hãy lấy bảng xếp hạng đã chốt từ Trưởng khối kia.`
      : why === 'altered'
        ? `${file} đã bị thay đổi sau khi chốt nên không dẫn được; hãy lấy lại bảng xếp hạng từ Trưởng khối kia.`
        : `${file} còn là bảng tạm tính; hãy đợi khối kia chốt xếp hạng rồi dẫn.`,
  'choice.unknown': ({ choice, choices }) =>
    choices.length === 0
      ? `Không chọn được ${quoted(choice)}: trong bảng không có chỗ nào cần chọn cách sửa; hãy bỏ --choose.`
      : `Không chọn được ${quoted(choice)}; chọn được: ${choices.join('; ')}.`,
  'choice.several': ({ choice, choices }) => `${quoted(choice)} trùng với nhiều chỗ; hãy ghi rõ một trong: ${choices.join('; ')}.`,
  'arguments.unknownCommand': ({ command, suggestion }) =>
    `Không có lệnh ${command}${meant(suggestion)}; xem các lệnh bằng giaouoc --help.`,
  'arguments.unknownOption': ({ option, suggestion }) => `Không có tuỳ chọn ${option}${meant(suggestion)}; xem các tuỳ chọn bằng --help.`,
  'arguments.missing': ({ argument, usage }) => `Thiếu ${argument}; cách dùng: ${usage}`,
  'arguments.badValue': ({ option, value, expected }) => `${option} nhận ${asked(expected)}, không nhận ${quoted(value)}.`,
  'arguments.unexpected': ({ value, usage }) => `Thừa ${quoted(value)}; cách dùng: ${usage}`,
  'criterion.unknown': ({ criterion }) => `Bảng tiêu chí không có mục ${quoted(criterion)}; hãy chọn lại mục cần bổ sung.`,
  'agency.unknown': ({ agency, members }) => `Khối không có đơn vị mã ${quoted(agency)}; các mã của khối: ${members.join(', ')}.`,
  'request.malformed': ({ path, seen, expected }) => `Nội dung gửi sai ở ${path}: ${stands(seen)}, cần ${asked(expected)}.`,
  'request.tooLarge': ({ bytes, limit }) =>
    `Nội dung gửi nặng ${showBytes(bytes, 'vi')}, nhận tối đa ${showBytes(limit, 'vi')}; hãy bỏ ảnh, tệp nhúng trong bảng rồi gửi lại.`,
  'request.wrongType': ({ seen, expected }) => `Nội dung gửi thuộc loại ${quoted(seen)}, cần loại ${quoted(expected)}.`,
  'permission.denied': ({ action, roles: who }) =>
    `Tài khoản của anh/chị không có quyền ${actions[action]}. Người làm được: ${who.length === 0 ? 'chưa có ai' : either(who.map((role) => roles[role]))}.`,
  'permission.notNow': ({ action, state }) => `Kỳ chấm ${periodStates[state]} nên lúc này không ${actions[action]} được.`,
  'period.notFound': ({ bloc, edition }) => `Khối ${quoted(bloc)} chưa có kỳ chấm năm ${edition}; hãy kiểm tra lại khối và năm.`,
  'submission.notFound': ({ agency }) => `Đơn vị ${quoted(agency)} chưa nộp bảng tự chấm.`,
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
  'store.inUse': ({ directory }) =>
    `Một chương trình khác đang dùng thư mục ${directory}; hãy đóng chương trình đó hoặc chọn thư mục khác.`,
  'bloc.notFound': ({ bloc }) => `Chưa có khối ${quoted(bloc)}; hãy kiểm tra lại mã khối.`,
  'bloc.stale': ({ expected, found }) =>
    `Đã có người lưu bản khác của khối: bản đang sửa là ${versionOf(expected)}, khối đang giữ ${versionOf(found)}. Mở bản mới rồi sửa tiếp.`,
  'period.stale': ({ expected, found }) =>
    `Kỳ chấm đã chuyển từ ${periodStates[expected]} sang ${periodStates[found]}; hãy xem lại rồi làm tiếp.`,
  'period.badMove': ({ from, to }) =>
    `Kỳ chấm ${periodStates[from]} không chuyển thẳng sang ${periodStates[to]} được; các bước đi lần lượt.`,
  'period.reasonMissing': ({ from, to }) => `Chuyển kỳ chấm từ ${periodStates[from]} sang ${periodStates[to]} cần ghi lý do.`,
};
