import { buildZip, type ZipEntry } from './buildZip.ts';

export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export const relationships = (...list: readonly (readonly [id: string, type: string, target: string, mode?: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${list
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

export const contentTypes = (workbookType = MAIN_TYPE): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/></Types>`;

export const workbookXml = (sheets = '<sheet name="Tự chấm" sheetId="1" r:id="rId1"/>', rest = '', before = ''): string =>
  `<workbook ${MAIN} xmlns:r="${OFFICE}">${before}<sheets>${sheets}</sheets>${rest}</workbook>`;

/** A worksheet whose `sheetData` holds these rows; `rest` comes after it. */
export const sheetXml = (rows = '', rest = '', before = ''): string =>
  `<worksheet ${MAIN}>${before}<sheetData>${rows}</sheetData>${rest}</worksheet>`;

export const stringsXml = (...strings: readonly string[]): string =>
  `<sst ${MAIN}>${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`;

/** Cell formats by number format code; style 0 is General. */
export const stylesXml = (...codes: readonly string[]): string =>
  `<styleSheet ${MAIN}><numFmts>${codes.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
  `<fonts><font><name val="Times New Roman"/></font></fonts><fills><fill/></fills>` +
  `<cellXfs><xf numFmtId="0" fontId="0" fillId="0"/>${codes.map((_, index) => `<xf numFmtId="${164 + index}" fontId="0" fillId="0"/>`).join('')}</cellXfs></styleSheet>`;

/** The parts of a workbook of one sheet; a part that is given replaces the plain one, `null` leaves it out. */
export const xlsxParts = (parts: Readonly<Record<string, string | Uint8Array | null>> = {}): readonly ZipEntry[] => {
  const plain = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbookXml(),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheetXml(),
  };
  return Object.entries<string | Uint8Array | null>({ ...plain, ...parts }).flatMap(([name, content]) =>
    content === null ? [] : [{ name, content }],
  );
};

export const buildXlsx = (parts: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array => buildZip(xlsxParts(parts));

/** A workbook whose one sheet holds these rows, with strings and number formats where they are given. */
export const xlsxOfRows = (
  rows: string,
  { strings, styles, rest }: { strings?: string; styles?: string; rest?: string } = {},
): Uint8Array =>
  buildXlsx({
    'xl/worksheets/sheet1.xml': sheetXml(rows, rest),
    'xl/sharedStrings.xml': strings ?? null,
    'xl/styles.xml': styles ?? null,
  });
