import { agencyWords } from '#core/sheet/agencyWords.ts';
import { across, joined, text, type Piece } from '../paper/SheetBuilder.ts';
import { paperStyle } from '../paper/styles.ts';
import { mergedWidth } from '../writing/columnWidth.ts';
import { estimateRowHeight, MAX_ROW_HEIGHT } from '../writing/estimateRowHeight.ts';
import type { AgencyPart, RankingBook } from './RankingBook.ts';

const SIZE = 12;
const PADDING = 2;

/** What the agency explained and why it kept what the check asks about, below its table; no rows where it said nothing. */
export const agencyExplanations = (
  { messages }: RankingBook,
  { reading }: AgencyPart,
  widths: readonly number[],
  first: number,
): { readonly piece: Required<Piece>; readonly rows: number } => {
  const { explanations, explanation } = messages.rankingBook.agencySheet;
  const words = reading ? agencyWords(reading) : [];
  const lines = words.map(({ criterion, text: said }) => explanation({ criterion, text: said.replace(/\s*\n\s*/gu, '; ') }));
  const all = lines.length === 0 ? [] : [explanations, ...lines];
  const piece = joined(
    all.map((line, index) => ({
      ...across(first + index, 0, widths.length - 1, text(line), index === 0 ? HEADING : LINE),
      rows: [
        {
          row: first + index,
          height: Math.min(MAX_ROW_HEIGHT, estimateRowHeight(line, mergedWidth(widths), SIZE, index === 0) + PADDING),
        },
      ],
    })),
  );
  return { piece, rows: all.length };
};

const PLACED = { horizontal: 'left', vertical: 'top', wrap: true } as const;
const HEADING = { ...paperStyle.italic, bold: true, alignment: PLACED };
const LINE = { ...paperStyle.italic, italic: false, alignment: PLACED };
