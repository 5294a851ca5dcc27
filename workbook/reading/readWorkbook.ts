import { damaged, hostile, notXlsx } from '../archive/FileRefused.ts';
import { kindOfTypes } from '../archive/fileKind.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from '../archive/limits.ts';
import { partKey } from '../archive/centralDirectory.ts';
import { readArchive, type Archive } from '../archive/readArchive.ts';
import type { Unpacker } from '../archive/Unpacker.ts';
import type { ViewSheet, WorkbookView } from '../WorkbookView.ts';
import { decodeXml } from '../xml/decodeXml.ts';
import { eachChild, readText } from '../xml/eachChild.ts';
import type { XmlCursor } from '../xml/XmlCursor.ts';
import { readContentTypes, type ContentTypes } from './contentTypes.ts';
import { readExternalFiles } from './externalFiles.ts';
import { Allowance, READING_LIMITS, type ReadingLimits } from './limits.ts';
import { openPart } from './openPart.ts';
import { readWorksheet } from './readWorksheet.ts';
import { readRelationships, ROOT, type Relationship } from './relationships.ts';
import { readSharedStrings } from './sharedStrings.ts';
import type { SheetSurroundings } from './SheetCells.ts';
import { readStyles } from './styles.ts';
import { ThemeFonts } from './ThemeFonts.ts';
import { readWorkbookPart, type ListedSheet } from './workbookPart.ts';

/** A workbook's own part in a plain or a macro-enabled file; binary workbooks (.xlsb) are none of these. */
const WORKBOOK_TYPE = /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)\.macroenabled)\.main\+xml$/;
const MACRO_PART = /vbaproject\.bin$/i;
const MACRO_TYPE = /macroenabled|vbaproject|macrosheet/;

export interface ReadWorkbookOptions {
  readonly archive?: Partial<ArchiveLimits>;
  readonly limits?: Partial<ReadingLimits>;
  /** What the host has for unpacking; without it we unpack ourselves, more slowly. */
  readonly unpacker?: Unpacker | undefined;
}

/**
 * Reads an .xlsx or .xlsm file as plain data. Formulas are never computed, macros never run, other files never fetched.
 *
 * Shape:  worksheets in the order of the workbook; chart and dialogue sheets are left out.
 * Errors: `FileRefused`, and nothing else, for whatever bytes it is given: every limit of the archive and of the reading
 *         refuses by its own name, and what contradicts itself is damaged.
 */
export const readWorkbook = (bytes: Uint8Array, options: ReadWorkbookOptions = {}): WorkbookView => {
  const archive = readArchive(bytes, { ...ARCHIVE_LIMITS, ...options.archive }, options.unpacker);
  const allowance = new Allowance({ ...READING_LIMITS, ...options.limits });
  const types = readContentTypes(archive, allowance);
  const root = readRelationships(archive, ROOT, allowance);
  const part = findWorkbookPart(archive, types, root);
  const relationships = readRelationships(archive, part, allowance);
  const workbook = readWorkbookPart(openPart(archive, part), allowance);
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const partOf = (type: string): XmlCursor | null => readIfThere(archive, relationships, type, (name) => openPart(archive, name)) ?? null;
  const theme = new ThemeFonts(() => partOf('theme'));
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  const around: SheetSurroundings = {
    strings: strings ? readSharedStrings(strings, allowance, theme) : [],
    styles: styles ? readStyles(styles, allowance, theme) : [],
    theme,
    date1904: workbook.date1904,
    allowance,
  };
  return {
    sheets: readSheets(archive, workbook.sheets, byId, around),
    names: workbook.names,
    customXml: readCustomXml(archive, [...relationships, ...root]),
    hasMacros: types.all.some((type) => MACRO_TYPE.test(type)) || archive.names.some((name) => MACRO_PART.test(name)),
    externalFiles: readExternalFiles(archive, workbook.externalLinks, byId, allowance),
    date1904: workbook.date1904,
    application: readApplication(archive, root),
  };
};

const findWorkbookPart = (archive: Archive, types: ContentTypes, root: readonly Relationship[]): string => {
  const found = root.find((one) => one.type === 'officeDocument' && !one.isExternal);
  if (!found || !WORKBOOK_TYPE.test(types.of(found.target))) throw notXlsx(kindOfTypes(types.all));
  if (!archive.has(found.target)) throw damaged(`missing ${found.target}`);
  return found.target;
};

const readIfThere = <Read>(
  archive: Archive,
  relationships: readonly Relationship[],
  type: string,
  read: (part: string) => Read,
): Read | undefined => {
  const found = relationships.find((one) => one.type === type && !one.isExternal && archive.has(one.target));
  return found && read(found.target);
};

/** Two names on one sheet would let a small file be read many times over, and one name on two would blur every address. */
const readSheets = (
  archive: Archive,
  listed: readonly ListedSheet[],
  byId: ReadonlyMap<string, Relationship>,
  around: SheetSurroundings,
): readonly ViewSheet[] => {
  const parts = new Set<string>();
  const names = new Set<string>();
  const sheets: ViewSheet[] = [];
  for (const { name, visibility, relationship } of listed) {
    const target = byId.get(relationship);
    if (!target) throw damaged(`sheet ${name}`);
    if (target.type !== 'worksheet') continue;
    if (target.isExternal || parts.has(partKey(target.target))) throw hostile('sheet');
    if (names.has(name.toLowerCase())) throw damaged(`sheet ${name}`);
    parts.add(partKey(target.target));
    names.add(name.toLowerCase());
    sheets.push({ name, visibility, ...readWorksheet(openPart(archive, target.target), around) });
  }
  return sheets;
};

const readCustomXml = (archive: Archive, relationships: readonly Relationship[]): readonly string[] => {
  const parts = new Set(relationships.filter((one) => one.type === 'customXml' && !one.isExternal).map((one) => one.target));
  return [...parts].flatMap((part) => {
    const bytes = archive.read(part);
    return bytes ? [decodeXml(bytes, part)] : [];
  });
};

const readApplication = (archive: Archive, root: readonly Relationship[]): string | null =>
  readIfThere(archive, root, 'extended-properties', (part) => application(archive, part)) ??
  readIfThere(archive, root, 'extendedProperties', (part) => application(archive, part)) ??
  null;

const application = (archive: Archive, part: string): string | null => {
  const xml = openPart(archive, part);
  let found: string | null = null;
  eachChild(xml, (name) => {
    if (name === 'Application') found = readText(xml).trim();
  });
  return found;
};
