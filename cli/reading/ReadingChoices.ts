import type { Bloc } from '#core/bloc/Bloc.ts';
import { Problem } from '#core/problem.ts';
import type { Sheet } from '#core/sheet/Sheet.ts';
import { readAddress } from '#workbook/address.ts';
import type { ChosenColumns } from '#workbook/foreign/ChosenColumns.ts';
import { columnRoles, type ColumnRole } from '#workbook/foreign/headings.ts';
import type { Arguments } from '../arguments.ts';

/** What a person says about sheets that are not ours, where they say too little of themselves. */
export interface ReadingChoices {
  readonly columns: ChosenColumns;
  /** The member whose sheet it is, where the sheet names none. */
  readonly agency: string | null;
}

/** `--columns self=E,max=D` and `--agency CODE`; `null` where neither was typed. */
export const readChoices = (read: Arguments): ReadingChoices | null => {
  const [columns, agency] = [read.text('columns'), read.text('agency')];
  if (columns === null && agency === null) return null;
  return { columns: new Map((columns ?? '').split(',').filter(Boolean).map(readColumn)), agency };
};

const readColumn = (text: string): readonly [ColumnRole, number] => {
  const [name, letters = ''] = text.split('=').map((part) => part.trim());
  const role = columnRoles.find((one) => one === name);
  const at = readAddress(`${letters.toUpperCase()}1`);
  if (role && at) return [role, at.column];
  throw new Problem('arguments.badValue', { option: '--columns', value: text, expected: `${columnRoles.join('|')}=A…` });
};

/** The sheet as that agency's, where it names none of itself. */
export const asChosenAgency = (sheet: Sheet, { members }: Bloc, agency: string | null): Sheet => {
  const member = members.find(({ code }) => code === agency);
  if (!member || sheet.origin !== 'foreign' || sheet.identity.agency !== null) return sheet;
  return { ...sheet, identity: { ...sheet.identity, agency: member.code, agencyName: member.name } };
};
