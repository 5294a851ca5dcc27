import type { ColumnRole } from './headings.ts';

/** Columns, from 0, that a person named for a table whose headings do not say enough, or say it wrongly. */
export type ChosenColumns = ReadonlyMap<ColumnRole, number>;

export const NONE_CHOSEN: ChosenColumns = new Map();

/** What was found with what was chosen put in its place; a column that was chosen for one role has no other. */
export const withChosen = (found: ReadonlyMap<ColumnRole, number>, chosen: ChosenColumns): ReadonlyMap<ColumnRole, number> => {
  const taken = new Set(chosen.values());
  return new Map([...[...found].filter(([, column]) => !taken.has(column)), ...chosen]);
};
