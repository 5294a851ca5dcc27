import { mergedWidth } from '../writing/columnWidth.ts';
import { estimateRowHeight } from '../writing/estimateRowHeight.ts';
import { across, BLANK, joined, text, type Piece } from './SheetBuilder.ts';
import { paperStyle } from './styles.ts';

/** Who signs, as what, and how: `(Ký, đóng dấu, ghi rõ họ tên)`. */
export interface Signature {
  readonly title: string;
  /** A second line in capitals, such as the signer's agency; `null` where there is none. */
  readonly office: string | null;
  readonly how: string;
}

/** Room for a signature by hand and a seal, in rows. */
const SPACE = 4;

/** Signature blocks side by side, each over about the same width. `last` is the last row that they take. */
export const signatureBlocks = (
  row: number,
  widths: readonly number[],
  signatures: readonly Signature[],
): { readonly piece: Piece; readonly last: number } => {
  const spans = spansOf(widths, signatures.length);
  const hasOffices = signatures.some(({ office }) => office !== null);
  const how = hasOffices ? row + 2 : row + 1;
  const blocks = signatures.flatMap(({ title, office, how: words }, at) => {
    const { left, right } = spans[at] ?? { left: 0, right: 0 };
    return [
      across(row, left, right, text(title), paperStyle.bodyBold),
      ...(hasOffices && office !== null ? [across(row + 1, left, right, text(office.toUpperCase()), paperStyle.bodyBold)] : []),
      across(office === null ? row + 1 : how, left, right, text(words), paperStyle.italic),
      across(how + SPACE + 1, left, right, BLANK, paperStyle.bodyBold),
    ];
  });
  const heightOf = (office: string | null, at: number): number => {
    const { left, right } = spans[at] ?? { left: 0, right: 0 };
    const width = mergedWidth(widths.slice(left, right + 1));
    return office === null ? 18 : estimateRowHeight(office.toUpperCase(), width, 12, true) + 2;
  };
  const last = how + SPACE + 1;
  const rows = Array.from({ length: last - row + 1 }, (_, index) => ({
    row: row + index,
    height: hasOffices && index === 1 ? Math.max(...signatures.map(({ office }, at) => heightOf(office, at))) : 18,
  }));
  return { piece: joined([...blocks, { cells: [], rows }]), last };
};

interface Span {
  readonly left: number;
  readonly right: number;
}

/** Cuts columns into so many neighbouring spans of about equal width, each of one column at least. */
const spansOf = (widths: readonly number[], count: number): readonly Span[] => {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const spans: Span[] = [];
  let left = 0;
  let used = 0;
  for (let at = 0; at < count; at++) {
    let right = left;
    used += widths[left] ?? 0;
    const columnsLeft = (): number => widths.length - 1 - right - (count - 1 - at);
    while (columnsLeft() > 0 && used + (widths[right + 1] ?? 0) / 2 <= (whole * (at + 1)) / count) used += widths[++right] ?? 0;
    if (at === count - 1) right = widths.length - 1;
    spans.push({ left, right });
    left = right + 1;
  }
  return spans;
};
