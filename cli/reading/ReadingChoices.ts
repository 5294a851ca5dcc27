import type { Bloc } from '#core/bloc/Bloc.ts';
import { Problem } from '#core/problem.ts';
import { columnRoles, type ColumnRole } from '#workbook/foreign/headings.ts';
import { isColumnRole, NO_CHOICE, readColumn, type TableChoice } from '#workbook/foreign/TableChoice.ts';
import type { Arguments } from '../arguments.ts';
import { shownName } from '../shownName.ts';

/** What a person says about the sheets that are not ours, by the name of the file. */
export type ReadingChoices = (file: string) => TableChoice;

interface Said {
  /** `null`: of every file. */
  readonly file: string | null;
  readonly text: string;
}

/** The lists of `CommandShape` that these choices are typed in. */
export const CHOICE_LISTS: readonly string[] = ['columns', 'agency'];

const EXPECTED = `[FILE.xlsx:]${columnRoles.join('|')}=A…, row=7, sheet=NAME`;
const FILE = /^([^=]+\.xls[xm]):(.*)$/isu;
/** A comma parts two choices only where another choice follows: names of worksheets may hold commas. */
const PARTS = /,(?=\s*[a-z]+\s*=)/iu;

/** `--columns [FILE.xlsx:]self=E,max=D,row=7,sheet=NAME` and `--agency [FILE.xlsx:]CODE`, each as often as wanted; `null` where none was typed. */
export const readChoices = (read: Arguments, bloc: Bloc | null, paths: readonly string[]): ReadingChoices | null => {
  const [columns = [], agencies = []] = CHOICE_LISTS.map((name) => read.list(name).map(readSaid));
  if (columns.length + agencies.length === 0) return null;
  const files = paths.map(shownName);
  for (const { file } of [...columns, ...agencies])
    if (file !== null && !files.includes(file)) throw new Problem('path.notFound', { path: file });
  for (const agency of agencies) requireAgency(agency, bloc, files, read.usage);
  const steps = columns.map(({ file, text }) => ({ file, change: readColumns(text) }));
  return (name) => {
    const isMeant = ({ file }: { readonly file: string | null }): boolean => file === null || file === name;
    const choice = steps.filter(isMeant).reduce((one, { change }) => change(one), NO_CHOICE);
    return { ...choice, agency: agencies.filter(isMeant).at(-1)?.text ?? null };
  };
};

const readSaid = (typed: string): Said => {
  const [, file = null, text = typed] = FILE.exec(typed) ?? [];
  return { file: file?.normalize('NFC') ?? null, text };
};

/** Of several files an agency can be said of one alone: two sheets of one agency would stand in each other's way. */
const requireAgency = ({ file, text }: Said, bloc: Bloc | null, files: readonly string[], usage: string): void => {
  if (!bloc) throw new Problem('arguments.missing', { argument: '--bloc', usage });
  if (!bloc.members.some(({ code }) => code === text))
    throw new Problem('agency.unknown', { agency: text, members: bloc.members.map(({ code }) => code) });
  if (file === null && files.length > 1)
    throw new Problem('arguments.badValue', { option: '--agency', value: text, expected: 'FILE.xlsx:CODE' });
};

const readColumns = (text: string): ((choice: TableChoice) => TableChoice) => {
  const changes = text.split(PARTS).map(readPart);
  return (choice) => changes.reduce((one, change) => change(one), choice);
};

const readPart = (text: string): ((choice: TableChoice) => TableChoice) => {
  const [name = '', ...rest] = text.split('=');
  const [key, value] = [name.trim(), rest.join('=').trim()];
  if (key === 'sheet' && value !== '') return (choice) => ({ ...choice, sheet: value });
  if (key === 'row' && /^[1-9]\d{0,4}$/.test(value)) return (choice) => ({ ...choice, headingRow: Number(value) });
  const column = value === '-' ? null : readColumn(value);
  if (!isColumnRole(key) || (column === null && value !== '-'))
    throw new Problem('arguments.badValue', { option: '--columns', value: text, expected: EXPECTED });
  return (choice) => ({ ...choice, columns: new Map<ColumnRole, number | null>([...choice.columns, [key, column]]) });
};
