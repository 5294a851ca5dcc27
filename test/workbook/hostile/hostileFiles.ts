import { strToU8 } from 'fflate';
import { buildOle } from '../buildOle.ts';
import { buildXlsx, contentTypes, MAIN, relationships, sheetXml, stringsXml, workbookXml, xlsxOfRows, xlsxParts } from '../buildXlsx.ts';
import { buildZip } from '../buildZip.ts';

/** A file that nobody should have sent, and what is to come of it. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The finding that refuses it, with its kind or guard; `null` where it is read as a workbook like any other. */
  readonly refusal: string | null;
}

const repeated = (count: number, write: (index: number) => string): string => {
  const pieces: string[] = [];
  for (let index = 0; index < count; index += 1) pieces.push(write(index));
  return pieces.join('');
};

const sheetOf = (rows: string, rest = ''): Uint8Array => xlsxOfRows(rows, { rest });

const CELL = '<c><v>1</v></c>';

const withPart = (name: string, content: string | Uint8Array): Uint8Array => buildZip([...xlsxParts(), { name, content }]);

const bytesOf = (...start: readonly number[]): Uint8Array => Uint8Array.from([...start, ...new Uint8Array(600)]);

/** What people choose by mistake. */
const MISTAKEN: readonly HostileFile[] = [
  { name: 'empty.xlsx', bytes: new Uint8Array(), refusal: 'file.notXlsx empty' },
  { name: 'printed.pdf', bytes: strToU8('%PDF-1.7\n…'), refusal: 'file.notXlsx pdf' },
  { name: 'photo.png', bytes: bytesOf(0x89, 0x50, 0x4e, 0x47), refusal: 'file.notXlsx picture' },
  { name: 'photo.jpg', bytes: bytesOf(0xff, 0xd8, 0xff, 0xe0), refusal: 'file.notXlsx picture' },
  { name: 'photo.heic', bytes: strToU8('\0\0\0\u0018ftypheic\0\0\0\0'), refusal: 'file.notXlsx picture' },
  {
    name: 'web page named.xlsx',
    bytes: strToU8('\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
    refusal: 'file.notXlsx webPage',
  },
  { name: 'table of a system.xls', bytes: strToU8('  <TABLE border=1><tr><td>Điểm</td></tr></TABLE>'), refusal: 'file.notXlsx webPage' },
  { name: 'table.csv', bytes: strToU8('STT;Nội dung;Điểm\r\n1;Công tác;9,5\r\n'), refusal: 'file.notXlsx text' },
  { name: 'table in UTF-16.txt', bytes: Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x09, 0, 0x42, 0]), refusal: 'file.notXlsx text' },
  {
    name: 'Excel 2003.xml',
    bytes: strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    refusal: 'file.notXlsx otherSpreadsheet',
  },
  {
    name: 'table.ods',
    bytes: buildZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
      { name: 'content.xml', content: '<a/>' },
    ]),
    refusal: 'file.notXlsx otherSpreadsheet',
  },
  {
    name: 'binary.xlsb',
    bytes: buildXlsx({ '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main') }),
    refusal: 'file.notXlsx otherSpreadsheet',
  },
  {
    name: 'report.docx named.xlsx',
    bytes: buildXlsx({
      '[Content_Types].xml': contentTypes('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    }),
    refusal: 'file.notXlsx document',
  },
  {
    name: 'slides.pptx',
    bytes: buildXlsx({
      '[Content_Types].xml': contentTypes('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
    }),
    refusal: 'file.notXlsx presentation',
  },
  { name: 'report.doc', bytes: buildOle(['WordDocument']), refusal: 'file.notXlsx document' },
  { name: 'table.xls', bytes: buildOle(['Workbook']), refusal: 'file.legacyXls' },
  { name: 'Excel 5.xls', bytes: buildOle(['Book']), refusal: 'file.legacyXls' },
  { name: 'with a password.xlsx', bytes: buildOle(['EncryptionInfo', 'EncryptedPackage']), refusal: 'file.encrypted' },
  { name: 'with rights management.xlsx', bytes: buildOle(['DataSpaces', 'EncryptedPackage']), refusal: 'file.encrypted' },
  { name: 'zip of workbooks.zip', bytes: buildZip([{ name: 'STP.xlsx', content: 'x' }]), refusal: 'file.notXlsx archive' },
  { name: 'archive.rar', bytes: strToU8('Rar!\u001a\u0007\u0000…'), refusal: 'file.notXlsx archive' },
  { name: 'archive.7z', bytes: bytesOf(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), refusal: 'file.notXlsx archive' },
  { name: 'noise.xlsx', bytes: Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + 1) & 0xff), refusal: 'file.notXlsx other' },
  { name: 'zeros.xlsx', bytes: new Uint8Array(40_000), refusal: 'file.notXlsx other' },
  { name: 'too large.xlsx', bytes: new Uint8Array(4 * 1024 * 1024 + 1), refusal: 'file.tooLarge' },
];

/** What would fill the memory or keep the processor, as large as a file may be. */
const HEAVY: readonly (() => HostileFile)[] = [
  () => ({ name: '600 MB of spaces', bytes: withPart('xl/theme.xml', new Uint8Array(40_000_000).fill(32)), refusal: 'file.hostile ratio' }),
  () => ({
    name: 'sixty parts of 1 MB that are read',
    bytes: buildXlsx({
      'xl/workbook.xml': workbookXml(repeated(60, (at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="r${at}"/>`)),
      'xl/_rels/workbook.xml.rels': relationships(
        ...Array.from({ length: 60 }, (_, at) => [`r${at}`, 'worksheet', `worksheets/s${at}.xml`] as const),
      ),
      ...Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`xl/worksheets/s${at}.xml`, sheetXml(' '.repeat(990_000))])),
    }),
    refusal: null,
  }),
  () => ({ name: '400,000 cells', bytes: sheetOf(repeated(20_000, () => `<row>${CELL.repeat(20)}</row>`)), refusal: null }),
  () => ({
    name: 'one cell more',
    bytes: sheetOf(repeated(20_000, (at) => `<row>${CELL.repeat(at === 0 ? 21 : 20)}</row>`)),
    refusal: 'file.hostile cells',
  }),
  () => ({
    name: 'a million shared strings',
    bytes: xlsxOfRows('', { strings: `<sst ${MAIN}>${'<si><t/></si>'.repeat(1_000_000)}</sst>` }),
    refusal: 'file.hostile ratio',
  }),
  () => ({
    name: '200,000 shared strings',
    bytes: xlsxOfRows('', { strings: `<sst ${MAIN}>${repeated(200_000, (at) => `<si><t>chuỗi ${at}</t></si>`)}</sst>` }),
    refusal: null,
  }),
  () => ({
    name: '100,000 merges',
    bytes: sheetOf('', `<mergeCells>${repeated(100_000, (at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`)}</mergeCells>`),
    refusal: 'file.hostile merges',
  }),
  () => ({
    name: '20,000 merges beside 20,000 rows',
    bytes: sheetOf(
      repeated(20_000, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c><c r="G${at + 1}" t="str"><v>Tiêu chí</v></c></row>`),
      `<mergeCells>${repeated(20_000, (at) => `<mergeCell ref="C${at + 1}:F${at + 1}"/>`)}</mergeCells>`,
    ),
    refusal: null,
  }),
  () => ({
    name: '20,000 merges on top of one another',
    bytes: sheetOf(CELL, `<mergeCells>${repeated(20_000, (at) => `<mergeCell ref="A1:XFC${at + 2}"/>`)}</mergeCells>`),
    refusal: 'file.damaged',
  }),
  () => ({
    name: 'elements 5,000 deep',
    bytes: sheetOf(`<row>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</row>`),
    refusal: 'file.hostile depth',
  }),
  () => ({
    name: 'a million attributes',
    bytes: sheetOf(`<row ${repeated(1_000_000, (at) => `a${at}="1" `)}/>`),
    refusal: 'file.hostile attributes',
  }),
  () => ({
    name: 'a text of a million letters',
    bytes: xlsxOfRows('', { strings: stringsXml(`<t>${'a'.repeat(1_000_000)}</t>`) }),
    refusal: 'file.hostile ratio',
  }),
  () => ({
    name: 'a million entities',
    bytes: sheetOf(`<row><c t="str"><v>${'&amp;'.repeat(150_000)}</v></c></row>`),
    refusal: 'file.hostile text',
  }),
  () => ({
    name: 'a billion laughs',
    bytes: buildXlsx({ 'xl/worksheets/sheet1.xml': `<!DOCTYPE a [<!ENTITY b "${'b'.repeat(1000)}">]>${sheetXml()}` }),
    refusal: 'file.hostile dtd',
  }),
  () => ({
    name: '3,000 parts',
    bytes: buildZip([...xlsxParts(), ...Array.from({ length: 3000 }, (_, at) => ({ name: `a${at}`, content: '' }))]),
    refusal: 'file.hostile entries',
  }),
  () => ({
    name: 'a cell at the far corner',
    bytes: sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    refusal: null,
  }),
  () => ({
    name: 'a cell in the last column',
    bytes: sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    refusal: null,
  }),
  () => ({
    name: 'a long formula shared by 20,000 cells',
    bytes: sheetOf(
      `<row r="1"><c r="A1"><f t="shared" si="0">${'A1+'.repeat(2700)}1</f><v>1</v></c></row>${repeated(19_999, (at) => `<row><c r="A${at + 2}"><f t="shared" si="0"/><v>1</v></c></row>`)}`,
    ),
    refusal: 'file.hostile formulas',
  }),
  () => ({
    name: 'a pile of column settings',
    bytes: buildXlsx({
      'xl/worksheets/sheet1.xml': sheetXml('', '', `<cols>${'<col min="1" max="16384" hidden="1" width="9"/>'.repeat(40_000)}</cols>`),
    }),
    refusal: 'file.hostile ratio',
  }),
  () => ({
    name: 'validation of the whole sheet, 50,000 times',
    bytes: sheetOf('', `<dataValidations>${'<dataValidation sqref="A1:XFD1048576"/>'.repeat(50_000)}</dataValidations>`),
    refusal: 'file.hostile ratio',
  }),
];

/** Odd but honest: read like any other. */
const ODD: readonly HostileFile[] = [
  { name: 'with a table of nothing', bytes: buildXlsx(), refusal: null },
  { name: 'with macros.xlsm', bytes: withPart('xl/vbaProject.bin', 'Sub Auto_Open()'), refusal: null },
  {
    name: 'in strict Open XML',
    bytes: buildZip(
      xlsxParts().map((part) => ({
        ...part,
        content: String(part.content)
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          )
          .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
      })),
    ),
    refusal: null,
  },
  {
    name: 'with prefixes, as some servers write',
    bytes: buildXlsx({
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x=${MAIN.slice(6)}><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    }),
    refusal: null,
  },
];

/** Made on each call: the heavy ones are large. */
export const hostileFiles = function* (): Generator<HostileFile> {
  yield* MISTAKEN;
  for (const make of HEAVY) yield make();
  yield* ODD;
};
