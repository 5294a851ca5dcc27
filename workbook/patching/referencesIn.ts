import { readAddress } from '#workbook/address.ts';
import { COLUMNS, type CellRange } from '#workbook/WorkbookView.ts';

const ROWS = 1_048_576;

/** What a formula looks at: ranges by sheet (`null` = its own sheet), or anything at all where that cannot be told. */
export interface References {
  readonly ranges: readonly { readonly sheet: string | null; readonly range: CellRange }[];
  readonly names: readonly string[];
  /** It may look anywhere: OFFSET, INDIRECT, a table, a span of several sheets. */
  readonly anywhere: boolean;
}

const TOKEN =
  /"(?:[^"]|"")*"|(?<sheet>'(?:[^']|'')+'!|[\p{L}\p{N}_.[\]:]+!)?(?<area>\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(])|(?<word>[\p{L}_\\][\p{L}\p{N}_.]*)(?<after>\s*\(|\[|!)?/gu;

const CONSTANTS = new Set(['TRUE', 'FALSE']);
const UNPREDICTABLE = new Set(['OFFSET', 'INDIRECT', 'CELL', 'GETPIVOTDATA']);

/**
 * The ranges and names in a formula, without its leading `=`. It errs on the side of `anywhere`: a stale value that is
 * kept is a wrong number, one that is dropped is only computed again.
 */
export const referencesIn = (formula: string): References => {
  const ranges: { sheet: string | null; range: CellRange }[] = [];
  const names: string[] = [];
  let anywhere = false;
  for (const { groups = {} } of formula.matchAll(TOKEN)) {
    const { sheet, area, word, after } = groups;
    if (area) {
      const range = rangeOf(area.replaceAll('$', '').toUpperCase());
      const of = sheetOf(sheet);
      if (!range || of === undefined) anywhere = true;
      else if (of !== 'external') ranges.push({ sheet: of.sheet, range });
    } else if (word && !after) {
      if (!CONSTANTS.has(word.toUpperCase())) names.push(word);
    } else if (word && after) {
      if (UNPREDICTABLE.has(word.toUpperCase()) || !after.trim().startsWith('(')) anywhere = true;
    }
  }
  return { ranges, names, anywhere };
};

/** `undefined` for a span of several sheets. */
const sheetOf = (prefix: string | undefined): { readonly sheet: string | null } | 'external' | undefined => {
  if (!prefix) return { sheet: null };
  const quoted = prefix.startsWith("'");
  const name = quoted ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);
  if (name.includes('[')) return 'external';
  return name.includes(':') ? undefined : { sheet: name };
};

const rangeOf = (area: string): CellRange | null => {
  const [first = '', last = first] = area.split(':');
  const from = cornerOf(first, 0, 0);
  const to = cornerOf(last, ROWS - 1, COLUMNS - 1);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
};

/** A whole column or row reaches to the edge that is given. */
const cornerOf = (text: string, edgeRow: number, edgeColumn: number): { readonly row: number; readonly column: number } | null => {
  if (/^\d+$/.test(text)) return { row: Number(text) - 1, column: edgeColumn };
  if (/^[A-Z]+$/.test(text)) {
    const corner = readAddress(`${text}1`);
    return corner && { row: edgeRow, column: corner.column };
  }
  return readAddress(text);
};
