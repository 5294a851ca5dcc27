import { damaged } from './archive/FileRefused.ts';
import type { CellRange } from './WorkbookView.ts';

/** Rows of one block: merges are looked for only among those that reach into it. */
const BLOCK = 64;

/** The merges of one worksheet, found by cell without looking at each. */
export class MergeIndex {
  readonly #byBlock = new Map<number, CellRange[]>();

  /** @param rowCount how far the sheet holds anything: below, no merge can matter, however tall it is */
  constructor(merges: readonly CellRange[], rowCount: number) {
    for (const merge of merges) {
      const last = Math.min(merge.bottom, Math.max(rowCount, merge.top));
      for (let block = blockOf(merge.top); block <= blockOf(last); block += 1) {
        const known = this.#byBlock.get(block);
        if (known) known.push(merge);
        else this.#byBlock.set(block, [merge]);
      }
    }
  }

  at(row: number, column: number): CellRange | null {
    const near = this.#byBlock.get(blockOf(row));
    return near?.find((merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right) ?? null;
  }
}

const blockOf = (row: number): number => Math.floor(row / BLOCK);

/**
 * The merges without those that a file lists twice.
 * Errors: damaged where two overlap. Excel makes none such and repairs them by asking; what such a cell shows is nobody's to say.
 */
export const separateMerges = (merges: readonly CellRange[]): readonly CellRange[] => {
  const sorted = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  const repeated = new Set<CellRange>();
  let open: CellRange[] = [];
  for (const merge of sorted) {
    open = open.filter(({ bottom }) => bottom >= merge.top);
    const other = open.find(({ left, right }) => left <= merge.right && right >= merge.left);
    if (other && !isSame(other, merge)) throw damaged('merge');
    if (other) repeated.add(merge);
    else open.push(merge);
  }
  return merges.filter((merge) => !repeated.has(merge));
};

const isSame = (a: CellRange, b: CellRange): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
