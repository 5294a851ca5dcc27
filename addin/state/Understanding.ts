import { NO_CHOICE, type TableChoice } from '#workbook/foreign/TableChoice.ts';

/** How a table that is not ours is understood: what a person said of it, and whether they have looked at the result. */
export interface Understanding {
  readonly choice: TableChoice;
  readonly isConfirmed: boolean;
}

export const NOT_ASKED: Understanding = { choice: NO_CHOICE, isConfirmed: false };
