import type { Catalogue } from '#core/messages/Catalogue.ts';
import { isOpenDoubt } from '#core/printed/DraftDoubt.ts';
import { doubtText } from '#core/messages/doubtText.ts';
import { pageFoot } from '../paper/pageFoot.ts';
import { plainTable } from '../paper/plainTable.ts';
import { across, joined, number, text } from '../paper/SheetBuilder.ts';
import { bookStyle } from '../rubric/bookStyles.ts';
import type { ModelSheet } from '../writing/WorkbookModel.ts';
import type { PlacedMark } from './DraftMark.ts';
import { headingOfPath } from './headingOfPath.ts';

const WIDTHS = [6, 12, 12, 10, 76, 24] as const;
const TABLE_ROW = 3;

/** Every marked cell in one list, what has to be mended first; no part of the rubric. */
export const reviewSheet = (marks: readonly PlacedMark[], messages: Catalogue): ModelSheet => {
  const words = messages.rubricDraft;
  const sorted = [...marks].sort((a, b) => Number(isOpenDoubt(b.doubt)) - Number(isOpenDoubt(a.doubt)));
  const headings = [
    words.columns.number,
    words.columns.level,
    words.columns.sheet,
    words.columns.cell,
    words.columns.what,
    words.columns.source,
  ];
  const columns = headings.map((heading, at) => ({
    heading,
    width: WIDTHS[at] ?? 10,
    align: at === 0 ? ('center' as const) : ('left' as const),
  }));
  const rows = sorted.map((mark, index) => [
    number(String(index + 1)),
    text(isOpenDoubt(mark.doubt) ? words.levels.must : words.levels.look),
    text(mark.sheet),
    text(mark.cell),
    text(words.inNote({ column: headingOfPath(mark.path, messages), text: doubtText(mark.doubt, messages) })),
    text(mark.source === null ? '' : words.source(mark.source)),
  ]);
  const last = WIDTHS.length - 1;
  const piece = joined([
    across(0, 0, last, text(words.title), bookStyle.title),
    across(1, 0, last, text(words.hint), bookStyle.hint),
    plainTable(TABLE_ROW, columns, rows),
  ]);
  return {
    name: words.sheet,
    cells: piece.cells,
    merges: piece.merges,
    columns: WIDTHS.map((width, column) => ({ column, width })),
    rows: [{ row: 1, height: 34 }, ...piece.rows],
    frozen: { rows: TABLE_ROW + 1, columns: 0 },
    gridLinesHidden: true,
    print: { orientation: 'landscape', margins: { left: 15, right: 15, top: 15, bottom: 15 }, footer: { right: pageFoot(messages) } },
  };
};
