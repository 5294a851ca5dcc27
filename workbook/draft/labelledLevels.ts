import { addPoints, type Points } from '#core/points.ts';
import { ruleOfLevels } from '#core/printed/levelsRule.ts';
import { DraftNode, type UnderRow } from './DraftNode.ts';
import { kindOf } from './nodeKind.ts';
import { levelsUnder } from './nodeTexts.ts';

/** Shapes whose levels measure one thing, so that rows with letters can be nothing else than its levels. */
const MEASURED: ReadonlySet<unknown> = new Set(['bands', 'late_bands', 'date_bands', 'pass_fail']);

/**
 * A criterion whose levels bear letters of their own, as one with unnumbered levels: the best of them is its maximum, they do not
 * add up to it, and all measure the same. `null` where what stands below it are criteria.
 */
export const asLabelledLevels = (node: DraftNode, max: Points | null): DraftNode | null => {
  const rows = node.children.map(rowOf);
  const sizes = rows.flatMap((row) => (row?.points.is === 'points' ? [row.points.points] : []));
  if (max === null || rows.length < 2 || sizes.length !== rows.length || node.under.length > 0) return null;
  if (addPoints(...sizes) === max && !sizes.includes(max)) return null;
  const under = rows.filter((row) => row !== null);
  const { levels } = levelsUnder(under, max);
  const isMeasured =
    levels.length === rows.length && MEASURED.has(ruleOfLevels(levels, { kind: kindOf(node), max, title: '' }).rule['shape']);
  if (!isMeasured || Math.max(...levels.map(({ points }) => points)) !== max) return null;
  const levelled = new DraftNode(node.parent, node.head, node.steps);
  levelled.under.push(...under);
  node.doubt('shape', { is: 'levels.labelled' });
  return levelled;
};

const rowOf = ({ head, children, under }: DraftNode): UnderRow | null =>
  children.length === 0 && under.length === 0 ? { text: head.title, points: head.points, row: head.row } : null;
