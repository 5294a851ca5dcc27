import type { DoubtWords } from '../CodedWords.ts';
import { quantity, quoted } from './phrases.ts';

/** What a draft's reader is not certain of: what was seen, then what the chair does. */
const doubts: DoubtWords = {
  'rule.unread': ({ text }) => `chưa hiểu cách chấm ghi là ${quoted(text)}; hãy chọn cách chấm và ghi các mức`,
  'levels.unread': () => 'các mức không cùng một cách đo nên chưa chọn cách chấm; hãy chọn trong danh sách',
  'levels.best': ({ best, maximum }) =>
    `mức cao nhất in là ${quantity(best)}, điểm chuẩn in là ${quantity(maximum)}; hãy sửa cho bằng nhau`,
  'levels.openTop': ({ from }) =>
    `bảng không nói kết quả trên ${quantity(from)} được bao nhiêu, đang tính như mức này; hãy xem lại mốc cuối`,
  'levels.noLast': () => 'bảng không nói trường hợp muộn hơn hoặc không làm, đang tính 0 điểm; hãy xem lại dòng cuối',
  'levels.gap': () => 'các mức không nối liền nhau; hãy xem lại các mốc',
  'levels.beforeDay': () => 'bảng ghi “trước ngày”, chưa rõ có tính đúng ngày ấy không, đang tính cả ngày ấy; hãy xem lại mốc ngày',
  'levels.labelled': () => 'các dòng có ký hiệu bên dưới được hiểu là các mức, không phải tiêu chí riêng; hãy xem lại',
  'levels.outside': () => 'nếu chỉ số do nơi khác công bố, hãy chọn cách chấm “Theo chỉ số bên ngoài”',
  'unit.unsaid': () => 'các mốc không ghi đơn vị tính; hãy ghi cột Đơn vị tính, tỷ lệ phần trăm thì ghi %',
  'tiers.unsaid': () => 'bảng không nói chỉ tính mức cao nhất hay cộng tất cả; hãy chọn ở cột Cách tính',
  'target.assumed': () => 'bảng không in chỉ tiêu, đang tính chỉ tiêu là 100%; hãy xem lại cột Chỉ tiêu',
  'floor.assumed': () => 'bảng không in điểm thấp nhất, đang tính đến hết điểm; hãy xem lại',
  'cap.differs': ({ cap, maximum }) => `câu chữ ghi tối đa ${quantity(cap)}, cột điểm ghi ${quantity(maximum)}; hãy sửa cho bằng nhau`,
  'points.unread': () => 'chưa đọc được số điểm; hãy ghi lại bằng số',
  'points.missing': () => 'bảng không in điểm; hãy ghi điểm chuẩn',
  'points.summed': () => 'bảng không in điểm của mục này, đang lấy tổng các tiêu chí bên dưới; hãy xem lại',
  'points.fromLevels': () => 'bảng không in điểm chuẩn, đang lấy mức cao nhất; hãy xem lại',
  'points.twoSayings': ({ inText }) => `cột điểm và câu chữ khác nhau, câu chữ ghi ${quantity(inText)}; hãy chọn một`,
  'points.negative': () => 'điểm in là số âm ở một tiêu chí không phải điểm trừ; hãy xem lại loại dòng',
  'sum.differs': ({ sum, maximum }) =>
    `các tiêu chí bên dưới cộng lại được ${quantity(sum)}, bảng in ${quantity(maximum)}; hãy sửa cho khớp`,
  'total.differs': ({ sum, printed }) => `các mục cộng lại được ${quantity(sum)}, dòng tổng cộng in ${quantity(printed)}; hãy xem lại`,
  'total.missing': () => 'bảng không có dòng tổng cộng, đang lấy tổng các mục; hãy xem lại',
  'label.repeated': () => 'ký hiệu này đã có ở một dòng khác cùng mục; hãy xem lại ký hiệu và mã',
  'label.outOfOrder': () => 'ký hiệu không nối tiếp dòng trước, có thể thiếu dòng hoặc sai mục; hãy xem lại cột Thuộc mã',
  'label.made': () => 'dòng này không in ký hiệu, ký hiệu và mã được đặt theo thứ tự; hãy xem lại',
  'label.spoilt': ({ label }) => `Excel đã đổi ký hiệu thành ngày, đang đọc là ${quoted(label)}; hãy xem lại`,
  'title.missing': () => 'dòng này không có nội dung; hãy ghi nội dung',
  'parts.fromBullets': () => 'các dòng gạch đầu dòng cộng lại đúng bằng điểm chuẩn nên được ghi thành tiêu chí; hãy xem lại',
  'extra.inside': () => 'điểm thưởng hoặc điểm trừ nằm trong một mục tính điểm, đang ghi như tiêu chí thường; hãy xem lại loại dòng',
  'extra.kind': () => 'chưa rõ là điểm thưởng hay điểm trừ; hãy xem lại loại dòng',
  'row.unplaced': ({ text }) => `dòng ${quoted(text)} của bảng gốc chưa đưa vào bản nháp; hãy ghi vào chỗ cần ghi hoặc bỏ qua`,
  'row.hidden': () => 'bảng gốc có dòng ẩn ở đây, đã được đọc; hãy xem lại',
  'column.unread': ({ title }) => `cột ${quoted(title)} của bảng gốc chưa được đọc; hãy xem có nội dung nào cần đưa vào`,
  'sheet.unread': ({ title }) => `trang ${quoted(title)} của tệp gốc cũng có bảng, chưa được đọc; cần thì lập bản nháp riêng với --sheet`,
  'cell.error': () => 'ô điểm của bảng gốc đang báo lỗi; hãy ghi lại bằng số',
  'bloc.missing': () => 'bảng gốc không cho biết; hãy ghi',
  'bloc.look': () => 'lấy từ dòng tiêu đề của bảng gốc; hãy xem lại',
  'bloc.blank': () => 'bảng gốc không cho biết, đang để trống; hãy ghi nếu khối có quy định',
  'bloc.assumed': () => 'bảng gốc không in, được đặt theo các số điểm trong bảng; hãy xem lại',
  fault: () => '',
};

/** A draft of a rubric made of a bloc's own printed table. */
export const rubricDraft = {
  doubts,
  sheet: 'Cần xem',
  title: 'NHỮNG CHỖ CẦN XEM TRONG BẢN NHÁP',
  hint: 'Bản nháp đọc từ bảng điểm đã in. Các ô tô cam là chỗ chưa chắc chắn; xem xong thì xoá câu có dấu ⚑ ở cột Ghi chú. Trang này không ảnh hưởng đến bộ tiêu chí, xoá được.',
  columns: { number: 'STT', level: 'Mức', sheet: 'Trang', cell: 'Ô', what: 'Nội dung cần xem', source: 'Bảng gốc' },
  levels: { must: 'phải sửa', look: 'xem lại' },
  fault: ({ reason }: { readonly reason: string }) => `${reason}; hãy sửa`,
  /** A mark in the note of a criterion: the column that it is about, and what to do. */
  inNote: ({ column, text }: { readonly column: string; readonly text: string }) => `${column}: ${text}`,
  source: ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => `${sheet}, ô ${cell}`,
} as const;
