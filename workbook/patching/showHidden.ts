import { strToU8 } from 'fflate';
import { readArchive } from '#workbook/archive/readArchive.ts';
import { findPackageParts, partText } from './packageParts.ts';
import { replaceParts } from './replaceParts.ts';
import { findPlaces } from './SheetPlaces.ts';
import { splice, type Splice } from './splice.ts';
import { attributesOf, tagsOf, type Tag } from './tagsOf.ts';

/** What is to be seen again: worksheets by their name, rows counted from 0. */
export interface Hidden {
  readonly sheets: readonly string[];
  readonly rows: readonly { readonly sheet: string; readonly row: number }[];
}

/**
 * Shows hidden worksheets and rows of an .xlsx file and leaves all else as it is. What is not hidden stays as it is; with nothing
 * to show the very bytes come back. Throws a `RangeError` for a sheet that is not there.
 */
export const showHidden = (bytes: Uint8Array, { sheets, rows }: Hidden): Uint8Array => {
  if (sheets.length === 0 && rows.length === 0) return bytes;
  const archive = readArchive(bytes);
  const parts = findPackageParts(archive);
  const texts = new Map<string, string>();
  if (sheets.length > 0)
    texts.set(parts.workbook, withSheetsShown(partText(archive, parts.workbook), indexesOf([...parts.sheets.keys()], sheets)));
  for (const sheet of new Set(rows.map((one) => one.sheet))) {
    const part = parts.sheets.get(sheet);
    if (part === undefined) throw new RangeError(`no sheet ${sheet}`);
    const shown = new Set(rows.filter((one) => one.sheet === sheet).map(({ row }) => row));
    texts.set(part, withRowsShown(partText(archive, part), shown));
  }
  return replaceParts(bytes, new Map([...texts].map(([part, text]) => [part, strToU8(text)])));
};

const indexesOf = (known: readonly string[], names: readonly string[]): ReadonlySet<number> =>
  new Set(
    names.map((name) => {
      const index = known.indexOf(name);
      if (index < 0) throw new RangeError(`no sheet ${name}`);
      return index;
    }),
  );

/** Worksheets are listed in the workbook's part in the order in which they are read. */
const withSheetsShown = (xml: string, indexes: ReadonlySet<number>): string =>
  splice(
    xml,
    [...tagsOf(xml)]
      .filter((tag) => tag.name === 'sheet' && tag.kind !== 'close')
      .filter((_, index) => indexes.has(index))
      .map((tag) => without(xml, tag, ['state'])),
  );

/** A row of no height is hidden too. */
const withRowsShown = (xml: string, rows: ReadonlySet<number>): string =>
  splice(
    xml,
    [...findPlaces(xml).rows.values()]
      .filter(({ row }) => rows.has(row))
      .map(({ tag }) => {
        const isFlat = Number(attributesOf(xml, tag).get('ht') ?? '1') === 0;
        return without(xml, tag, isFlat ? ['hidden', 'ht', 'customHeight'] : ['hidden']);
      }),
  );

const without = (xml: string, { start, end }: Tag, names: readonly string[]): Splice => {
  const attribute = new RegExp(`\\s(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g');
  return { start, end, text: xml.slice(start, end).replace(attribute, '') };
};
