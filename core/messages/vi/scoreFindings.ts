import type { Expected } from '../../findings/finding.ts';
import type { FindingsIn } from '../CodedWords.ts';
import { showNumber } from '../numbers.ts';
import { wanted } from './expected.ts';
import { rangeOf } from './measures.ts';
import {
  BECAME_DAY,
  becameDay,
  cell,
  criterion,
  day,
  either,
  pts,
  quoted,
  seen,
  seenNumber,
  together,
  under,
  typedAgain,
} from './phrases.ts';

const DOCUMENT_EXAMPLE = 'Báo cáo số 15/BC-STP ngày 12/3/2018 của Sở Tư pháp';

const setTo = ({ value }: { readonly value: string }): string => `Đặt ${showNumber(value, 'vi')}`;

/** What is wrong with how a document is told, after the text itself. */
const LACKS = {
  realDay: ', trong đó có ngày không có trong lịch',
  number: ', chưa có số văn bản',
  day: ', chưa có ngày ban hành',
  document: '',
} as const;

const yearBefore = (edition: number | null): string => (edition === null ? 'năm trước' : `năm ${edition}`);

const steps = (expected: Expected | null): { readonly step: string; readonly choices: string } =>
  expected?.is === 'step'
    ? { step: pts(expected.step), choices: either([...new Set([expected.low, expected.high])].map((one) => pts(one))) }
    : { step: 'của bảng tiêu chí', choices: 'số đúng bước chấm' };

const measureWanted = (expected: Expected | null): string =>
  expected?.is === 'measure' ? `${wanted(expected, '')}${rangeOf(expected.term)}` : wanted(expected, 'kết quả trong khoảng có thể');

export const scoreFindings: FindingsIn<'score' | 'measure' | 'evidence' | 'total'> = {
  'score.missing': {
    title: () => 'Chưa có điểm tự chấm',
    sentence: (finding) =>
      `Ô ${cell(finding)} còn trống; tiêu chí ${criterion(finding)} nhận ${wanted(finding.expected, 'một số')}, hãy nhập điểm (không đạt thì ghi 0).`,
    repair: (one) => (one.action === 'setFormula' ? 'Khôi phục công thức' : setTo(one)),
  },
  'score.aboveMax': {
    title: () => 'Điểm cao hơn điểm chuẩn',
    sentence: (finding) =>
      `Ô ${cell(finding)} ghi ${seenNumber(finding)}; tiêu chí ${criterion(finding)} nhận ${wanted(finding.expected, 'đến điểm chuẩn')}, hãy nhập lại điểm trong khoảng này.`,
    repair: ({ value }) => `Đặt bằng ${showNumber(value, 'vi')}`,
  },
  'score.belowMin': {
    title: () => 'Điểm thấp hơn mức nhỏ nhất',
    sentence: (finding) =>
      `Ô ${cell(finding)} ghi ${seenNumber(finding)}; tiêu chí ${criterion(finding)} nhận ${wanted(finding.expected, 'từ mức nhỏ nhất')}, hãy nhập lại (điểm trừ ghi ở dòng Điểm trừ).`,
    repair: ({ value }) => `Đặt bằng ${showNumber(value, 'vi')}`,
  },
  'score.offStep': {
    title: () => 'Điểm không đúng bước chấm',
    sentence: (finding) => {
      const { step, choices } = steps(finding.expected);
      return `Ô ${cell(finding)} ghi ${seenNumber(finding)}; tiêu chí ${criterion(finding)} chấm theo bước ${step}, hãy chọn ${choices}.`;
    },
    repair: setTo,
  },
  'score.notALevel': {
    title: () => 'Điểm không thuộc các mức quy định',
    sentence: (finding) =>
      `Ô ${cell(finding)} ghi ${seenNumber(finding)}; tiêu chí ${criterion(finding)} chỉ nhận ${wanted(finding.expected, 'các mức của bảng tiêu chí')}, hãy chọn một mức.`,
    repair: setTo,
  },
  'score.notByRule': {
    title: () => 'Điểm khác kết quả đã ghi',
    sentence: (finding) =>
      `Ô ${cell(finding)} ghi ${seenNumber(finding)}, nhưng kết quả ${quoted(finding.facts.measures)} ở ô ${finding.facts.from} tương ứng ${wanted(finding.expected, 'điểm khác')}${under(' theo ', finding.article)}; hãy sửa điểm hoặc sửa kết quả.`,
    repair: ({ value }) => `Đặt ${showNumber(value, 'vi')} theo quy tắc`,
  },
  'score.jump': {
    title: () => 'Chênh nhiều so với năm trước',
    sentence: (finding) =>
      `Ô ${cell(finding)} ghi ${seenNumber(finding)}; tiêu chí ${criterion(finding)} ${yearBefore(finding.facts.edition)} tự chấm ${pts(finding.facts.before)}, điểm chuẩn ${pts(finding.facts.max)}, hãy đối chiếu lại, nếu đúng thì ghi lý do ở cột Giải trình.`,
  },
  'measure.missing': {
    title: () => 'Chưa ghi kết quả thực hiện',
    sentence: (finding) =>
      `Ô ${cell(finding)} còn trống; tiêu chí ${criterion(finding)} cần ${wanted(finding.expected, 'kết quả thực hiện')}, hãy nhập để điểm được tính.`,
  },
  'measure.impossible': {
    title: ({ facts }) => (facts.day === null ? 'Kết quả không hợp lý' : BECAME_DAY),
    sentence: (finding) => {
      const { day: made } = finding.facts;
      if (made !== null)
        return `${becameDay(finding, made)}; cần ${measureWanted(finding.expected)}, ${typedAgain(finding.facts.example)}.`;
      const example = finding.facts.example === '' ? '' : `, ví dụ ${showNumber(finding.facts.example, 'vi')}`;
      return `Ô ${cell(finding)} ghi ${seenNumber(finding)}; cần ${measureWanted(finding.expected)}${example}, hãy đối chiếu lại số liệu.`;
    },
  },
  'evidence.missing': {
    title: () => 'Chưa có tài liệu kiểm chứng',
    sentence: (finding) =>
      `${finding.cell === null ? 'Cột Tài liệu kiểm chứng' : `Ô ${finding.cell}`} còn trống; tiêu chí ${criterion(finding)} cần ${wanted(finding.expected, 'tài liệu kiểm chứng')}, hãy ghi số, ngày, nơi ban hành, hoặc ghi lý do chưa có.`,
  },
  'evidence.malformed': {
    title: () => 'Tài liệu ghi chưa đủ',
    sentence: (finding) =>
      `Ô ${cell(finding)} ghi ${seen(finding)}${LACKS[finding.facts.lacks]}; cần số, ký hiệu, ngày và nơi ban hành, ví dụ ${DOCUMENT_EXAMPLE}, hãy ${finding.facts.lacks === 'realDay' ? 'ghi lại ngày' : 'ghi bổ sung'}.`,
  },
  'evidence.outsidePeriod': {
    title: () => 'Tài liệu ngoài năm thi đua',
    sentence: (finding) =>
      `Tài liệu ở ô ${cell(finding)} ghi ngày ${day(finding.facts.day)}; năm thi đua tính ${wanted(finding.expected, 'theo quy định của khối')}, hãy thay tài liệu hoặc ghi lý do vẫn tính.`,
  },
  'evidence.reused': {
    title: () => 'Một tài liệu dùng cho nhiều tiêu chí',
    sentence: ({ facts }) =>
      `${quoted(facts.document)} có ở các ô ${together(facts.cells)}; mỗi kết quả nên có tài liệu riêng, hãy xem lại, nếu đúng thì giữ nguyên.`,
  },
  'evidence.notCited': {
    title: () => 'Chưa dẫn kết quả của khối khác',
    sentence: (finding) =>
      `${finding.cell === null ? 'Cột Tài liệu kiểm chứng' : `Ô ${finding.cell}`} chưa dẫn kết quả đã chốt của khối ${finding.facts.bloc}, năm ${finding.facts.edition}; tiêu chí ${criterion(finding)} cần ${wanted(finding.expected, 'kết quả đó')}, hãy chép dòng do lệnh giaouoc cite in ra.`,
  },
  'evidence.citedDiffers': {
    title: () => 'Mã đối chiếu dẫn không khớp',
    sentence: (finding) =>
      `Ô ${cell(finding)} ghi ${seen(finding)}; kết quả đã chốt của khối ${finding.facts.bloc} năm ${finding.facts.edition} là ${wanted(finding.expected, 'kết quả khác')}, hãy sửa mã hoặc hỏi lại Trưởng khối đó.`,
  },
  'total.differs': {
    title: () => 'Tổng trên bảng khác tổng các tiêu chí',
    sentence: (finding) =>
      `Ô ${cell(finding)} ghi ${seenNumber(finding)}, cộng các tiêu chí được ${wanted(finding.expected, 'số khác')}; hãy khôi phục công thức cộng, khối tính theo từng tiêu chí.`,
    repair: (one) => (one.action === 'setValue' ? setTo(one) : 'Khôi phục công thức cộng'),
  },
  'total.jump': {
    title: () => 'Tổng chênh nhiều so với năm trước',
    sentence: (finding) =>
      `Tổng tự chấm là ${seenNumber(finding)}, ${yearBefore(finding.facts.edition)} là ${pts(finding.facts.before)} trên thang ${pts(finding.facts.max)}; hãy xem lại các tiêu chí tăng, giảm nhiều, nếu đúng thì không cần sửa.`,
  },
  'total.aboveCap': {
    title: () => 'Vượt mức trần',
    sentence: (finding) =>
      `${finding.facts.title} cộng được ${seenNumber(finding)}, bảng tiêu chí chỉ tính tối đa ${wanted(finding.expected, 'mức trần')}${under(' (', finding.article, ')')}; phần vượt không được tính, không cần sửa nếu các dòng đều đúng.`,
  },
};
