import type { CellContent } from '#core/sheet/Sheet.ts';
import { cellAt, type ViewSheet } from '../WorkbookView.ts';
import type { ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';

const BLANK: CellContent = { type: 'blank' };

/** A sheet of a rubric workbook as its reader sees it, whether it comes out of a file or was just made. Counted from 0. */
export interface BookSheet {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly at: (row: number, column: number) => CellContent;
}

export const ofFile = (sheet: ViewSheet): BookSheet => ({
  name: sheet.name,
  rowCount: sheet.rowCount,
  columnCount: sheet.columnCount,
  at: (row, column) => cellAt(sheet, row, column)?.content ?? BLANK,
});

export const ofModel = ({ name, cells }: ModelSheet): BookSheet => {
  const byPlace = new Map(cells.map(({ row, column, content }) => [`${row} ${column}`, contentOf(content)]));
  return {
    name,
    rowCount: Math.max(0, ...cells.map(({ row }) => row + 1)),
    columnCount: Math.max(0, ...cells.map(({ column }) => column + 1)),
    at: (row, column) => byPlace.get(`${row} ${column}`) ?? BLANK,
  };
};

/** What the reader makes of the few kinds of content that such a workbook is written with. */
const contentOf = (content: ModelContent): CellContent => (content.type === 'number' || content.type === 'text' ? content : BLANK);

/** A cell as a person sees it: numbers as stored, days as they are written on paper. */
export const shownContent = (content: CellContent): string => {
  switch (content.type) {
    case 'blank':
      return '';
    case 'number':
      return content.number;
    case 'text':
      return content.text.trim();
    case 'date':
      return content.day?.split('-').reverse().join('/') ?? content.number;
    case 'boolean':
      return content.value ? 'TRUE' : 'FALSE';
    case 'error':
      return content.error;
    case 'noValue':
      return '=';
  }
};

export const isBlank = (content: CellContent): boolean => content.type !== 'noValue' && shownContent(content) === '';

const MOST_KNOWN = 4000;
const known = new Map<string, string>();

/** Words as they are compared: in any case, with single spaces. Kept, because each cell is held against the same few hundred words. */
export const plainWords = (text: string): string => {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  known.set(text, words);
  return words;
};
