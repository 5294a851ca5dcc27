import { showDay } from '#core/messages/dates.ts';
import type { CellContent } from '#core/sheet/Sheet.ts';
import { addressOf } from '../address.ts';
import { cellAt, type ViewCell, type WorkbookView } from '../WorkbookView.ts';
import type { CachedValue, ModelContent, ModelSheet } from '../writing/WorkbookModel.ts';

/** A cell that does not show what it should. `cell` is `null` where a whole worksheet is gone. */
export interface CellMismatch {
  readonly sheet: string;
  readonly cell: string | null;
  readonly seen: string;
  readonly expected: string;
}

export interface ComparedCells {
  readonly compared: number;
  /** What is typed comes before what is computed: one altered score changes every sum above it. */
  readonly mismatches: readonly CellMismatch[];
}

/** A line that a person completes by hand: the day of the meeting, who was absent. */
const TO_FILL_IN = /…|\.{4,}/u;

/**
 * Holds the visible cells of a workbook against those that it should have, by value: how they look, and which program saved
 * them, does not matter. Lines with dots to be filled in by hand are left out; so is whatever stands in cells that should be empty.
 */
export const compareCells = (view: WorkbookView, sheets: readonly ModelSheet[]): ComparedCells => {
  let compared = 0;
  const typed: CellMismatch[] = [];
  const computed: CellMismatch[] = [];
  for (const sheet of sheets.filter(({ visibility }) => (visibility ?? 'visible') === 'visible')) {
    const found = view.sheets.find(({ name }) => name === sheet.name);
    if (!found) {
      typed.push({ sheet: sheet.name, cell: null, seen: '', expected: sheet.name });
      continue;
    }
    for (const { row, column, content } of sheet.cells) {
      const expected = valueOf(content);
      if (expected === null || (expected.type === 'text' && TO_FILL_IN.test(expected.text))) continue;
      compared += 1;
      const cell = cellAt(found, row, column);
      if (agrees(cell, content, expected)) continue;
      const mismatch = { sheet: sheet.name, cell: addressOf(row, column), seen: seenIn(cell), expected: shown(expected) };
      (content.type === 'formula' ? computed : typed).push(mismatch);
    }
  }
  return { compared, mismatches: [...typed, ...computed] };
};

type Value = CachedValue | { readonly type: 'date'; readonly day: string };

/** What a cell should show; `null` for one that should show nothing. */
const valueOf = (content: ModelContent): Value | null => {
  switch (content.type) {
    case 'blank':
      return null;
    case 'richText':
      return { type: 'text', text: content.runs.map(({ text }) => text).join('') };
    case 'formula':
      return content.value;
    case 'text':
      return content.text === '' ? null : content;
    case 'number':
    case 'boolean':
    case 'date':
      return content;
  }
};

const BLANK: CellContent = { type: 'blank' };

const agrees = (cell: ViewCell | undefined, content: ModelContent, expected: Value): boolean => {
  const seen = cell?.content ?? BLANK;
  if (seen.type === 'noValue') return content.type === 'formula' && sameFormula(cell?.formula ?? '', content.formula);
  switch (expected.type) {
    case 'number':
      return seen.type === 'number' && Number(seen.number) === Number(expected.number);
    case 'text':
      return sameText(seen.type === 'text' ? seen.text : seen.type === 'number' ? seen.number : '', expected.text);
    case 'boolean':
      return seen.type === 'boolean' && seen.value === expected.value;
    case 'error':
      return seen.type === 'error' && seen.error === expected.error;
    case 'date':
      return seen.type === 'date' && seen.day === expected.day;
  }
};

/** Programs write line ends, doubled spaces and composed letters each in their own way. */
const sameText = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** A formula whose result was never saved says the same as its result would, where it is the formula that should stand there. */
const sameFormula = (a: string, b: string): boolean => bare(a) === bare(b);

const bare = (formula: string): string => formula.replace(/\s|_xlfn\.|\$/gu, '').toUpperCase();

const seenIn = (cell: ViewCell | undefined): string => {
  const content = cell?.content ?? BLANK;
  switch (content.type) {
    case 'blank':
      return '';
    case 'noValue':
      return `=${cell?.formula ?? ''}`;
    case 'text':
      return content.text;
    case 'number':
      return content.number;
    case 'date':
      return content.day === null ? content.number : showDay(content.day, 'vi');
    case 'boolean':
      return content.value ? 'TRUE' : 'FALSE';
    case 'error':
      return content.error;
  }
};

const shown = (value: Value): string => {
  switch (value.type) {
    case 'number':
      return value.number;
    case 'text':
      return value.text;
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
    case 'date':
      return value.day;
  }
};
