import type { FileFault, FileFaultKind, FileRefusal } from '../../appraisal/FileFault.ts';
import type { RowFault, RowFaultKind } from '../../appraisal/RowFault.ts';
import { showNumber } from '../numbers.ts';
import { quoted } from './phrases.ts';

const rowFaults: { readonly [Kind in RowFaultKind]: (seen: string, limit: string) => string } = {
  unknown: () => 'bảng tiêu chí không có mục này; hãy chọn lại mục',
  repeated: () => 'mục này có hai lần trong danh sách; hãy giữ một',
  notYours: () => 'mục này không thuộc phần được phân công; hãy để người được phân công chấm',
  notAssigned: () => 'đơn vị không được giao mục này; hãy bỏ khỏi danh sách',
  aboveMax: (seen, limit) => `điểm ${seen} vượt điểm chuẩn ${limit}; hãy chấm không quá ${limit}`,
  belowMin: (seen, limit) => `điểm ${seen} thấp hơn ${limit}; hãy chấm từ ${limit} trở lên`,
  notALevel: (seen, limit) => `điểm ${seen} không thuộc các mức ${limit}; hãy chọn một mức`,
  offStep: (seen, limit) => `điểm ${seen} không theo bước chấm ${limit}; hãy chấm theo bước ${limit}`,
  reasonMissing: () => 'điểm khác điểm tự chấm mà chưa ghi lý do; hãy ghi lý do',
  answerMissing: () => 'không chấp nhận thì cần ghi lời giải trình; hãy ghi lời giải trình',
  notChanged: () => 'điểm không bị sửa nên không cần giải trình; hãy bỏ khỏi danh sách',
};

const numberOf = (decimal: string): string => showNumber(decimal, 'vi');

/** One row of a list of scores that cannot be kept. */
export const rowFault = ({ criterion, fault, seen, limits }: RowFault): string =>
  `mục ${quoted(criterion)}: ${rowFaults[fault](seen === null ? '' : numberOf(seen), limits.map(numberOf).join('; '))}`;

const fileFaults: { readonly [Kind in Exclude<FileFaultKind, RowFaultKind>]: (seen: string, limit: string) => string } = {
  sheetMissing: () => 'tệp không còn trang của đơn vị này; hãy tải lại phiếu thẩm định rồi chép điểm sang',
  rowMissing: () => 'tệp không còn dòng của mục này; hãy tải lại phiếu thẩm định rồi chép điểm sang',
  notNumber: (seen) => `đang ghi ${seen}; hãy ghi một số, ví dụ 8,5`,
  merged: () => 'ô bị gộp với ô khác; hãy bỏ gộp rồi ghi điểm từng dòng',
  scoreMissing: (_, limit) =>
    limit === '' ? 'có lý do mà chưa có điểm; hãy ghi điểm, hoặc xoá lý do' : `điểm ${limit} đã chấm bị xoá; hãy ghi lại điểm`,
  reasonUnfit: (seen, limit) => `lý do có ${seen} ký tự, cần từ ${limit} ký tự; hãy ghi lại`,
  selfChanged: (seen, limit) =>
    `điểm tự chấm đã đổi từ ${seen === '' ? 'trống' : seen} thành ${limit === '' ? 'trống' : limit} sau khi tải phiếu; hãy tải phiếu mới rồi chấm lại mục này`,
  stale: (seen, limit) =>
    `người khác đã chấm ${limit === '' ? 'mục này' : limit} sau khi tải phiếu, tệp ghi ${seen}; hãy tải phiếu mới, thống nhất rồi chấm lại`,
  recused: () => 'anh/chị không được thẩm định đơn vị này; hãy xoá điểm đã ghi ở trang này',
  notOpen: () => 'bảng của đơn vị đang chờ đơn vị nộp lại hoặc đã kết thúc lượt này; hãy bỏ điểm đã ghi ở trang này',
};

const fileWords = { ...rowFaults, ...fileFaults };

/** One fault of an appraiser's workbook, with its place. */
export const fileFault = ({ sheet, cell, criterion, fault, seen, limits }: FileFault): string => {
  const shown = seen === null ? '' : fault === 'notNumber' ? quoted(seen) : numberOf(seen);
  const limit = limits.map(numberOf).join(fault === 'reasonUnfit' ? ' đến ' : '; ');
  return `Trang ${quoted(sheet)}, ô ${cell}${criterion === null ? '' : `, mục ${quoted(criterion)}`}: ${fileWords[fault](shown, limit)}.`;
};

/** Why an appraiser's workbook is not even looked into. */
export const fileRefusals: { readonly [Reason in FileRefusal]: (seen: string, expected: string) => string } = {
  unreadable: () => 'Không đọc được tệp này như một phiếu thẩm định .xlsx; hãy chọn đúng tệp đã tải từ khối.',
  foreign: () => 'Tệp này không phải phiếu thẩm định của Giao Ước; hãy tải phiếu thẩm định rồi ghi điểm vào đó.',
  otherBloc: (seen, expected) => `Phiếu này của khối ${seen}, đang làm ở khối ${expected}; hãy chọn đúng tệp.`,
  otherPeriod: (seen, expected) => `Phiếu này của kỳ ${seen}, khối đang thẩm định kỳ ${expected}; hãy tải phiếu của kỳ này.`,
  otherRubric: () => 'Phiếu này theo bộ tiêu chí đã thay; hãy tải phiếu mới rồi chép điểm sang.',
  otherPerson: () => 'Phiếu này được tải cho người khác; hãy tải phiếu của anh/chị, hoặc để người đó gửi lại.',
  otherTurn: () => 'Phiếu này của lượt thẩm định khác; hãy tải phiếu của lượt này.',
  tooMany: (seen, expected) => `Phiếu sửa điểm của ${seen} đơn vị, mỗi lần nhận tối đa ${expected}; hãy gửi làm nhiều lần.`,
};
