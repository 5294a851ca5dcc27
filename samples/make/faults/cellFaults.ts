import type { Bloc } from '#core/bloc/Bloc.ts';
import { COLUMN } from '#workbook/scoring/columns.ts';
import { dated, failed, linked, resulting, sumOf, unsaved } from './faultEdits.ts';
import { BLANK, FaultBook, num, number, text, txt } from './faultBook.ts';
import { error, warning, type PlantedFault } from './PlantedFault.ts';

type Entered = ConstructorParameters<typeof FaultBook>[1];

/** Faults of single cells: what stands in them, and what was done to those that are fixed. */
export const cellFaults = (bloc: Bloc): readonly PlantedFault[] => {
  const book = (entered?: Entered): FaultBook => new FaultBook(bloc, entered);
  const at = (code: string, column?: Parameters<FaultBook['at']>[1]): string => book().at(code, column);
  const merged = (from: string, to: string) =>
    book().sheet((sheet) => ({
      ...sheet,
      merges: [...(sheet.merges ?? []), { top: book().rowOf(from), bottom: book().rowOf(to), left: COLUMN.self, right: COLUMN.self }],
      cells: sheet.cells.filter((cell) => !(cell.column === COLUMN.self && cell.row > book().rowOf(from) && cell.row <= book().rowOf(to))),
    }));
  const noValue = (code: string, formula: string, entered?: Entered) =>
    unsaved(
      [code.split('.')[0] ?? '', '=base', '=grand'].reduce(
        (one, sum) => one.put(sum, 'self', resulting(one, sum, '987654')),
        book(entered).put(code, 'self', sumOf(formula, '987654')),
      ),
    );
  return [
    {
      code: 'cell.numberAsText',
      variant: 'plain',
      vi: 'I.1 là chữ "9"',
      en: 'I.1 is the text "9"',
      bytes: () => book({ scores: { 'I.1': txt('9') } }).bytes(),
      expected: [error('cell.numberAsText', at('I.1'))],
    },
    {
      code: 'cell.numberAsText',
      variant: 'disguised',
      vi: 'II.2 ghi "８,５" bằng chữ số khổ rộng, có dấu cách đặc biệt',
      en: 'II.2 holds "８,５" in full-width digits with a special space',
      bytes: () => book({ scores: { 'II.2': txt('\u00a0８,５ ') } }).bytes(),
      expected: [error('cell.numberAsText', at('II.2'))],
    },
    {
      code: 'cell.numberAsText',
      variant: 'combined',
      vi: 'Kết quả I.3 ghi chữ "96%", II.4 ghi ngày dạng chữ; I.1 vượt điểm chuẩn',
      en: 'The result of I.3 is the text "96%", that of II.4 a day as text; I.1 is above its maximum',
      bytes: () => book({ results: { 'I.3': txt('96%'), 'II.4': txt('20/02/2025') }, scores: { 'I.1': num('10.5') } }).bytes(),
      expected: [
        error('score.aboveMax', at('I.1')),
        error('cell.numberAsText', at('I.3', 'result')),
        error('cell.numberAsText', at('II.4', 'result')),
      ],
    },
    {
      code: 'cell.notNumber',
      variant: 'plain',
      vi: 'I.1 ghi "khoảng 9"',
      en: 'I.1 holds "khoảng 9"',
      bytes: () => book({ scores: { 'I.1': txt('khoảng 9') } }).bytes(),
      expected: [error('cell.notNumber', at('I.1'))],
    },
    {
      code: 'cell.notNumber',
      variant: 'disguised',
      vi: 'II.2 ghi "1.500": không rõ 1,5 hay 1500',
      en: 'II.2 holds "1.500", which may be 1.5 or 1500',
      bytes: () => book({ scores: { 'II.2': txt('1.500') } }).bytes(),
      expected: [error('cell.notNumber', at('II.2'))],
    },
    {
      code: 'cell.notNumber',
      variant: 'combined',
      vi: 'I.1 bị Excel đổi thành ngày; II.2 ghi khoảng "8-9"',
      en: 'Excel made a day of I.1; II.2 holds the range "8-9"',
      bytes: () =>
        book({ scores: { 'II.2': txt('8-9') } })
          .cells(dated(book().rowOf('I.1')))
          .recalculated()
          .bytes(),
      expected: [error('cell.notNumber', at('I.1')), error('cell.notNumber', at('II.2'))],
    },
    {
      code: 'cell.error',
      variant: 'plain',
      vi: 'I.1 hiện #REF!',
      en: 'I.1 shows #REF!',
      bytes: () => book().put('I.1', 'self', failed('#REF!+1', '#REF!')).bytes(),
      expected: [error('cell.error', at('I.1'))],
    },
    {
      code: 'cell.error',
      variant: 'disguised',
      vi: 'II.2 hiện #DIV/0! do công thức chia cho ô trống',
      en: 'II.2 shows #DIV/0!, its formula divides by a blank cell',
      bytes: () => book().put('II.2', 'self', failed('D200/D201', '#DIV/0!')).bytes(),
      expected: [error('cell.error', at('II.2'))],
    },
    {
      code: 'cell.error',
      variant: 'combined',
      vi: 'II.2 hiện #N/A; kết quả I.3 không thể có',
      en: 'II.2 shows #N/A; the result of I.3 is impossible',
      bytes: () =>
        book({ results: { 'I.3': num('150') } })
          .put('II.2', 'self', failed('NA()', '#N/A'))
          .bytes(),
      expected: [error('measure.impossible', at('I.3', 'result')), error('cell.error', at('II.2'))],
    },
    {
      code: 'cell.noCachedValue',
      variant: 'plain',
      vi: 'I.1 có công thức nhưng tệp chưa lưu kết quả',
      en: 'I.1 holds a formula whose result was not saved',
      bytes: () => noValue('I.1', '4+5'),
      expected: [error('cell.noCachedValue', at('I.1'))],
    },
    {
      code: 'cell.noCachedValue',
      variant: 'disguised',
      vi: 'Công thức II.2 lấy từ ô khác, kết quả chưa lưu',
      en: 'The formula of II.2 looks at another cell, its result was not saved',
      bytes: () => noValue('II.2', `ROUND(${at('II.1')}+2.5,1)`),
      expected: [error('cell.noCachedValue', at('II.2'))],
    },
    {
      code: 'cell.noCachedValue',
      variant: 'combined',
      vi: 'I.1 chưa có kết quả; II.2 là chữ',
      en: 'I.1 has no result; II.2 is text',
      bytes: () => noValue('I.1', '4+5', { scores: { 'II.2': txt('8,5 điểm') } }),
      expected: [error('cell.noCachedValue', at('I.1')), error('cell.numberAsText', at('II.2'))],
    },
    {
      code: 'cell.merged',
      variant: 'plain',
      vi: 'Ô điểm T.1 và T.2 bị gộp',
      en: 'The score cells of T.1 and T.2 are merged',
      bytes: () => merged('T.1', 'T.2').bytes(),
      expected: [error('cell.merged', at('T.1')), error('cell.merged', at('T.2'))],
    },
    {
      code: 'cell.merged',
      variant: 'disguised',
      vi: 'Ô điểm T.2 gộp với dòng Điểm trừ ngay dưới',
      en: 'The score cell of T.2 is merged with the deduction row below',
      bytes: () => merged('T.2', 'P').bytes(),
      expected: [error('cell.merged', at('T.2')), error('cell.merged', at('P'))],
    },
    {
      code: 'cell.merged',
      variant: 'combined',
      vi: 'T.1 và T.2 bị gộp; I.1 để trống',
      en: 'T.1 and T.2 are merged; I.1 is blank',
      bytes: () => merged('T.1', 'T.2').put('I.1', 'self', BLANK).bytes(),
      expected: [error('score.missing', at('I.1')), error('cell.merged', at('T.1')), error('cell.merged', at('T.2'))],
    },
    {
      code: 'cell.formulaAltered',
      variant: 'plain',
      vi: 'Công thức cộng Mục I bị gõ đè bằng con số',
      en: 'A number was typed over the sum of section I',
      bytes: () => book().put('I', 'self', number('23.6')).bytes(),
      expected: [error('cell.formulaAltered', at('I'))],
    },
    {
      code: 'cell.formulaAltered',
      variant: 'disguised',
      vi: 'Công thức cộng Mục II bỏ sót dòng cuối, tổng vẫn khớp vì dòng đó 0 điểm',
      en: 'The sum of section II leaves out its last row, which scored 0',
      bytes: () =>
        book({ results: { 'II.4': undefined } })
          .put('II.4', 'result', { type: 'number', number: '46000' })
          .put('II.4', 'self', resulting(book(), 'II.4', '0'))
          .put('II', 'self', sumOf(`SUM(${at('II.1')}:${at('II.3')})`, '17.5'))
          .bytes(),
      expected: [error('cell.formulaAltered', at('II'))],
    },
    {
      code: 'cell.formulaAltered',
      variant: 'combined',
      vi: 'Tổng cộng được cộng thêm 5 điểm; I.1 lệch bước',
      en: 'Five points were added to the grand total; I.1 is off the step',
      bytes: () => {
        const open = book({ scores: { 'I.1': num('8.8') } });
        const content = open.contentAt('=grand');
        return open.put('=grand', 'self', content.type === 'formula' ? { ...content, formula: `${content.formula}+5-5` } : content).bytes();
      },
      expected: [error('score.offStep', at('I.1')), error('cell.formulaAltered', at('=grand'))],
    },
    {
      code: 'cell.lockedChanged',
      variant: 'plain',
      vi: 'Điểm chuẩn I.1 bị sửa thành 20',
      en: 'The maximum of I.1 was changed to 20',
      bytes: () => book().put('I.1', 'max', number('20')).bytes(),
      expected: [error('cell.lockedChanged', at('I.1', 'max'))],
    },
    {
      code: 'cell.lockedChanged',
      variant: 'disguised',
      vi: 'Tên tiêu chí II.2 đổi một chữ',
      en: 'One word of the title of II.2 was changed',
      bytes: () => book().put('II.2', 'title', text('Tham gia phong trào thi đua')).bytes(),
      expected: [error('cell.lockedChanged', at('II.2', 'title'))],
    },
    {
      code: 'cell.lockedChanged',
      variant: 'combined',
      vi: 'Tiêu đề cột Điểm chuẩn bị đổi; I.1 vượt điểm chuẩn',
      en: 'The heading of the maxima was changed; I.1 is above its maximum',
      bytes: () =>
        book({ scores: { 'I.1': num('15') } })
          .cells((cell) =>
            cell.content.type === 'text' && cell.content.text === 'Điểm chuẩn' ? { ...cell, content: text('Tuỳ ý') } : cell,
          )
          .bytes(),
      expected: [error('cell.lockedChanged', 'C10'), error('score.aboveMax', at('I.1'))],
    },
    {
      code: 'workbook.externalLink',
      variant: 'plain',
      vi: 'I.1 lấy số từ tệp khác',
      en: 'I.1 takes its number from another file',
      bytes: () => linked(book().put('I.1', 'self', sumOf('[1]Sheet1!$B$4', '9')).bytes()),
      expected: [warning('workbook.externalLink', at('I.1'))],
    },
    {
      code: 'workbook.externalLink',
      variant: 'disguised',
      vi: 'Liên kết nằm giữa công thức ROUND của II.2',
      en: 'The link stands inside a ROUND at II.2',
      bytes: () => linked(book().put('II.2', 'self', sumOf("ROUND('[1]Số liệu'!B4*1,1)", '8.5')).bytes()),
      expected: [warning('workbook.externalLink', at('II.2'))],
    },
    {
      code: 'workbook.externalLink',
      variant: 'combined',
      vi: 'I.1 lấy số từ tệp khác và vượt điểm chuẩn',
      en: 'I.1 takes its number from another file, and it is above the maximum',
      bytes: () => linked(book().put('I.1', 'self', sumOf('[1]Sheet1!$B$4', '12')).bytes()),
      expected: [warning('workbook.externalLink', at('I.1')), error('score.aboveMax', at('I.1'))],
    },
  ];
};
