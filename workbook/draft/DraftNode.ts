import type { DraftDoubt } from '#core/printed/DraftDoubt.ts';
import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { PrintedPoints } from './printedPoints.ts';
import type { LabelPart } from './readLabel.ts';
import type { RubricRow } from './RubricRow.ts';

/** A doubt at a field of a criterion, with the cell of the printed table that it comes from. `rule.NAME` is a term of its rule. */
export interface NodeDoubt {
  readonly field: string;
  readonly doubt: DraftDoubt;
  readonly source: CellAddress | null;
}

/** An unnumbered row under a criterion: a level with its points, or more words about it. */
export interface UnderRow {
  readonly text: string;
  readonly points: PrintedPoints;
  readonly row: RubricRow;
}

/** What a printed criterion says of itself in its own row. */
export interface NodeHead {
  readonly label: string;
  readonly title: string;
  readonly points: PrintedPoints;
  /** The row that it stands in, or that its group begins in. */
  readonly row: RubricRow;
  /** Its heading stands in the group column. */
  readonly isGroupColumn: boolean;
  /** Its first line holds the levels' column too. */
  readonly method: string;
}

/** One criterion or section of a printed rubric while it is read: what stands below it is added row by row. */
export class DraftNode {
  readonly parent: DraftNode | null;
  readonly head: NodeHead;
  /** The steps of its label from the root down; what has no label adds none. */
  readonly path: readonly LabelPart[];
  readonly part: LabelPart | null;
  /** The steps that its own label prints. */
  readonly steps: readonly LabelPart[];
  readonly children: DraftNode[] = [];
  readonly under: UnderRow[] = [];
  readonly doubts: NodeDoubt[] = [];

  constructor(parent: DraftNode | null, head: NodeHead, steps: readonly LabelPart[] = []) {
    const part = steps.at(-1) ?? null;
    this.parent = parent;
    this.head = head;
    this.part = part;
    this.steps = steps;
    this.path = [...(parent?.path ?? []), ...(part === null ? [] : [part])];
  }

  doubt(field: string, doubt: DraftDoubt, source: CellAddress | null = this.head.row.at('title')): void {
    this.doubts.push({ field, doubt, source });
  }
}
