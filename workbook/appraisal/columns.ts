/** The columns of an agency's worksheet in the appraiser's workbook, from 0. The last one is hidden: it tells what each row is. */
export const COLUMN = {
  number: 0,
  title: 1,
  max: 2,
  result: 3,
  self: 4,
  evidence: 5,
  said: 6,
  score: 7,
  difference: 8,
  reason: 9,
  code: 10,
} as const;

/** Rows of the part above the table, from 0. */
export const ROW = { title: 0, agency: 1, turn: 2, hint: 3, heading: 5, first: 6 } as const;

/** The hidden sheet that says whose workbook it is. */
export const DATA_SHEET = '_giaouoc_appraisal';

/** What the hidden column says beside the headings: whose rows stand below. */
export const markOf = (agency: string): string => `giaouoc:appraisal:${agency}`;
