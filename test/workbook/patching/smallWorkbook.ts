import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SmallWorkbook {
  /** The XML of each worksheet's `<sheetData>` and what follows, by the sheet's name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What stands in the workbook's part behind the list of sheets. */
  readonly workbook?: string;
  /** Whether the package carries a calculation chain. */
  readonly hasChain?: boolean;
  readonly beforeData?: string;
}

/** An .xlsx of a few hand-written parts, so that a test shows the very XML that it is about. */
export const smallWorkbook = ({ sheets, workbook = '', hasChain = false, beforeData = '' }: SmallWorkbook): Uint8Array => {
  const names = Object.keys(sheets);
  const part = (index: number) => `worksheets/sheet${index + 1}.xml`;
  const chain = {
    type: `<Override PartName="/xl/calcChain.xml" ContentType="${TYPE}.calcChain+xml"/>`,
    relationship: `<Relationship Id="rIdC" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`,
    part: { 'xl/calcChain.xml': `${HEAD}<calcChain ${MAIN}><c r="A3" i="1"/></calcChain>` },
  };
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${hasChain ? chain.type : ''}${names.map((_, index) => `<Override PartName="/xl/${part(index)}" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${hasChain ? chain.relationship : ''}${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="${part(index)}"/>`).join('')}</Relationships>`,
    ...(hasChain ? chain.part : {}),
    ...Object.fromEntries(
      names.map((name, index) => [`xl/${part(index)}`, `${HEAD}<worksheet ${MAIN}>${beforeData}${sheets[name] ?? ''}</worksheet>`]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), { mtime: new Date(2018, 10, 15) }]])));
};

export const partOf = (bytes: Uint8Array, name: string): string | undefined => {
  const part = unzipSync(bytes)[name];
  return part && strFromU8(part);
};
