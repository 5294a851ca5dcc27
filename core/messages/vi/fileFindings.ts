import type { FindingsIn } from '../CodedWords.ts';
import { showBytes } from '../numbers.ts';
import { shortCode } from '../shortened.ts';
import { wordOfKey } from '../wordOfKey.ts';
import { wanted } from './expected.ts';
import { fileKinds } from './fileKinds.ts';
import { guards } from './guards.ts';
import { cell, day, file, seen } from './phrases.ts';

/** A rubric's version: what people compare is the beginning of its hash. */
const version = (text: string): string => shortCode(text);

export const fileFindings: FindingsIn<'file' | 'workbook'> = {
  'file.notXlsx': {
    title: () => 'Không phải tệp Excel .xlsx',
    sentence: ({ facts }, place) => `${file(place)} ${fileKinds[facts.kind]}`,
  },
  'file.encrypted': {
    title: () => 'Tệp đang đặt mật khẩu',
    sentence: (_, place) =>
      `${file(place)} có mật khẩu mở nên chưa đọc được; cần tệp không đặt mật khẩu, hãy bỏ ở File › Info › Protect Workbook rồi lưu lại.`,
  },
  'file.legacyXls': {
    title: () => 'Tệp Excel đời cũ (.xls)',
    sentence: (_, place) =>
      `${file(place)} là dạng Excel 97–2003; cần dạng .xlsx, hãy mở tệp, dùng lệnh Save As, chọn loại Excel Workbook (.xlsx).`,
  },
  'file.tooLarge': {
    title: () => 'Tệp quá lớn',
    sentence: ({ facts, expected }, place) =>
      `${file(place)} nặng ${showBytes(facts.bytes, 'vi')}, nhận tối đa ${wanted(expected, 'mức của khối')}; hãy bỏ ảnh, tệp nhúng trong bảng (tài liệu kiểm chứng chỉ cần ghi số, ngày, nơi ban hành) rồi lưu lại.`,
  },
  'file.damaged': {
    title: () => 'Tệp bị hỏng',
    sentence: (_, place) =>
      `${file(place)} không đọc được hết nội dung; cần tệp nguyên vẹn, hãy mở bằng Excel, lưu thành tệp mới rồi thử lại, hoặc lấy lại bản gửi trước đó.`,
  },
  'file.hostile': {
    title: () => 'Tệp có cấu tạo bất thường',
    sentence: ({ facts }, place) =>
      `${file(place)} có phần nội dung không an toàn để mở (${wordOfKey(guards, facts.guard)}); hãy chép bảng sang tệp mẫu tải từ khối và báo cán bộ CNTT của đơn vị.`,
  },
  'workbook.foreign': {
    title: () => 'Không phải bảng tự chấm của khối',
    sentence: () => 'Tệp này không có các cột của bảng tự chấm; hãy mở bảng tự chấm của đơn vị, hoặc tải bảng mẫu ở nút Tải bảng mẫu.',
  },
  'workbook.otherBloc': {
    title: () => 'Bảng của khối khác',
    sentence: (finding) => {
      const own = wanted(finding.expected, 'khối mình');
      return `Bảng này thuộc ${seen(finding)}, đơn vị đang ở ${own}; hãy mở bảng của ${own}.`;
    },
  },
  'workbook.otherEdition': {
    title: () => 'Bảng của năm khác',
    sentence: (finding) => {
      const own = wanted(finding.expected, 'hiện tại');
      return `Bảng này là của năm ${finding.facts.edition}, khối đang chấm năm ${own}; hãy dùng bảng năm ${own}.`;
    },
  },
  'workbook.otherAgency': {
    title: ({ facts }) => (facts.of === 'account' ? 'Bảng của đơn vị khác' : 'Chưa rõ bảng của đơn vị nào'),
    sentence: (finding) => {
      const own = wanted(finding.expected, 'đơn vị khác');
      const named = finding.seen === null ? 'Bảng này không ghi tên đơn vị' : `Bảng này ghi ${seen(finding)}`;
      return finding.facts.of === 'account'
        ? `${named}, tài khoản đang dùng thuộc ${own}; hãy mở bảng của ${own} hoặc đăng nhập đúng tài khoản.`
        : `${named}; cần tên một đơn vị của khối (${own}), hãy ghi đúng tên đơn vị ở đầu bảng hoặc ở tên tệp.`;
    },
  },
  'workbook.repeated': {
    title: () => 'Nhiều bảng của một đơn vị',
    sentence: ({ facts }) =>
      `Có ${facts.files.length} bảng khác nhau của đơn vị này (${facts.files.join('; ')}); mỗi đơn vị chỉ một bảng, hãy giữ bảng đúng và bỏ các bảng còn lại khỏi thư mục.`,
  },
  'workbook.otherRubric': {
    title: () => 'Bảng tiêu chí đã có bản mới',
    sentence: ({ facts, seen: found, expected }) => {
      const changed = facts.changed === null ? 'các' : `${facts.changed}`;
      const issued = `${version(wanted(expected, 'mới'))}${facts.date === null ? '' : ` ngày ${day(facts.date)}`}`;
      return `Bảng này theo bản ${version(found ?? 'cũ')}, khối đã ban hành bản ${issued}; hãy tải bảng mẫu mới ở nút Tải bảng mẫu rồi chép số liệu sang, xem kỹ ${changed} tiêu chí thay đổi.`;
    },
  },
  'workbook.macro': {
    title: () => 'Tệp có lệnh tự chạy (macro)',
    sentence: () =>
      'Tệp có macro, các lệnh này không được chạy khi kiểm tra; cần tệp không có macro, hãy dùng lệnh Save As, chọn loại Excel Workbook (.xlsx), không chọn .xlsm.',
  },
  'workbook.externalLink': {
    title: () => 'Ô lấy số từ tệp khác',
    sentence: (finding) =>
      `${finding.cell === null ? 'Tệp này' : `Ô ${cell(finding)}`} lấy số từ ${seen(finding)}, số có thể đổi khi tệp kia đổi; hãy nhập thẳng con số đang thấy, hoặc bỏ liên kết ở Data › Edit Links › Break Link.`,
  },
};
