import { strFromU8, unzipSync } from 'fflate';
import { buildZip } from '../buildZip.ts';

/** The parts of a workbook as text, by their names. */
type Parts = Readonly<Record<string, string>>;

export interface Flavour {
  /** Which program writes so. */
  readonly name: string;
  readonly rewrite: (parts: Parts) => Parts;
}

/** A workbook of one worksheet written as another program would; what stands in its cells stays the same. */
export const flavoured = (bytes: Uint8Array, { rewrite }: Flavour): Uint8Array => {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  return buildZip(Object.entries(rewrite(parts)).map(([name, content]) => ({ name, content })));
};

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const BOOK_RELS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
const TYPES = '[Content_Types].xml';

const partOf = (parts: Parts, name: string): string => {
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
};

const changed = (parts: Parts, name: string, change: (part: string) => string): Parts => ({
  ...parts,
  [name]: change(partOf(parts, name)),
});

const without = (parts: Parts, name: string): Parts => {
  const file = name.split('/').at(-1) ?? name;
  const left = Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
  const relations = changed(left, BOOK_RELS, (xml) => xml.replace(new RegExp(`<Relationship [^>]*Target="${file}"/>`), ''));
  return changed(relations, TYPES, (xml) => xml.replace(new RegExp(`<Override PartName="/${name}"[^>]*/>`), ''));
};

const moved = (parts: Parts, from: string, to: string): Parts => {
  const { [from]: part = '', ...rest } = parts;
  return changed({ ...rest, [to]: part }, TYPES, (xml) => xml.replace(`"/${from}"`, `"/${to}"`));
};

const stringsOf = (parts: Parts): readonly string[] => [...partOf(parts, STRINGS).matchAll(/<si>(.*?)<\/si>/gs)].map(([, one = '']) => one);

const inlined = (parts: Parts): Parts => {
  const strings = stringsOf(parts);
  const written = changed(parts, SHEET, (xml) =>
    xml.replace(/ t="s"><v>(\d+)<\/v>/g, (_, index: string) => ` t="inlineStr"><is>${strings[Number(index)] ?? ''}</is>`),
  );
  return without(written, STRINGS);
};

const letters = (column: number): string => String.fromCharCode(65 + column);

/** Every row from the first, every cell from column A, so that nothing needs an address. */
const unaddressed = (xml: string): string => {
  const rows = new Map([...xml.matchAll(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs)].map(([, row, cells = '']) => [Number(row), cells]));
  const last = Math.max(...rows.keys());
  const rowOf = (row: number): string => {
    const cells = new Map(
      [...(rows.get(row) ?? '').matchAll(/<c r="([A-Z]+)\d+"([^>]*>.*?<\/c>)/gs)].map(([, at, cell = '']) => [at, cell]),
    );
    return `<row>${Array.from({ length: 8 }, (_, column) => (cells.has(letters(column)) ? `<c${cells.get(letters(column))}` : '<c/>')).join('')}</row>`;
  };
  return xml.replace(
    /<sheetData>.*<\/sheetData>/s,
    `<sheetData>${Array.from({ length: last }, (_, at) => rowOf(at + 1)).join('')}</sheetData>`,
  );
};

/** Elements under a prefix, as tools of XML libraries write them. */
const prefixed = (xml: string): string =>
  xml
    .replace(/<(\/?)(?=[a-zA-Z])(?!\?)/g, '<$1x:')
    .replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml', 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml');

const strict = (xml: string): string =>
  xml
    .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );

const numbers = (write: (value: string) => string) => (parts: Parts) =>
  changed(parts, SHEET, (xml) =>
    xml.replace(/(<c r="[A-Z]+\d+"(?: s="\d+")?>)<v>(\d+)<\/v>/g, (_, cell: string, value: string) => `${cell}<v>${write(value)}</v>`),
  );

/** A thousand rows and 26 columns of cells that hold nothing but a style, as Google Sheets and WPS leave them. */
const padded = (xml: string): string =>
  xml.replace(
    '</sheetData>',
    `${Array.from({ length: 900 }, (_, at) => `<row r="${at + 100}" s="1" customFormat="1">${Array.from({ length: 26 }, (__, column) => `<c r="${letters(column)}${at + 100}" s="0"/>`).join('')}</row>`).join('')}</sheetData>`,
  );

export const FLAVOURS: readonly Flavour[] = [
  { name: 'inline strings and no part of shared ones', rewrite: inlined },
  {
    name: 'no docProps and no theme',
    rewrite: (parts) => Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith('docProps'))),
  },
  { name: 'no styles', rewrite: (parts) => without(parts, STYLES) },
  { name: 'styles without cellXfs', rewrite: (parts) => changed(parts, STYLES, (xml) => xml.replace(/<cellXfs.*<\/cellXfs>/s, '')) },
  { name: 'cells and rows without addresses', rewrite: (parts) => changed(parts, SHEET, unaddressed) },
  {
    name: 'targets from the root',
    rewrite: (parts) => changed(parts, BOOK_RELS, (xml) => xml.replace(/Target="/g, 'Target="/xl/')),
  },
  {
    name: 'parts of other names',
    rewrite: (parts) => {
      const renamed = moved(
        moved(moved(parts, SHEET, 'xl/worksheets/trang 1.xml'), BOOK, 'xl/workbook2.xml'),
        BOOK_RELS,
        'xl/_rels/workbook2.xml.rels',
      );
      const root = changed(renamed, '_rels/.rels', (xml) => xml.replace('Target="xl/workbook.xml"', 'Target="/xl/workbook2.xml"'));
      return changed(root, 'xl/_rels/workbook2.xml.rels', (xml) => xml.replace('worksheets/sheet1.xml', 'worksheets/trang%201.xml'));
    },
  },
  {
    name: 'elements under a prefix',
    rewrite: (parts) => [SHEET, BOOK, STRINGS, STYLES].reduce((all, name) => changed(all, name, prefixed), parts),
  },
  {
    name: 'the strict form of the format',
    rewrite: (parts) => [SHEET, BOOK, STRINGS, STYLES, BOOK_RELS, '_rels/.rels'].reduce((all, name) => changed(all, name, strict), parts),
  },
  {
    name: 'texts in runs, with a reading aid behind them',
    rewrite: (parts) =>
      changed(parts, STRINGS, (xml) =>
        xml.replace(
          /<si><t xml:space="preserve">(.*?)<\/t><\/si>/gs,
          (_, text: string) =>
            `<si><r><rPr><b/><sz val="12"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">${text.slice(0, 1)}</t></r><r><t xml:space="preserve">${text.slice(1)}</t></r><rPh sb="0" eb="1"><t>xx</t></rPh><phoneticPr fontId="1"/></si>`,
        ),
      ),
  },
  {
    name: 'texts as results of nothing',
    rewrite: (parts) => {
      const strings = stringsOf(parts);
      return changed(parts, SHEET, (xml) =>
        xml.replace(
          / t="s"><v>(\d+)<\/v>/g,
          (_, index: string) => ` t="str"><v>${(strings[Number(index)] ?? '').replace(/<[^>]*>/g, '')}</v>`,
        ),
      );
    },
  },
  { name: 'numbers with a point and a zero', rewrite: numbers((value) => `${value}.0`) },
  { name: 'numbers with an exponent', rewrite: numbers((value) => `${Number(value) / 10}E1`) },
  {
    name: 'numbers with the tail of their binary form',
    rewrite: numbers((value) => (value === '0' ? value : `${value}.${'0'.repeat(16 - value.length)}9`)),
  },
  {
    name: 'numbers that say their type',
    rewrite: (parts) => changed(parts, SHEET, (xml) => xml.replace(/(<c r="[A-Z]+\d+")(?=>)/g, '$1 t="n"')),
  },
  {
    name: 'every attribute that LibreOffice writes out',
    rewrite: (parts) =>
      changed(parts, SHEET, (xml) =>
        xml
          .replace(
            /<row r="(\d+)">/g,
            '<row r="$1" customFormat="false" ht="15.75" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">',
          )
          .replace('<sheetPr/>', '<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr>')
          .replace(
            '<sheetData>',
            '<cols><col collapsed="false" customWidth="true" hidden="false" outlineLevel="0" max="3" min="1" style="0" width="11.52"/></cols><sheetData>',
          ),
      ),
  },
  {
    name: 'names of newer Excel around and between',
    rewrite: (parts) =>
      changed(
        changed(parts, SHEET, (xml) =>
          xml
            .replace(
              '<worksheet ',
              '<worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ',
            )
            .replace(/<row r="(\d+)"/g, '<row r="$1" spans="1:8" x14ac:dyDescent="0.25"'),
        ),
        BOOK,
        (xml) =>
          xml
            .replace('<workbook ', '<workbook xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ')
            .replace(
              '<bookViews>',
              '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\"/></mc:Choice></mc:AlternateContent><bookViews>',
            ),
      ),
  },
  { name: 'a thousand rows of empty cells below', rewrite: (parts) => changed(parts, SHEET, padded) },
  {
    name: 'an empty cell with a style in the last corner',
    rewrite: (parts) =>
      changed(parts, SHEET, (xml) => xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>')),
  },
  {
    name: 'a dimension that is wrong',
    rewrite: (parts) => changed(parts, SHEET, (xml) => xml.replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1"/>')),
  },
  {
    name: 'days counted from 1904',
    rewrite: (parts) => changed(parts, BOOK, (xml) => xml.replace('<workbookPr/>', '<workbookPr date1904="1"/>')),
  },
  {
    name: 'a second, blank worksheet before it',
    rewrite: (parts) => {
      const rels = changed(parts, BOOK_RELS, (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
        ),
      );
      const book = changed(rels, BOOK, (xml) => xml.replace('<sheets>', '<sheets><sheet name="Trang tính2" sheetId="9" r:id="rId99"/>'));
      const types = changed(book, TYPES, (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        ),
      );
      return {
        ...types,
        'xl/worksheets/sheet9.xml': '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
      };
    },
  },
  {
    name: 'no list of content types for its parts',
    rewrite: (parts) => changed(parts, TYPES, (xml) => xml.replace(/<Override PartName="\/xl\/(?!workbook)[^>]*\/>/g, '')),
  },
];
