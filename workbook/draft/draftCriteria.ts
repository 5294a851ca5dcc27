import { addPoints, pointsOf, ZERO, type Points } from '#core/points.ts';
import { partsOf } from '#core/printed/Clause.ts';
import { oneLine, withoutBullet } from '#core/printed/plainWording.ts';
import type { DraftCriterion } from './DraftCriterion.ts';
import { DraftNode, type UnderRow } from './DraftNode.ts';
import { Codes } from './Codes.ts';
import { doubtKind, isContainer, kindOf } from './nodeKind.ts';
import { arePartsOf, ruleOfNode } from './nodeRule.ts';
import { asLabelledLevels } from './labelledLevels.ts';
import { textsOf } from './nodeTexts.ts';

/** A criterion with those below it, before any maximum is settled. */
interface Branch {
  readonly criterion: DraftCriterion;
  readonly branches: readonly Branch[];
}

/**
 * The criteria of a printed rubric, each section before what stands below it. Maxima stay as they are printed; a section that prints
 * none is the sum of what is below it, and sums that do not agree are told.
 *
 * @param isFilled the table is an agency's own, so that what stands beside the criteria is its account and not the bloc's
 */
export const draftCriteria = (roots: readonly DraftNode[], isFilled: boolean): readonly DraftCriterion[] => {
  const codes = new Codes();
  const tops = roots.flatMap((root) => (isContainer(root) && root.children.length > 0 ? root.children : [root]));
  return tops.map((root) => branchOf(root, null, codes, isFilled)).flatMap(flat);
};

const flat = ({ criterion, branches }: Branch): readonly DraftCriterion[] => [criterion, ...branches.flatMap(flat)];

const branchOf = (node: DraftNode, parent: string | null, codes: Codes, isFilled: boolean): Branch => {
  const code = codes.next(node, parent);
  const texts = textsOf(node, isFilled);
  const printedMax = maxOf(node, texts.max);
  doubtKind(node);
  const labelled = asLabelledLevels(node, printedMax);
  const parts =
    labelled === null && node.children.length === 0 && arePartsOf(node, printedMax) ? node.under.map((row) => partNode(node, row)) : [];
  const children = labelled === null ? [...node.children, ...parts] : [];
  const branches = children.map((child) => branchOf(child, code, codes, isFilled));
  if (parts.length > 0) node.doubt('shape', { is: 'parts.fromBullets' });
  const settled = { code, parent, label: codes.labelOf(node, code), title: texts.title, kind: kindOf(node) };
  if (node.head.title !== '' && texts.title === '') node.doubt('title', { is: 'title.missing' });
  const rule = branches.length > 0 ? null : ruleOfNode(labelled ?? node, printedMax, labelled ? { ...texts, sayings: [] } : texts);
  const max = branches.length > 0 ? sumMax(node, printedMax, branches) : leafMax(node, printedMax, rule?.best ?? null);
  if (branches.length > 0) doubtLeftovers(node, texts.sayings, parts.length > 0);
  for (const doubt of rule?.printed.doubts ?? []) node.doubt(fieldOf(rule?.printed.open ?? [], doubt.is), doubt, node.head.row.at('title'));
  return {
    branches,
    criterion: {
      ...settled,
      max,
      printed: rule?.printed ?? null,
      unit: node.head.row.unit || (rule?.printed.unit ?? null),
      evidence: isFilled ? [] : evidenceOf(node.head.row.evidence),
      prose: [...(rule?.prose ?? [])],
      doubts: node.doubts,
    },
  };
};

/** A section is scored by what stands below it: words about points, and unnumbered rows, are told. */
const doubtLeftovers = (node: DraftNode, sayings: readonly string[], areParts: boolean): void => {
  for (const text of sayings) node.doubt('title', { is: 'row.unplaced', text });
  if (areParts) return;
  for (const { text, row } of node.under) node.doubt('title', { is: 'row.unplaced', text }, row.at('title'));
};

/** A doubt of a rule stands at the term that it leaves open, else at the way of scoring. */
const fieldOf = (open: readonly string[], doubt: string): string =>
  open[0] === 'stacking' && doubt === 'tiers.unsaid' ? 'rule.stacking' : 'shape';

const evidenceOf = (text: string): readonly string[] =>
  partsOf(text)
    .map((part) => withoutBullet(oneLine(part)))
    .filter((part) => part !== '');

/** An unnumbered row as a criterion of its own. */
const partNode = (node: DraftNode, { text, points, row }: UnderRow): DraftNode =>
  new DraftNode(node, { label: '', title: withoutBullet(oneLine(text)), points, row, isGroupColumn: false, method: '' });

/** The maximum as the column prints it, else as the title does; what cannot be read is told and stays blank. */
const maxOf = (node: DraftNode, inTitle: Points | null): Points | null => {
  const { points, row } = node.head;
  const source = row.at('max');
  if (points.is === 'unread') node.doubt('max', { is: 'points.unread' }, source);
  if (points.is === 'error') node.doubt('max', { is: 'cell.error' }, source);
  if (points.is !== 'points') return inTitle;
  const size = pointsOf(Math.abs(points.points));
  if (points.points < ZERO && kindOf(node) !== 'deduction') node.doubt('max', { is: 'points.negative' }, source);
  if (inTitle !== null && inTitle !== size) node.doubt('max', { is: 'points.twoSayings', inText: inTitle }, source);
  return size === ZERO ? zeroMax(node) : size;
};

const zeroMax = (node: DraftNode): null => {
  node.doubt('max', { is: 'points.unread' }, node.head.row.at('max'));
  return null;
};

const isTold = (node: DraftNode): boolean => node.doubts.some(({ field }) => field === 'max');

const leafMax = (node: DraftNode, printed: Points | null, best: Points | null): Points | null => {
  if (printed !== null || isTold(node)) return printed;
  const hasBest = best !== null && best > ZERO;
  node.doubt('max', { is: hasBest ? 'points.fromLevels' : 'points.missing' }, node.head.row.at('max'));
  return hasBest ? best : null;
};

const sumMax = (node: DraftNode, printed: Points | null, branches: readonly Branch[]): Points | null => {
  const sizes = branches.map(({ criterion }) => criterion.max);
  const known = sizes.filter((size) => size !== null);
  const sum = known.length === sizes.length ? addPoints(...known) : null;
  if (printed === null) {
    if (!isTold(node) && sum !== null) node.doubt('max', { is: 'points.summed' }, node.head.row.at('max'));
    if (!isTold(node) && sum === null) node.doubt('max', { is: 'points.missing' }, node.head.row.at('max'));
    return sum;
  }
  const isFit = sum === null || (kindOf(node) === 'scored' ? sum === printed : sum >= printed);
  if (!isFit) node.doubt('max', { is: 'sum.differs', sum, maximum: printed }, node.head.row.at('max'));
  return printed;
};
