import type { Rubric } from '#core/rubric/Rubric.ts';
import { languages } from '#core/messages/language.ts';
import { memberBookOf } from '#core/messages/memberBookOf.ts';
import { memberFaults, type MemberEntry, type MemberFault, type MemberField } from '#core/members/MemberEntry.ts';
import type { Cell } from '#core/sheet/Sheet.ts';
import { addressOf } from '../address.ts';
import { headingsOf, openList, rowsIn, textOf, textsIn, type ListTable } from './listTable.ts';

/** A list of members; all its faults; or the code of the guard that refused the file. */
export type MembersReading =
  { readonly members: readonly MemberEntry[] } | { readonly faults: readonly MemberFault[] } | { readonly refused: string };

const NEEDED: readonly MemberField[] = ['code', 'name'];

const HEADINGS = headingsOf<MemberField>(languages.map(memberBookOf));

/**
 * Reads a list of members, in Vietnamese or English, of any workbook whose columns bear the headings of ours: the first sheet that has
 * them. Rows without anything are passed over.
 *
 * Errors: faults are returned, each with sheet, cell, what is seen and what is expected, all of them at once.
 */
export const readMembers = (bytes: Uint8Array, rubric: Rubric): MembersReading => {
  const opened = openList(bytes, HEADINGS, NEEDED);
  if ('refused' in opened) return opened;
  if ('table' in opened) return rowsOf(opened.table, rubric);
  const { sheet, cell, fields } = opened.lacking;
  const titleOf = (field: MemberField): string => memberBookOf('vi').columns[field];
  return { faults: fields.map((field) => ({ sheet, cell, seen: '', expected: { is: 'heading', title: titleOf(field) } })) };
};

const rowsOf = (table: ListTable<MemberField>, rubric: Rubric): MembersReading => {
  const sheet = table.sheet.name;
  const rows = rowsIn(table).map((cells) => ({ cells, entry: entryIn(cells) }));
  const codes = rows.map(({ entry }) => entry.code);
  const faults = rows.flatMap(({ cells, entry }, at): readonly MemberFault[] => [
    ...mergedFaults(cells),
    ...memberFaults(entry, rubric).map(({ field, ...rest }) => ({ sheet, cell: addressIn(cells, field), ...rest })),
    ...(codes.indexOf(entry.code) < at && entry.code !== ''
      ? [{ sheet, cell: addressIn(cells, 'code'), seen: entry.code, expected: { is: 'once' as const } }]
      : []),
  ]);
  if (rows.length === 0) return { faults: [{ sheet, cell: addressOf(table.headingRow + 1, 0), seen: '', expected: { is: 'someone' } }] };
  return faults.length > 0 ? { faults } : { members: rows.map(({ entry }) => entry) };
};

const entryIn = (cells: ReadonlyMap<MemberField, Cell>): MemberEntry => {
  const at = (field: MemberField): string => textOf(cells.get(field));
  const [name, fullName] = [at('name'), at('fullName')];
  return {
    code: at('code'),
    name,
    fullName: fullName === '' || fullName === name ? null : fullName,
    cluster: at('cluster') || null,
    attributes: textsIn(at('attributes')) ?? [],
  };
};

const mergedFaults = (cells: ReadonlyMap<MemberField, Cell>): readonly MemberFault[] =>
  [...cells.values()].flatMap((cell) =>
    cell.merged === null ? [] : [{ ...cell.at, seen: textOf(cell), expected: { is: 'unmerged' as const } }],
  );

/** A list may lack the column of what it leaves out: then the code's cell stands for it. */
const addressIn = (cells: ReadonlyMap<MemberField, Cell>, field: MemberField): string =>
  (cells.get(field) ?? cells.get('code'))?.at.cell ?? '';
