import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { buildOle } from '../../../test/workbook/buildOle.ts';
import { buildXlsx, MAIN, sheetXml } from '../../../test/workbook/buildXlsx.ts';
import { buildZip } from '../../../test/workbook/buildZip.ts';
import { linked, withMacro } from './faultEdits.ts';
import { FaultBook, num, otherBloc, text } from './faultBook.ts';
import { error, warning, type ExpectedFinding, type PlantedFault } from './PlantedFault.ts';

type Fields = Record<string, Json>;

/** Faults of whole files and workbooks. All but the last three codes give one finding, whatever else is wrong inside. */
export const fileFaults = (bloc: Bloc): readonly PlantedFault[] => {
  const book = (entered?: ConstructorParameters<typeof FaultBook>[1]): FaultBook => new FaultBook(bloc, entered);
  const of = (change: (json: Fields) => void, entered?: ConstructorParameters<typeof FaultBook>[1]): FaultBook =>
    new FaultBook(otherBloc(bloc, change), entered);
  const faulty = { scores: { 'I.1': num('99'), 'II.2': num('8.3') } };
  const named = (json: Fields, id: string, name: string): void => void Object.assign(json, { id, name });
  const first = (json: Fields, code: string): Fields => {
    json['chairCode'] = code;
    return (json['members'] as Fields[])[0] ?? {};
  };
  const rubricOf = (json: Fields): Fields => json['rubric'] as Fields;
  const at = (code: string): string => book().at(code);
  const fault = (
    code: PlantedFault['code'],
    variant: PlantedFault['variant'],
    [vi, en]: readonly [string, string],
    bytes: () => Uint8Array,
    more: readonly ExpectedFinding[] = [],
    over: Partial<PlantedFault> = {},
  ): PlantedFault => ({ code, variant, vi, en, bytes, expected: [error(code), ...more], ...over });
  return [
    fault('file.notXlsx', 'plain', ['Tệp văn bản đặt tên .xlsx', 'A text file named .xlsx'], () => bytesOf('Điểm tự chấm: 45')),
    fault('file.notXlsx', 'disguised', ['Trang web (HTML) đặt tên .xlsx', 'A web page (HTML) named .xlsx'], () =>
      bytesOf('<html><body><table><tr><td>Điểm tự chấm</td><td>45</td></tr></table></body></html>'),
    ),
    fault('file.notXlsx', 'combined', ['Tệp OpenDocument (.ods) đặt tên .xlsx', 'An OpenDocument sheet (.ods) named .xlsx'], () =>
      buildZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
        { name: 'content.xml', content: '<office:document-content/>' },
      ]),
    ),
    fault('file.encrypted', 'plain', ['Tệp đặt mật khẩu mở', 'A file with a password'], () =>
      buildOle(['EncryptedPackage', 'EncryptionInfo']),
    ),
    fault(
      'file.encrypted',
      'disguised',
      ['Tệp đặt mật khẩu, các phần xếp khác thứ tự', 'A file with a password, its parts in another order'],
      () => buildOle(['EncryptionInfo', 'EncryptedPackage']),
    ),
    fault('file.encrypted', 'combined', ['Tệp đặt mật khẩu có thêm phần khác', 'A file with a password and further parts'], () =>
      buildOle(['EncryptionInfo', 'EncryptedPackage', 'Workbook']),
    ),
    fault('file.legacyXls', 'plain', ['Tệp Excel 97–2003 (.xls) đặt tên .xlsx', 'An Excel 97–2003 file named .xlsx'], () =>
      buildOle(['Workbook']),
    ),
    fault('file.legacyXls', 'disguised', ['Tệp Excel 5.0 (.xls) đặt tên .xlsx', 'An Excel 5.0 file named .xlsx'], () => buildOle(['Book'])),
    fault('file.legacyXls', 'combined', ['Tệp .xls có macro', 'An .xls file with macros'], () =>
      buildOle(['Workbook', '_VBA_PROJECT_CUR']),
    ),
    fault('file.tooLarge', 'plain', ['Tệp 5 MB', 'A file of 5 MB'], () => padded(book().bytes(), 5 * MEGABYTE), [], { isStored: false }),
    fault(
      'file.tooLarge',
      'disguised',
      ['Tệp quá 4 MB đúng 1 byte', 'A file one byte above 4 MB'],
      () => padded(book().bytes(), 4 * MEGABYTE + 1),
      [],
      {
        isStored: false,
      },
    ),
    fault(
      'file.tooLarge',
      'combined',
      ['Tệp 6 MB và nhiều điểm sai', 'A file of 6 MB with wrong scores'],
      () => padded(book(faulty).bytes(), 6 * MEGABYTE),
      [],
      {
        isStored: false,
      },
    ),
    fault('file.damaged', 'plain', ['Tệp bị cắt còn một nửa', 'A file cut in half'], () => {
      const whole = book().bytes();
      return whole.slice(0, Math.floor(whole.length / 2));
    }),
    fault('file.damaged', 'disguised', ['Một byte ở giữa bảng bị đổi', 'One byte in the middle of the table was changed'], () =>
      flipped(book().bytes(), 'xl/worksheets/sheet1.xml'),
    ),
    fault('file.damaged', 'combined', ['Tệp thiếu trang tính; điểm cũng sai', 'A file without its worksheet part'], () =>
      buildXlsx({ 'xl/worksheets/sheet1.xml': null, 'xl/sharedStrings.xml': null, 'xl/styles.xml': null }),
    ),
    fault('file.hostile', 'plain', ['Tệp khai báo thực thể (DTD)', 'A file that declares entities (DTD)'], () =>
      buildXlsx({ 'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheetXml('')}` }),
    ),
    fault('file.hostile', 'disguised', ['Bom nén: một trang phình ra rất lớn', 'A zip bomb: one sheet inflates hugely'], () =>
      buildXlsx({ 'xl/worksheets/sheet1.xml': sheetXml('', `<!--${' '.repeat(3 * MEGABYTE)}-->`) }),
    ),
    fault('file.hostile', 'combined', ['Thực thể lồng nhau trong một bảng có điểm', 'Nested entities in a sheet with scores'], () =>
      buildXlsx({
        'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "9"><!ENTITY b "&a;&a;">]><worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>&b;</v></c></row></sheetData></worksheet>`,
      }),
    ),
    fault('workbook.foreign', 'plain', ['Sổ tính trống', 'An empty workbook'], () => plain([])),
    fault('workbook.foreign', 'disguised', ['Danh sách cán bộ, không phải bảng chấm điểm', 'A list of staff, no scoring table'], () =>
      plain([
        ['STT', 'Họ và tên', 'Chức vụ'],
        ['1', 'Nguyễn Văn A', 'Chuyên viên'],
      ]),
    ),
    fault('workbook.foreign', 'combined', ['Sổ thu chi, có macro', 'A ledger of expenses, with macros'], () =>
      withMacro(plain([['Ngày', 'Thu', 'Chi']])),
    ),
    fault('workbook.otherBloc', 'plain', ['Bảng của khối khác', 'The sheet of another bloc'], () =>
      of((json) => named(json, 'khoi-khac', 'Khối thi đua khác')).bytes(),
    ),
    fault('workbook.otherBloc', 'disguised', ['Khối khác nhưng trùng tên', 'Another bloc of the same name'], () =>
      of((json) => void (json['id'] = 'khoi-khac')).bytes(),
    ),
    fault('workbook.otherBloc', 'combined', ['Bảng của khối khác, nhiều điểm sai', 'The sheet of another bloc, with wrong scores'], () =>
      of((json) => named(json, 'khoi-khac', 'Khối thi đua khác'), faulty).bytes(),
    ),
    fault('workbook.otherEdition', 'plain', ['Bảng của năm 2024', 'The sheet of 2024'], () => of((json) => ofYear(json, 2024)).bytes()),
    fault('workbook.otherEdition', 'disguised', ['Bảng của năm 2026, nội dung như nhau', 'The sheet of 2026 with the same content'], () =>
      of((json) => ofYear(json, 2026)).bytes(),
    ),
    fault('workbook.otherEdition', 'combined', ['Bảng của năm 2024, nhiều điểm sai', 'The sheet of 2024, with wrong scores'], () =>
      of((json) => ofYear(json, 2024), faulty).bytes(),
    ),
    fault('workbook.otherAgency', 'plain', ['Đơn vị không thuộc khối', 'An agency that is not of the bloc'], () =>
      of((json) => void Object.assign(first(json, 'NGOAI'), { code: 'NGOAI', name: 'Đơn vị ngoài khối' }), {}).bytes(),
    ),
    fault('workbook.otherAgency', 'disguised', ['Mã đơn vị khác một chữ', 'The code of the agency differs by one letter'], () =>
      of((json) => void Object.assign(first(json, 'SMM'), { code: 'SMM' })).bytes(),
    ),
    fault(
      'workbook.otherAgency',
      'combined',
      ['Đơn vị không thuộc khối, nhiều điểm sai', 'An agency not of the bloc, with wrong scores'],
      () => of((json) => void Object.assign(first(json, 'NGOAI'), { code: 'NGOAI', name: 'Đơn vị ngoài khối' }), faulty).bytes(),
    ),
    fault(
      'workbook.otherRubric',
      'plain',
      ['Bảng theo bản tiêu chí cũ: I.1 có tên khác', 'By an older rubric: I.1 has another title'],
      () => of((json) => renamed(rubricOf(json))).bytes(),
    ),
    fault('workbook.otherRubric', 'disguised', ['Bản tiêu chí cũ chỉ khác tên', 'An older rubric that differs by its name only'], () =>
      of((json) => void (rubricOf(json)['name'] = 'Bảng tiêu chí thử nghiệm, bản 1')).bytes(),
    ),
    fault(
      'workbook.otherRubric',
      'combined',
      ['Bản tiêu chí cũ; I.1 lệch bước', 'An older rubric; I.1 is off the step'],
      () => of((json) => void (rubricOf(json)['name'] = 'Bản 1'), { scores: { 'I.1': num('8.7') } }).bytes(),
      [error('score.offStep', at('I.1'))],
    ),
    {
      code: 'workbook.macro',
      variant: 'plain',
      vi: 'Tệp có macro',
      en: 'A file with macros',
      bytes: () => withMacro(book().bytes()),
      expected: [warning('workbook.macro')],
    },
    {
      code: 'workbook.macro',
      variant: 'disguised',
      vi: 'Tệp .xlsm đổi đuôi thành .xlsx',
      en: 'An .xlsm renamed to .xlsx',
      bytes: () => withMacro(book().bytes()),
      expected: [warning('workbook.macro')],
    },
    {
      code: 'workbook.macro',
      variant: 'combined',
      vi: 'Tệp có macro và lấy số từ tệp khác',
      en: 'A file with macros that takes a number from another file',
      bytes: () =>
        withMacro(
          linked(
            book()
              .put('I.1', 'self', { type: 'formula', formula: '[1]Sheet1!$B$4', value: { type: 'number', number: '9' } })
              .bytes(),
          ),
        ),
      expected: [warning('workbook.macro'), warning('workbook.externalLink', at('I.1'))],
    },
  ];
};

const MEGABYTE = 1024 * 1024;

const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);

const padded = (bytes: Uint8Array, length: number): Uint8Array => {
  const all = new Uint8Array(length);
  all.set(bytes);
  return all;
};

/** Changes a byte in the packed content of a part, past its header. */
const flipped = (bytes: Uint8Array, part: string): Uint8Array => {
  const copy = new Uint8Array(bytes);
  const at = Buffer.from(copy.buffer).indexOf(part) + part.length + 200;
  copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
};

/** In another year other results are cited. */
const ofYear = (json: Record<string, Json>, edition: number): void => {
  json['edition'] = edition;
  delete json['cites'];
};

const renamed = (rubric: Fields): void => {
  const criteria = rubric['criteria'] as Fields[];
  Object.assign(criteria.find((one) => one['code'] === 'I.1') ?? {}, { title: 'Thực hiện nhiệm vụ trọng tâm' });
};

const plain = (rows: readonly (readonly string[])[]): Uint8Array =>
  writeWorkbook({
    properties: { title: 'Sổ tính', creator: 'Mẫu' },
    sheets: [{ name: 'Sheet1', cells: rows.flatMap((cells, row) => cells.map((one, column) => ({ row, column, content: text(one) }))) }],
  });
