import type { Finding } from '../../findings/finding.ts';
import type { FindingsIn } from '../CodedWords.ts';
import { encodingOfFont } from '../encodingOfFont.ts';
import { showNumber } from '../numbers.ts';
import { aNumber, wanted } from './expected.ts';
import { BECAME_DAY, becameDay, cell, criterion, quoted, seen, together, typedAgain, under } from './phrases.ts';

const pageOf = (sheet: string | null): string => (sheet === null ? 'Một trang' : `Trang ${sheet}`);

/** "Ô D17", "Ô D17 và 25 ô khác". */
const cells = (finding: Finding<'cell.legacyFont' | 'cell.notNormalised' | 'cell.farAway'>): string =>
  `Ô ${cell(finding)}${finding.facts.others === 0 ? '' : ` và ${finding.facts.others} ô khác`}`;

export const cellFindings: FindingsIn<'sheet' | 'row' | 'cell'> = {
  'sheet.missing': {
    title: ({ expected }) => `Thiếu trang ${wanted(expected, 'của bảng mẫu')}`,
    sentence: ({ expected }) =>
      `Tệp không còn trang ${wanted(expected, 'của bảng mẫu')}; cần đủ các trang của bảng mẫu, hãy tải bảng mẫu mới rồi chép số liệu sang.`,
  },
  'sheet.hidden': {
    title: ({ sheet }) => `${pageOf(sheet)} đang bị ẩn`,
    sentence: ({ sheet }) => `${pageOf(sheet)} ẩn nên người duyệt không thấy; hãy bấm Hiện trang, hoặc ghi lý do giữ ẩn.`,
  },
  'sheet.notAssignedUnapproved': {
    title: () => 'Không được giao, chưa được khối đồng ý',
    sentence: (finding) =>
      `Tiêu chí ${criterion(finding)} ghi Không được giao nhưng Trưởng khối chưa đồng ý; hãy gửi đề nghị cho Trưởng khối, hoặc chấm điểm tiêu chí này.`,
  },
  'row.missing': {
    title: (finding) => `Thiếu dòng ${finding.criterion ?? finding.facts.title}`,
    sentence: (finding) =>
      `Bảng không còn dòng ${under('', finding.criterion, ' ')}${finding.facts.title}; cần đủ ${wanted(finding.expected, 'các tiêu chí')}, hãy chép lại dòng này từ bảng mẫu rồi điền điểm.`,
  },
  'row.unknown': {
    title: () => 'Dòng không có trong bảng tiêu chí',
    sentence: (finding) =>
      `Dòng ${seen(finding)} ở ô ${cell(finding)} không có trong bảng tiêu chí năm ${finding.facts.edition} nên không được tính; hãy chuyển nội dung sang tiêu chí phù hợp hoặc xoá dòng.`,
  },
  'row.repeated': {
    title: () => 'Tiêu chí bị lặp',
    sentence: (finding) =>
      `Tiêu chí ${criterion(finding)} có ở các ô ${together(finding.facts.cells)}; mỗi tiêu chí chỉ một dòng, hãy giữ dòng đúng và xoá dòng còn lại.`,
  },
  'row.hidden': {
    title: () => 'Dòng đang bị ẩn',
    sentence: (finding) =>
      `Dòng ${criterion(finding)}${under(' (', finding.cell, ')')} đang ẩn nhưng vẫn được tính điểm; hãy bấm Hiện dòng.`,
  },
  'cell.merged': {
    title: () => 'Ô bị gộp',
    sentence: ({ facts }) =>
      `Các ô ${facts.cells} bị gộp nên không rõ điểm của tiêu chí nào; hãy chọn vùng này, bấm Home › Merge & Center để bỏ gộp, rồi ghi điểm từng dòng.`,
  },
  'cell.error': {
    title: () => 'Ô đang báo lỗi tính toán',
    sentence: (finding) => {
      if (finding.expected?.is === 'documentForm') {
        return `Ô ${cell(finding)} hiện ${seen(finding)} vì Excel hiểu dòng chữ bắt đầu bằng dấu “-” hoặc “=” là công thức; hãy gõ dấu nháy đơn (') trước rồi gõ lại dòng chữ.`;
      }
      const source = finding.facts.from.length === 0 ? '' : ` hoặc sửa ô mà công thức đang lấy (${finding.facts.from.join(', ')})`;
      return `Ô ${cell(finding)} hiện ${seen(finding)}; cần ${aNumber(finding.expected)}, hãy nhập lại số${source}.`;
    },
  },
  'cell.notNumber': {
    title: ({ facts }) => (facts.day === null ? 'Cần ghi số' : BECAME_DAY),
    sentence: (finding) =>
      finding.facts.day === null
        ? `Ô ${cell(finding)} ghi ${seen(finding)}; cần ${aNumber(finding.expected)}, ví dụ ${showNumber(finding.facts.example, 'vi')}, hãy nhập lại và chuyển phần chữ sang cột Giải trình.`
        : `${becameDay(finding, finding.facts.day)}; cần ${aNumber(finding.expected)}, ${typedAgain(finding.facts.example)}.`,
  },
  'cell.numberAsText': {
    title: () => 'Số đang được ghi dạng chữ',
    sentence: (finding) =>
      `Ô ${cell(finding)} ghi ${seen(finding)} nên Excel coi là chữ và chưa tính được; cần số ${wanted(finding.expected, 'thật')}, hãy bấm Sửa giúp ô này hoặc gõ lại số.`,
    repair: () => 'Sửa giúp ô này',
  },
  'cell.noCachedValue': {
    title: () => 'Công thức chưa có kết quả',
    sentence: (finding) =>
      `Ô ${cell(finding)} có công thức nhưng tệp chưa lưu kết quả; hãy mở tệp bằng Excel, bấm F9, lưu lại rồi kiểm tra lại.`,
  },
  'cell.legacyFont': {
    title: () => 'Chữ theo bảng mã cũ',
    sentence: (finding) =>
      `${cells(finding)} ghi ${seen(finding)} theo bảng mã ${encodingOfFont(finding.facts.font)}; cần chữ Unicode, hãy xem trước ${wanted(finding.expected, 'chữ sau khi chuyển')} và bấm Chuyển sang Unicode.`,
    repair: () => 'Chuyển sang Unicode',
  },
  'cell.notNormalised': {
    title: () => 'Dấu tiếng Việt ghi theo kiểu tách rời',
    sentence: (finding) =>
      `${cells(finding)} nhìn đúng nhưng dấu tách khỏi chữ nên tìm kiếm không ra; hãy bấm Sửa giúp, chữ trên màn hình không đổi.`,
    repair: () => 'Sửa giúp',
  },
  'cell.farAway': {
    title: () => 'Có nội dung nằm xa bảng',
    sentence: (finding) =>
      `${cells(finding)} ghi “${seen(finding)}”, nằm cách xa bảng nên khi in thêm trang trống và không được tính; hãy đến ô này, nếu là gõ nhầm thì bấm Xoá nội dung.`,
    repair: () => 'Xoá nội dung',
  },
  'cell.formulaAltered': {
    title: () => 'Công thức đã bị thay đổi',
    sentence: (finding) =>
      `Ô ${cell(finding)} đang ghi ${seen(finding)}, bảng mẫu là ${wanted(finding.expected, 'công thức')}; hãy bấm Khôi phục công thức để điểm được tính đúng.`,
  },
  'cell.lockedChanged': {
    title: () => 'Ô cố định đã bị thay đổi',
    sentence: (finding) =>
      `Ô ${cell(finding)} ghi ${seen(finding)}, bảng mẫu ghi ${quoted(wanted(finding.expected, 'nội dung khác'))}; nội dung này do khối quy định, hãy bấm Khôi phục ô.`,
    repair: () => 'Khôi phục ô',
  },
};
