import type { Bloc } from '#core/bloc/Bloc.ts';
import { dayOf, readDay, type Day } from '#core/calendar.ts';
import { languages } from '#core/messages/language.ts';
import { peopleBookOf } from '#core/messages/peopleBookOf.ts';
import type { PeopleFault } from '#core/people/PeopleFault.ts';
import { personFaults, type PersonEntry, type PersonExpected, type PersonField } from '#core/people/PersonEntry.ts';
import { ROLES, type Role } from '#core/permissions/Actor.ts';
import type { Cell } from '#core/sheet/Sheet.ts';
import { plainText, shownText, visibleText } from '#core/sheet/plainText.ts';
import { addressOf } from '../address.ts';
import { coreCell } from '../coreCell.ts';
import { openedBook } from '../reading/openedBook.ts';
import type { ViewSheet, WorkbookView } from '../WorkbookView.ts';

/** A list of people; all its faults; or the code of the guard that refused the file. */
export type PeopleReading =
  { readonly people: readonly PersonEntry[] } | { readonly faults: readonly PeopleFault[] } | { readonly refused: string };

const MOST_HEADING_ROWS = 20;

const FIELDS = Object.keys(peopleBookOf('vi').columns) as readonly PersonField[];
const NEEDED: readonly PersonField[] = ['person', 'name', 'role', 'agency', 'from'];

/** Each field's headings in every language, as they are compared. */
const HEADINGS = new Map(
  FIELDS.flatMap((field) => languages.map((language) => [plainText(peopleBookOf(language).columns[field]), field] as const)),
);

const ROLE_NAMES = new Map(
  ROLES.flatMap((role) => [
    [plainText(role), role] as const,
    ...languages.map((language) => [plainText(peopleBookOf(language).roles[role]), role] as const),
  ]),
);

/**
 * Reads a list of people, in Vietnamese or English, of any workbook whose columns bear the headings of ours: the first sheet that
 * has them. Rows without anything are passed over.
 *
 * Errors: faults are returned, each with sheet, cell, what is seen and what is expected, all of them at once.
 */
export const readPeople = (bytes: Uint8Array, bloc: Bloc): PeopleReading => {
  const opened = openedBook(bytes);
  if (typeof opened === 'string') return { refused: opened };
  const tables = opened.sheets.flatMap((sheet) => tableIn(opened, sheet) ?? []);
  const [first] = opened.sheets;
  const table = tables[0];
  if (!table) return { faults: [missing(first?.name ?? '', 0, NEEDED[0] ?? 'person')] };
  const lacking = NEEDED.filter((field) => !table.columns.has(field));
  if (lacking.length > 0) return { faults: lacking.map((field) => missing(table.sheet.name, table.headingRow, field)) };
  return rowsOf(table, bloc);
};

const missing = (sheet: string, row: number, field: PersonField): PeopleFault => ({
  sheet,
  cell: addressOf(row, 0),
  seen: '',
  expected: { is: 'heading', title: peopleBookOf('vi').columns[field] },
});

interface Table {
  readonly view: WorkbookView;
  readonly sheet: ViewSheet;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<PersonField, number>;
}

/** A row is the headings where at least two of ours stand in it. */
const tableIn = (view: WorkbookView, sheet: ViewSheet): Table | null => {
  for (let row = 0; row < Math.min(sheet.rowCount, MOST_HEADING_ROWS); row += 1) {
    const columns = new Map<PersonField, number>();
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const field = HEADINGS.get(plainText(shownText(coreCell(view, sheet, row, column))));
      if (field && !columns.has(field)) columns.set(field, column);
    }
    if (columns.size > 1) return { view, sheet, headingRow: row, columns };
  }
  return null;
};

interface ReadRow {
  readonly entry: PersonEntry | null;
  readonly faults: readonly PeopleFault[];
  /** The address of the person's cell. */
  readonly cell: string;
}

const rowsOf = (table: Table, bloc: Bloc): PeopleReading => {
  const rows: ReadRow[] = [];
  for (let row = table.headingRow + 1; row < table.sheet.rowCount; row += 1) {
    const cells = new Map([...table.columns].map(([field, column]) => [field, coreCell(table.view, table.sheet, row, column)]));
    if ([...cells.values()].some((cell) => textOf(cell) !== '')) rows.push(readRow(cells, bloc));
  }
  const faults = [...rows.flatMap((row) => row.faults), ...repeated(rows, table.sheet.name)];
  if (rows.length === 0)
    faults.push({ sheet: table.sheet.name, cell: addressOf(table.headingRow + 1, 0), seen: '', expected: { is: 'someone' } });
  return faults.length > 0 ? { faults } : { people: rows.flatMap(({ entry }) => entry ?? []) };
};

const textOf = (cell: Cell | undefined): string => (cell ? visibleText(shownText(cell)).normalize('NFC') : '');

const readRow = (cells: ReadonlyMap<PersonField, Cell>, bloc: Bloc): ReadRow => {
  const faults: PeopleFault[] = [];
  const at = (field: PersonField): Cell | undefined => cells.get(field);
  const refuse = (field: PersonField, expected: PersonExpected, seen = textOf(at(field))): null => {
    const place = (at(field) ?? at('person'))?.at;
    if (place) faults.push({ ...place, seen, expected });
    return null;
  };
  for (const [field, cell] of cells) if (cell.merged !== null) refuse(field, { is: 'unmerged' });
  const role = ROLE_NAMES.get(plainText(textOf(at('role')))) ?? refuse('role', { is: 'role', names: roleNames() });
  const from = dayIn(at('from')) ?? refuse('from', { is: 'day' });
  const to = textOf(at('to')) === '' ? null : (dayIn(at('to')) ?? refuse('to', { is: 'day' }));
  const cell = at('person')?.at.cell ?? '';
  if (role === null || from === null) return { entry: null, faults, cell };
  const entry: PersonEntry = {
    person: textOf(at('person')),
    name: textOf(at('name')),
    role,
    agency: agencyIn(textOf(at('agency')), bloc),
    from,
    to,
    scope: scopeIn(textOf(at('agencies')), textOf(at('criteria'))),
    ...(at('email') && { email: textOf(at('email')) || null }),
  };
  for (const { field, seen, expected } of personFaults(entry, bloc)) refuse(field, expected, seen);
  return { entry, faults, cell };
};

const roleNames = (): readonly string[] => ROLES.map((role: Role) => peopleBookOf('vi').roles[role]);

/** A code, or the name that the bloc knows the agency by; what is neither stays, to be shown as it is. */
const agencyIn = (text: string, { members }: Bloc): string | null => {
  if (text === '') return null;
  const named = members.find(({ name, fullName }) => [name, fullName].some((one) => plainText(one) === plainText(text)));
  return members.find(({ code }) => code === text)?.code ?? named?.code ?? text;
};

const scopeIn = (agencies: string, criteria: string): PersonEntry['scope'] =>
  agencies === '' && criteria === '' ? null : { agencies: codesIn(agencies), criteria: codesIn(criteria) };

const codesIn = (text: string): readonly string[] | null => {
  const codes = text
    .split(/[,;\n]+/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
  return codes.length === 0 ? null : codes;
};

/** A date cell, or text like 01/03/2018, 1.3.2018 or 2018-03-01. */
const dayIn = (cell: Cell | undefined): Day | null => {
  if (cell?.content.type === 'date') return cell.content.day;
  const text = textOf(cell);
  const match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  return match ? dayOf(Number(match[3]), Number(match[2]), Number(match[1])) : readDay(text);
};

/** The later of two rows that say the same of one person, role and agency. */
const repeated = (rows: readonly ReadRow[], sheet: string): readonly PeopleFault[] => {
  const seen = new Set<string>();
  return rows.flatMap(({ entry, cell }) => {
    if (!entry) return [];
    const key = JSON.stringify([entry.person, entry.role, entry.agency]);
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated ? [{ sheet, cell, seen: entry.person, expected: { is: 'once' as const } }] : [];
  });
};
