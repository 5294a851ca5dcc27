import { hasBullet, oneLine, plainWording, speaksOfNumbers } from '#core/printed/plainWording.ts';
import type { DraftDoubt } from '#core/printed/DraftDoubt.ts';
import type { CellAddress } from '#core/sheet/Sheet.ts';
import { plainText } from '#core/sheet/plainText.ts';
import { extraKindOf } from '../foreign/extraKind.ts';
import { readTotalWords, type TotalWords } from '../foreign/totalRow.ts';
import type { DraftNode, NodeHead } from './DraftNode.ts';
import { kindOf } from './nodeKind.ts';
import { Outline } from './Outline.ts';
import type { PrintedPoints } from './printedPoints.ts';
import { labelInTitle, readLabel } from './readLabel.ts';
import type { RubricRow } from './RubricRow.ts';

/** A row that adds up. */
export interface TotalRow extends TotalWords {
  readonly points: PrintedPoints;
  readonly row: RubricRow;
  readonly isAfterExtras: boolean;
}

/** A printed rubric as a tree, with its sums and with what stands at no criterion. */
export interface ReadNodes {
  readonly roots: readonly DraftNode[];
  readonly totals: readonly TotalRow[];
  readonly strays: readonly { readonly doubt: DraftDoubt; readonly source: CellAddress }[];
}

const SIGNATURE =
  /^(?:nguoi lap|thu truong|noi nhan|ky (?:ten|ghi)|đai dien|tm |kt |tl |xac nhan cua|(?:pho )?(?:giam đoc|truong khoi|cum truong|chu tich|vien truong|cuc truong|chanh an|chi huy truong|chanh thanh tra)(?: |$))|(?:^|\s)ngay(?: \d{1,2})? thang(?: \d{1,2})? nam/;

/** Reads the rows of a printed rubric top to bottom: criteria by their numbers, what is unnumbered below them, sums. */
export const readNodes = (rows: readonly RubricRow[]): ReadNodes => {
  const reader = new NodeReader(rows);
  for (const [index, row] of rows.entries()) if (!reader.isDone) reader.read(row, index);
  return { roots: reader.roots, totals: reader.totals, strays: reader.strays };
};

class NodeReader {
  readonly totals: TotalRow[] = [];
  readonly strays: { readonly doubt: DraftDoubt; readonly source: CellAddress }[] = [];
  isDone = false;
  readonly #rows: readonly RubricRow[];
  readonly #outline = new Outline();
  #group = '';
  #hasExtras = false;

  constructor(rows: readonly RubricRow[]) {
    this.#rows = rows;
  }

  get roots(): readonly DraftNode[] {
    return this.#outline.roots;
  }

  read(row: RubricRow, index: number): void {
    if (this.#isEnd(row, index)) {
      this.isDone = true;
      return;
    }
    if (row.group !== '' && oneLine(row.group) !== this.#group) this.#readGroup(row);
    const found = row.label !== '' && readLabel(row.label).length > 0 ? { label: row.label, title: row.title } : labelOf(row);
    if (found) this.#readLabelled(row, found.label, found.title);
    else this.#readUnlabelled(row, index);
  }

  #readGroup(row: RubricRow): void {
    this.#group = oneLine(row.group);
    const found = labelInTitle(row.group);
    const readings = found ? readLabel(found.label) : [];
    const part = readings[0]?.at(-1) ?? null;
    const head = headOf(row, { label: found?.label ?? '', title: found?.title ?? row.group, isGroupColumn: true });
    const node = this.#outline.placeGroup({ ...head, points: { is: 'blank' }, method: '' }, part);
    if (!found) node.doubt('label', { is: 'label.made' }, row.at('group'));
  }

  #readLabelled(row: RubricRow, label: string, title: string): void {
    const ownTitle = row.label === '' ? title : withoutLabel(title, label);
    const node = this.#outline.placeLabelled(readLabel(label), headOf(row, { label, title: ownTitle }));
    if (kindOf(node) !== 'scored') this.#hasExtras = true;
    if (row.isLabelSpoilt) node.doubt('label', { is: 'label.spoilt', label }, row.at('number'));
    if (title === '') node.doubt('title', { is: 'title.missing' }, row.at('title'));
    if (row.isHidden) node.doubt('title', { is: 'row.hidden' }, row.at('title'));
  }

  #readUnlabelled(row: RubricRow, index: number): void {
    const text = row.title === '' ? row.label : row.title;
    const words = row.points.is !== 'blank' || !hasBullet(text) ? readTotalWords(text) : null;
    if (words) return this.#readTotal(row, words);
    const extra = hasBullet(text) ? null : extraKindOf(oneLine(text));
    if (extra !== null && text !== '') {
      this.#hasExtras = true;
      this.#outline.placeRoot(headOf(row, { label: '', title: text }));
      return;
    }
    if (this.#isHeading(row, index)) return this.#readHeading(row);
    this.#readUnder(row, text);
  }

  #readTotal(row: RubricRow, words: TotalWords): void {
    this.totals.push({ ...words, points: row.points, row, isAfterExtras: this.#hasExtras });
  }

  /** The lines for signatures, below which no numbered row with points follows. */
  #isEnd(row: RubricRow, index: number): boolean {
    const words = [row.label, row.title, row.group].map(plainText);
    return row.points.is !== 'points' && (words.some((text) => SIGNATURE.test(text)) || isSigned(row)) && !this.#goesOn(index);
  }

  /** Whether numbered rows with points follow. */
  #goesOn(index: number): boolean {
    return this.#rows.slice(index + 1).some((row) => row.points.is === 'points' && (row.label !== '' || labelOf(row) !== null));
  }

  /** An unnumbered heading in capitals, below which a list begins. */
  #isHeading(row: RubricRow, index: number): boolean {
    const next = this.#rows[index + 1];
    const label = next && (next.label === '' ? labelOf(next)?.label : next.label);
    const begins = readLabel(label ?? '')[0];
    const isLoud = row.title !== '' && row.title === row.title.toUpperCase() && /\p{Lu}{2}/u.test(row.title) && row.title.includes(' ');
    return isLoud && !hasBullet(row.title) && (begins?.at(-1)?.value ?? 0) <= 1 && begins !== undefined;
  }

  #readHeading(row: RubricRow): void {
    const node = this.#outline.placeRoot(headOf(row, { label: '', title: row.title }));
    node.doubt('label', { is: 'label.made' }, row.at('title'));
  }

  #readUnder(row: RubricRow, text: string): void {
    const { last } = this.#outline;
    const isMethod = row.method !== '' && row.title === '';
    const words = isMethod ? row.method : [text, row.method].filter((part) => part !== '').join('\n');
    const points = row.levelPoints.is === 'blank' ? row.points : row.levelPoints;
    if (last && !(this.totals.length > 0 && points.is === 'blank' && !this.#hasExtras)) {
      last.under.push({ text: words, points, row });
      if (row.isHidden) last.doubt('title', { is: 'row.hidden' }, row.at('title'));
      return;
    }
    if (points.is === 'blank' && !/^(?:ghi chú|lưu ý)/u.test(plainWording(words)) && !speaksOfNumbers(words)) return;
    this.strays.push({ doubt: { is: 'row.unplaced', text: words }, source: row.at('title') });
  }
}

/** Place and day, or the signer's office, may stand in the column of points. */
const isSigned = ({ points }: RubricRow): boolean => points.is === 'unread' && SIGNATURE.test(plainText(points.seen));

const labelOf = (row: RubricRow) => (row.label === '' ? labelInTitle(row.title) : null);

/** Some tables print the number beside the title and in it. */
const withoutLabel = (title: string, label: string): string => {
  const found = labelInTitle(title);
  const plain = (text: string): string => plainText(text);
  return found && plain(found.label) === plain(label) ? found.title : title;
};

const headOf = (row: RubricRow, own: { readonly label: string; readonly title: string; readonly isGroupColumn?: boolean }): NodeHead => ({
  points: row.points,
  isGroupColumn: false,
  method: row.method,
  row,
  ...own,
});
