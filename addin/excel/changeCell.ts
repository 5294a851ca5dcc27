import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { Change, NewContent } from '../host/Host.ts';
import { troubleOf } from './troubleOf.ts';

const TEXT_FORMAT = '@';

/** Makes a change of a cell that is not told as if a person had made it. */
export type Quietly = (at: CellAddress, change: () => Promise<void>) => Promise<void>;

interface Held {
  readonly formula: unknown;
  readonly numberFormat: string;
  readonly font: string | null;
}

/** What Excel is given: numbers as numbers, since it reads texts as somebody in the United States would have typed them. */
const entryOf = (content: Exclude<NewContent, { put: 'shownRow' | 'shownSheet' }>): string | number => {
  if (content.put === 'number') return Number(content.number);
  if (content.put === 'formula') return `=${content.formula}`;
  return /^[=+\-@'\d]/.test(content.text) ? `'${content.text}` : content.text;
};

const rangeOf = (context: Excel.RequestContext, { sheet, cell }: CellAddress): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(cell);

const read = async (context: Excel.RequestContext, range: Excel.Range): Promise<Held> => {
  range.load(['formulas', 'numberFormat']);
  range.format.font.load('name');
  await context.sync();
  return {
    formula: (range.formulas as unknown[][])[0]?.[0],
    numberFormat: (range.numberFormat as string[][])[0]?.[0] ?? 'General',
    font: range.format.font.name || null,
  };
};

/** What has to change about a cell's look; `null` leaves it. */
type NewLook = Pick<Held, 'font'> & { readonly numberFormat: string | null };

/** A protected sheet lets nobody touch formats, not even of its open cells: the format is set only where it has to change. */
const write = (range: Excel.Range, entry: unknown, { numberFormat, font }: NewLook): void => {
  if (numberFormat !== null) range.numberFormat = [[numberFormat]];
  if (font !== null) range.format.font.name = font;
  range.formulas = [[entry]];
};

/**
 * Puts a value into one cell. A cell that is formatted as text would take the number for text, so it becomes General first; a text
 * that was typed for an old font is shown in the font that comes with it.
 */
export const changeCell = async (
  at: CellAddress,
  content: Exclude<NewContent, { put: 'shownRow' | 'shownSheet' }>,
  quietly: Quietly,
): Promise<Change> => {
  let before: Held = { formula: '', numberFormat: 'General', font: null };
  let after: unknown = null;
  let look: NewLook = { numberFormat: null, font: null };
  await run(at, async (context) => {
    const range = rangeOf(context, at);
    before = await read(context, range);
    look = {
      numberFormat: content.put !== 'text' && before.numberFormat === TEXT_FORMAT ? 'General' : null,
      font: content.put === 'text' ? content.font : null,
    };
    await quietly(at, async () => {
      write(range, entryOf(content), look);
      await context.sync();
    });
    after = (await read(context, range)).formula;
  });
  return { at, undo: () => undo({ at, before, after, look }, quietly) };
};

interface Done {
  readonly at: CellAddress;
  readonly before: Held;
  /** What stands there since, as Excel gave it back. */
  readonly after: unknown;
  readonly look: NewLook;
}

const undo = async ({ at, before, after, look }: Done, quietly: Quietly): Promise<boolean> => {
  let isOurs = false;
  await run(at, async (context) => {
    const range = rangeOf(context, at);
    isOurs = (await read(context, range)).formula === after;
    if (!isOurs) return;
    await quietly(at, async () => {
      write(range, asEntry(before), {
        numberFormat: look.numberFormat === null ? null : before.numberFormat,
        font: look.font === null ? null : before.font,
      });
      await context.sync();
    });
  });
  return isOurs;
};

/** A text that Excel would turn into a number goes back with the sign that keeps it a text. */
const asEntry = ({ formula, numberFormat }: Held): unknown => {
  if (typeof formula !== 'string' || formula === '' || formula.startsWith('=') || numberFormat === TEXT_FORMAT) return formula;
  return `'${formula}`;
};

/** One batch of Excel; its errors come out as what a person can be told. */
export const run = async (at: CellAddress | undefined, batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> => {
  try {
    await Excel.run(batch);
  } catch (error) {
    throw troubleOf(error, at);
  }
};
