import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Day } from '#core/calendar.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { mergedWidth } from '../writing/columnWidth.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import { across, block, joined, text, type Piece } from './SheetBuilder.ts';
import { paperStyle } from './styles.ts';

const ROW_HEIGHT = 18;
const ROWS = 3;

const motto = { ...paperStyle.motto, font: { ...paperStyle.motto.font, underline: true } };
const issuerStyle = { ...paperStyle.rule, alignment: { horizontal: 'center', vertical: 'top', wrap: true } } as const;

interface Issued {
  readonly bloc: Bloc;
  /** The day on the paper; `null` leaves it open, to be filled by hand. */
  readonly madeOn: Day | null;
  readonly messages: Catalogue;
}

/**
 * The first three rows of an official paper: who issues it on the left; the nation, its motto, place and day on the right.
 *
 * @param issuer printed in capitals
 * @param widths of all columns, in characters; the right half begins at the column `split`
 */
export const officialHeading = ({ bloc, madeOn, messages }: Issued, issuer: string, widths: readonly number[], split: number): Piece => {
  const { paper } = messages;
  const place = bloc.province || '…';
  const dated = madeOn === null ? paper.placeAndYear({ place, year: bloc.edition }) : paper.placeAndDay({ place, on: madeOn });
  const last = widths.length - 1;
  const left = mergedWidth(widths.slice(0, split));
  const inCapitals = brokenAtBracket(issuer.toUpperCase());
  const height = Math.max(ROW_HEIGHT, Math.ceil(estimateRowHeight(inCapitals, left, 12, true) / ROWS));
  return joined([
    block({ top: 0, bottom: ROWS - 1, left: 0, right: split - 1 }, text(inCapitals), issuerStyle),
    across(0, split, last, text(paper.nation), paperStyle.bodyBold),
    across(1, split, last, text(paper.motto), motto),
    across(2, split, last, text(dated), paperStyle.italic),
    { cells: [], rows: Array.from({ length: ROWS }, (_, row) => ({ row, height })) },
  ]);
};

/** "KHỐI … (KHỐI SỐ IV)": the bracket takes a line of its own. */
const brokenAtBracket = (name: string): string => name.replace(/ (?=\([^()]*\)$)/, '\n');
