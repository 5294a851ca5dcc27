import { canonicalJson } from '#core/canonicalJson.ts';
import { columnLetters, readAddress } from '../address.ts';
import { columnRoles, type ColumnRole } from './headings.ts';

/** Columns, from 0, that a person named in place of those that were found; `null` for a role that no column has. */
export type ChosenColumns = ReadonlyMap<ColumnRole, number | null>;

/** What a person says of a table that says too little of itself, or was understood wrongly; whatever is `null` is found by its words. */
export interface TableChoice {
  readonly sheet: string | null;
  /** As Excel counts it, from 1. */
  readonly headingRow: number | null;
  readonly columns: ChosenColumns;
  /** The code of the member whose table it is. */
  readonly agency: string | null;
}

export const NO_CHOICE: TableChoice = { sheet: null, headingRow: null, columns: new Map(), agency: null };

export const isNoChoice = ({ sheet, headingRow, columns, agency }: TableChoice): boolean =>
  sheet === null && headingRow === null && columns.size === 0 && agency === null;

const MOST_NAME = 31;
const MOST_ROW = 20_000;
const FIELDS: readonly string[] = ['sheet', 'headingRow', 'columns', 'agency'];

/** What was found with what was chosen put in its place; a column that was chosen for one role has no other. */
export const withChosen = (found: ReadonlyMap<ColumnRole, number>, chosen: ChosenColumns): ReadonlyMap<ColumnRole, number> => {
  const taken = new Set(chosen.values());
  const kept = [...found].filter(([role, column]) => !taken.has(column) && !chosen.has(role));
  return new Map([...kept, ...[...chosen].flatMap(([role, column]) => (column === null ? [] : [[role, column] as const]))]);
};

/** `E` → 4; `null` where the text is no column. */
export const readColumn = (letters: string): number | null => readAddress(`${letters.trim().toUpperCase()}1`)?.column ?? null;

export const isColumnRole = (name: string): name is ColumnRole => (columnRoles as readonly string[]).includes(name);

/**
 * A choice as text, to send and to store: the same choice always gives the same text.
 *
 * @example {"columns":{"result":"","self":"E"},"headingRow":7,"sheet":"Bảng 1"}
 */
export const writeTableChoice = ({ sheet, headingRow, columns, agency }: TableChoice): string =>
  canonicalJson({
    sheet: sheet ?? undefined,
    headingRow: headingRow ?? undefined,
    agency: agency ?? undefined,
    columns:
      columns.size === 0
        ? undefined
        : Object.fromEntries([...columns].map(([role, column]) => [role, column === null ? '' : columnLetters(column)])),
  });

/** The choice that `writeTableChoice` wrote; `null` where the text is none. */
export const readTableChoice = (text: string): TableChoice | null => {
  const json = parsed(text);
  if (json === null || !Object.keys(json).every((field) => FIELDS.includes(field))) return null;
  const { sheet = null, headingRow = null, columns = {}, agency = null } = json;
  const chosen = readColumns(columns);
  const isName = (value: unknown): value is string | null => value === null || (typeof value === 'string' && value !== '');
  if (!chosen || !isName(sheet) || (sheet?.length ?? 0) > MOST_NAME || !isName(agency) || !isRow(headingRow)) return null;
  return { sheet, headingRow, columns: chosen, agency };
};

const isRow = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_ROW);

const readColumns = (json: unknown): ChosenColumns | null => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const columns = new Map<ColumnRole, number | null>();
  for (const [role, letters] of Object.entries(json)) {
    const column = letters === '' ? null : typeof letters === 'string' ? readColumn(letters) : undefined;
    if (!isColumnRole(role) || column === undefined || (column === null && letters !== '')) return null;
    columns.set(role, column);
  }
  return columns;
};

const parsed = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Readonly<Record<string, unknown>>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
