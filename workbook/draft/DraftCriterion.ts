import type { Points } from '#core/points.ts';
import type { PrintedRule } from '#core/printed/PrintedRule.ts';
import type { NodeDoubt } from './DraftNode.ts';
import type { NodeKind } from './nodeKind.ts';

/** A criterion of a draft: as it was printed, with whatever is not certain of it. */
export interface DraftCriterion {
  readonly code: string;
  readonly label: string;
  readonly parent: string | null;
  readonly title: string;
  readonly kind: NodeKind;
  /** A size; `null` where the table prints none that can be read. */
  readonly max: Points | null;
  /** `null` for one that is the sum of what stands below it. */
  readonly printed: PrintedRule | null;
  readonly unit: string | null;
  readonly evidence: readonly string[];
  /** Words about it that say nothing of points. */
  readonly prose: readonly string[];
  readonly doubts: readonly NodeDoubt[];
}
