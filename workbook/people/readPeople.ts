import type { Bloc } from '#core/bloc/Bloc.ts';
import { dayOf, readDay, type Day } from '#core/calendar.ts';
import { languages } from '#core/messages/language.ts';
import { peopleBookOf } from '#core/messages/peopleBookOf.ts';
import type { PeopleFault } from '#core/people/PeopleFault.ts';
import { personFaults, type PersonEntry, type PersonExpected, type PersonField } from '#core/people/PersonEntry.ts';
import { ROLES, type Role } from '#core/permissions/Actor.ts';
import type { Cell } from '#core/sheet/Sheet.ts';
import { plainText } from '#core/sheet/plainText.ts';
import { addressOf } from '../address.ts';
import { headingsOf, openList, rowsIn, textOf, textsIn, type ListTable } from '../lists/listTable.ts';

/** A list of people; all its faults; or the code of the guard that refused the file. */
export type PeopleReading =
  { readonly people: readonly PersonEntry[] } | { readonly faults: readonly PeopleFault[] } | { readonly refused: string };

const NEEDED: readonly PersonField[] = ['person', 'name', 'role', 'agency', 'from'];

const HEADINGS = headingsOf<PersonField>(languages.map(peopleBookOf));

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
  const opened = openList(bytes, HEADINGS, NEEDED);
  if ('refused' in opened) return opened;
  if ('table' in opened) return rowsOf(opened.table, bloc);
  const { sheet, cell, fields } = opened.lacking;
  const titleOf = (field: PersonField): string => peopleBookOf('vi').columns[field];
  return { faults: fields.map((field) => ({ sheet, cell, seen: '', expected: { is: 'heading', title: titleOf(field) } })) };
};

interface ReadRow {
  readonly entry: PersonEntry | null;
  readonly faults: readonly PeopleFault[];
  /** The address of the person's cell. */
  readonly cell: string;
}

const rowsOf = (table: ListTable<PersonField>, bloc: Bloc): PeopleReading => {
  const rows = rowsIn(table).map((cells) => readRow(cells, bloc));
  const faults = [...rows.flatMap((row) => row.faults), ...repeated(rows, table.sheet.name)];
  if (rows.length === 0)
    faults.push({ sheet: table.sheet.name, cell: addressOf(table.headingRow + 1, 0), seen: '', expected: { is: 'someone' } });
  return faults.length > 0 ? { faults } : { people: rows.flatMap(({ entry }) => entry ?? []) };
};

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
  agencies === '' && criteria === '' ? null : { agencies: textsIn(agencies), criteria: textsIn(criteria) };

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
