import { openWorkbook, type OpenedWorkbook } from '../../../../local/bench/sheet/openWorkbook.ts';
import { ExcelHost } from '../../../../local/bench/host/ExcelHost.ts';
import { MemoryGrid } from '../../../../local/bench/sheet/MemoryGrid.ts';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { smallWorkbook } from '../../../workbook/patching/smallWorkbook.ts';
import { excelClient, type Client } from './excelClient.ts';

const text = (address: string, value: string, style = '') => `<c r="${address}"${style} t="inlineStr"><is><t>${value}</t></is></c>`;

const SCORES = `<sheetData>
<row r="1">${text('A1', 'TT')}${text('B1', 'Tiêu chí')}${text('C1', 'Điểm tự chấm')}</row>
<row r="2"><c r="A2"><v>1</v></c>${text('B2', 'Chấp hành chủ trương')}<c r="C2" s="1"><v>8.5</v></c></row>
<row r="3"><c r="A3"><v>2</v></c>${text('B3', 'Cải cách hành chính')}${text('C3', '7,25 ', ' s="2"')}</row>
<row r="4" hidden="1"><c r="A4"><v>3</v></c><c r="C4" t="e"><v>#DIV/0!</v></c></row>
<row r="5">${text('B5', 'Cộng')}<c r="C5" s="1"><f>SUM(C2:C4)</f><v>8.5</v></c></row>
</sheetData>`;

const LOCKED = `<sheetData><row r="1">${text('A1', 'khóa')}<c r="B1" s="2"/></row></sheetData><sheetProtection sheet="1" objects="1"/>`;
const FORMATTABLE = `<sheetData><row r="1">${text('A1', 'khóa')}</row></sheetData><sheetProtection sheet="1" formatCells="0"/>`;

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts>' +
  '<fonts count="1"><font><sz val="13"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="3"><xf fontId="0" fillId="0" borderId="0" numFmtId="0"/><xf fontId="0" fillId="0" borderId="0" numFmtId="164"/><xf fontId="0" fillId="0" borderId="0" numFmtId="0"><protection locked="0"/></xf></cellXfs></styleSheet>';

const NAMES =
  '<definedNames><definedName name="TongDiem">\'Tự chấm\'!$C$5</definedName><definedName name="_mau" hidden="1">"gu-1"</definedName><definedName name="Rieng" localSheetId="1">Khoa!$A$1</definedName></definedNames>';

const withStyles = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  const edit = (name: string, change: (xml: string) => string) => {
    parts[name] = strToU8(change(new TextDecoder().decode(parts[name])));
  };
  edit('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    ),
  );
  edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
  );
  // A fixed time, so that the sample is the same bytes whenever it is made.
  return zipSync({ ...parts, 'xl/styles.xml': strToU8(STYLES) }, { mtime: new Date(2018, 10, 15) });
};

/** A small scoring sheet, a protected sheet, and one that is protected but lets its cells be formatted. */
export const sampleBytes = (): Uint8Array =>
  withStyles(
    smallWorkbook({
      sheets: {
        'Tự chấm': `${SCORES}<mergeCells count="1"><mergeCell ref="E1:F2"/></mergeCells>`,
        Khoa: LOCKED,
        Mau: FORMATTABLE,
      },
      workbook: NAMES,
    }),
  );

export const sampleWorkbook = (): OpenedWorkbook => openWorkbook(sampleBytes(), 'Bảng tự chấm.xlsx');

/** The true client on a host over the sample; `level` as Excel would show it. */
export const sampleSession = (level = '1.14', client: Client = 'excel-win32-16.01', locale = 'vi-VN') => {
  const grid = new MemoryGrid(sampleWorkbook());
  const host = new ExcelHost({ grid, level, locale });
  return { grid, host, excel: excelClient(host, client) };
};
