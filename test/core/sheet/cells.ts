import type { Day } from '#core/calendar.ts';
import type { Cell, CellContent } from '#core/sheet/Sheet.ts';

/** A cell as a file holds it, at A1 of the scoring sheet where nothing else is said. */
export const cellOf = (content: CellContent, over: Partial<Omit<Cell, 'content'>> = {}): Cell => ({
  at: { sheet: 'Tự chấm', cell: 'A1' },
  content,
  formula: null,
  percent: false,
  font: null,
  merged: null,
  externalLink: null,
  ...over,
});

export const numberCell = (number: string, over?: Partial<Omit<Cell, 'content'>>): Cell => cellOf({ type: 'number', number }, over);

export const textCell = (text: string, over?: Partial<Omit<Cell, 'content'>>): Cell => cellOf({ type: 'text', text }, over);

export const dateCell = (day: Day | null, over?: Partial<Omit<Cell, 'content'>>): Cell =>
  cellOf({ type: 'date', number: '43180', day }, over);

export const blankCell = (over?: Partial<Omit<Cell, 'content'>>): Cell => cellOf({ type: 'blank' }, over);
