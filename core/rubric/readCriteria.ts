import { addPoints, pointsOf, ZERO, type Points } from '../points.ts';
import type { Day } from '../calendar.ts';
import { readRule } from '../rules/readRule.ts';
import type { Alternate, RuleContext } from '../rules/rule.ts';
import type { Fields } from './fields.ts';
import { yearlyDay } from '../rules/yearlyDay.ts';
import { NO_WEIGHT } from './weights.ts';
import { checkContinues, readValidity, type Validity } from './validity.ts';
import type { Criterion, Group, Leaf, NotApplicablePolicy } from './Rubric.ts';

const KINDS = ['group', 'scored', 'bonus', 'deduction'] as const;
type Kind = (typeof KINDS)[number];

const POLICIES = ['not_allowed', 'award_max', 'drop_and_rescale', 'drop_not_assigned', 'alternate_rule'] as const;

/** What each kind of node may stand under; a root is always allowed. */
const PARENTS: { readonly [K in Kind]: readonly Kind[] } = {
  group: ['group'],
  scored: ['group'],
  bonus: ['bonus'],
  deduction: ['deduction'],
};

/** What the days of rules are read by. */
export interface RubricYear {
  readonly edition: number;
  /** No working days, beside weekends. */
  readonly holidays: readonly Day[];
  /** When the whole rubric holds. */
  readonly valid: Validity;
}

interface RawNode {
  readonly fields: Fields;
  readonly code: string;
  readonly parent: string | null;
  readonly kind: Kind;
  readonly isGroup: boolean;
  readonly max: Points;
  /** In thousandths. */
  readonly weight: number;
  readonly valid: Validity;
  readonly continues: string | null;
}

/**
 * Reads the tree of criteria: unique codes, parents before children, kinds that fit, and maxima that add up.
 * Throws `bloc.malformed` with the path of the first fault.
 */
export const readCriteria = (list: readonly Fields[], year: RubricYear): readonly Criterion[] => {
  const nodes = readNodes(list, year);
  const tree = treeOf(nodes);
  const criteria = nodes.map((node) => readCriterion(node, tree, year));
  for (const node of [...nodes].reverse()) checkSum(node, tree);
  return criteria;
};

/** Who stands where, looked up once for the hundreds of rows of a large rubric. */
interface Tree {
  readonly depthOf: (code: string) => number;
  readonly childrenOf: (code: string) => readonly RawNode[];
}

const treeOf = (nodes: readonly RawNode[]): Tree => {
  const depths = new Map<string, number>();
  const children = new Map<string, RawNode[]>();
  for (const node of nodes) {
    depths.set(node.code, node.parent === null ? 0 : 1 + (depths.get(node.parent) ?? 0));
    if (node.parent !== null) children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  }
  return { depthOf: (code) => depths.get(code) ?? 0, childrenOf: (code) => children.get(code) ?? [] };
};

const readNodes = (list: readonly Fields[], year: RubricYear): readonly RawNode[] => {
  const known = new Map<string, RawNode>();
  for (const fields of list) {
    const node = readNode(fields, known, year);
    if (known.has(node.code)) fields.refuse('code', 'code that no other criterion has');
    checkParent(node, known);
    checkSplit(node, known);
    known.set(node.code, node);
  }
  return [...known.values()];
};

const readNode = (fields: Fields, known: ReadonlyMap<string, RawNode>, { edition, valid: whole }: RubricYear): RawNode => {
  const max = fields.points('max');
  if (max <= ZERO) fields.refuse('max', 'points above 0');
  const isGroup = fields.object('rule').text('shape') === 'sum_children';
  const kind = fields.oneOf('kind', KINDS);
  const weight = readWeight(fields, max, isGroup);
  if (isGroup && kind === 'scored') fields.refuse('kind', 'group, bonus or deduction, as its rule is sum_children');
  const parent = fields.optionalText('parent');
  const above = (parent === null ? undefined : known.get(parent))?.valid ?? whole;
  const valid = readValidity(fields, edition, above);
  return { fields, code: fields.text('code'), parent, kind, isGroup, max, weight, valid, continues: fields.optionalText('continues') };
};

const MOST_WEIGHT = 1_000_000;

/** A weight keeps what a criterion counts at most in whole thousandths, so that sums stay exact. */
const readWeight = (fields: Fields, max: Points, isGroup: boolean): number => {
  const weight = fields.optionalThousandths('weight');
  if (weight === null) return NO_WEIGHT;
  if (isGroup) fields.refuse('weight', 'nothing: a heading adds up what is weighted below it');
  if (weight <= 0 || weight > MOST_WEIGHT) fields.refuse('weight', 'number above 0, at most 1000');
  if ((max * weight) % NO_WEIGHT !== 0) fields.refuse('weight', 'weight that makes of the maximum points with at most 3 decimals');
  return weight;
};

const checkSplit = ({ fields, parent, valid, continues }: RawNode, known: ReadonlyMap<string, RawNode>): void => {
  if (continues === null) return;
  const before = known.get(continues);
  checkContinues(fields, valid, before?.parent === parent ? before.valid : null);
};

const checkParent = ({ fields, kind, parent }: RawNode, known: ReadonlyMap<string, RawNode>): void => {
  if (parent === null) return;
  const above = known.get(parent) ?? fields.refuse('parent', 'code of a criterion that stands before this one');
  if (!above.isGroup) fields.refuse('parent', 'code of a criterion whose rule is sum_children');
  if (!PARENTS[kind].includes(above.kind)) fields.refuse('kind', `kind that may stand under ${above.kind}`);
};

const readCriterion = (node: RawNode, tree: Tree, year: RubricYear): Criterion => {
  const { fields, code, parent, max, valid, continues } = node;
  const shared = {
    code,
    parent,
    max,
    label: fields.text('label'),
    title: fields.text('title'),
    article: fields.optionalText('article'),
    valid,
    continues,
    depth: tree.depthOf(code),
  };
  const criterion = node.isGroup ? { ...shared, ...readGroup(node, tree) } : { ...shared, ...readLeaf(node, year) };
  fields.done('evidence', 'na', 'unit', 'assumed', 'assumedFields', 'note');
  return criterion;
};

const readGroup = ({ fields, code, kind }: RawNode, { childrenOf }: Tree): Pick<Group, 'type' | 'kind' | 'children'> => {
  if (kind === 'scored') throw new TypeError(`${code} scores and adds up`);
  const children = childrenOf(code).map((child) => child.code);
  if (children.length === 0) fields.refuse('rule', 'rule that scores, as no criterion stands below this one');
  fields.object('rule').done('shape');
  return { type: 'group', kind, children };
};

const readLeaf = (
  { fields, code, kind, max, weight }: RawNode,
  { edition, holidays }: RubricYear,
): Pick<Leaf, 'type' | 'kind' | 'unit' | 'weight' | 'rule' | 'alternates' | 'evidence' | 'notApplicable' | 'blocksFrom'> => {
  if (kind === 'group') return fields.refuse('rule', 'sum_children, as the kind is group');
  const unit = fields.optionalText('unit');
  const context = { code, kind, max, unit, edition, holidays };
  const rule = readRule(fields.object('rule'), context);
  return {
    type: 'leaf',
    kind,
    unit,
    weight,
    rule,
    alternates: [...readAlternates(fields, context), ...(rule.outside ? [rule.outside] : [])],
    evidence: fields.has('evidence') ? fields.texts('evidence') : [],
    notApplicable: readPolicy(fields),
    blocksFrom: readBlocksFrom(fields, edition),
  };
};

/** Rules of their own for members with an attribute, each attribute once. */
const readAlternates = (fields: Fields, context: RuleContext): readonly Alternate[] =>
  fields.optionalList('alternate').reduce<readonly Alternate[]>((earlier, one) => {
    const attribute = one.text('attribute');
    if (earlier.some((other) => other.attribute === attribute)) one.refuse('attribute', 'attribute that no other entry has');
    const alternate = { attribute, rule: readRule(one.object('rule'), context) };
    one.done('note', 'assumed');
    return [...earlier, alternate];
  }, []);

const readBlocksFrom = (fields: Fields, edition: number): Leaf['blocksFrom'] => {
  const text = fields.optionalText('blocksFrom');
  if (text === null) return null;
  return yearlyDay(text, edition) ?? fields.refuse('blocksFrom', `day like ${edition}-03-21`);
};

const readPolicy = (fields: Fields): NotApplicablePolicy => (fields.has('na') ? fields.oneOf('na', POLICIES) : 'not_allowed');

/**
 * Under the base the parts make the whole; under bonus and deduction the maximum may be a cap below their sum. The deepest
 * group at fault is told, for those above it may only follow.
 */
const checkSum = (node: RawNode, { childrenOf }: Tree): void => {
  if (!node.isGroup) return;
  const sum = addPoints(...childrenOf(node.code).map(({ max, weight }) => pointsOf((max * weight) / NO_WEIGHT)));
  if (node.kind === 'group' ? sum !== node.max : sum < node.max) {
    node.fields.refuse('max', `${sum / 1000}, the sum of the criteria below it`);
  }
};
