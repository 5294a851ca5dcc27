import type { CommandProblemWords } from '../CodedWords.ts';
import { fieldPhrase } from '../fieldPhrase.ts';
import { fieldPhrases } from './fieldPhrases.ts';
import { quoted, stands } from './phrases.ts';

const asked = (expected: string): string => quoted(fieldPhrase(fieldPhrases, expected));

const meant = (suggestion: string | null): string => (suggestion === null ? '' : `; có phải là ${suggestion}`);

/** What stops the command line, or is wrong in a file that it was given. */
export const commandProblems: CommandProblemWords = {
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
  'reason.unfit': ({ least, most, seen }) =>
    `Lý do ${quoted(seen)} chưa dùng được; cần ít nhất hai từ, từ ${least} đến ${most} chữ cái, hãy ghi rõ vì sao giữ nguyên.`,
  'reason.noPlace': ({ choice }) =>
    `Không ghi được lý do cho ${quoted(choice)}: bảng không có cột Giải trình; hãy sửa chỗ này, hoặc chép số liệu sang bảng mẫu.`,
  'arguments.unknownCommand': ({ command, suggestion }) =>
    `Không có lệnh ${command}${meant(suggestion)}; xem các lệnh bằng giaouoc --help.`,
  'arguments.unknownOption': ({ option, suggestion }) => `Không có tuỳ chọn ${option}${meant(suggestion)}; xem các tuỳ chọn bằng --help.`,
  'arguments.missing': ({ argument, usage }) => `Thiếu ${argument}; cách dùng: ${usage}`,
  'arguments.badValue': ({ option, value, expected }) => `${option} nhận ${asked(expected)}, không nhận ${quoted(value)}.`,
  'arguments.unexpected': ({ value, usage }) => `Thừa ${quoted(value)}; cách dùng: ${usage}`,
  'store.inUse': ({ directory }) =>
    `Một chương trình khác đang dùng thư mục ${directory}; hãy đóng chương trình đó hoặc chọn thư mục khác.`,
};
