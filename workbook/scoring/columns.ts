/** The columns of the scoring sheet, from 0. The last one is hidden: it tells what each row is, whatever its text says. */
export const COLUMN = { number: 0, title: 1, max: 2, result: 3, self: 4, evidence: 5, explanation: 6, code: 7 } as const;

/** Rows of the fixed part above the table, from 0. */
export const ROW = { body: 0, agency: 1, place: 2, hint: 5, title: 6, bloc: 7, heading: 9, numbering: 10, first: 11 } as const;

/** The register sheet: its columns, its first row of entries and how many of them are open, from 0. */
export const REGISTER = {
  number: 0,
  criterion: 1,
  kind: 2,
  symbol: 3,
  date: 4,
  issuer: 5,
  about: 6,
  link: 7,
  firstRow: 4,
  rows: 80,
} as const;

/** What the hidden column says of rows that are no criterion. */
export const SUM_CODES = { base: '=base', rescaled: '=rescaled', grand: '=grand' } as const;

/** The sheet that carries the rubric and says whose workbook it is. */
export const DATA_SHEET = '_giaouoc';

/** Grows whenever a workbook made by an older program would be read otherwise. */
export const TEMPLATE_VERSION = '1';

export const NAMESPACE = 'urn:giaouoc:scoring';
