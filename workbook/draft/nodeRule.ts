import { addPoints, ZERO, type Points } from '#core/points.ts';
import { readCountRule, speaksOfPoints } from '#core/printed/countRule.ts';
import type { DraftDoubt } from '#core/printed/DraftDoubt.ts';
import type { Level } from '#core/printed/Level.ts';
import { ruleOfLevels } from '#core/printed/levelsRule.ts';
import { plainRule, type PrintedCriterion, type PrintedRule } from '#core/printed/PrintedRule.ts';
import type { DraftNode } from './DraftNode.ts';
import { kindOf } from './nodeKind.ts';
import { levelsIn, levelsUnder, type NodeTexts } from './nodeTexts.ts';

/** The rule of a criterion, words about it that say nothing of points, and unnumbered rows that are criteria of their own. */
export interface NodeRule {
  readonly printed: PrintedRule;
  /** Best of its levels, for a criterion whose maximum is not printed. */
  readonly best: Points | null;
  readonly prose: readonly string[];
}

/** A person judges; the least of a deduction is its whole size. */
const judged = ({ kind }: PrintedCriterion) => (kind === 'deduction' ? { shape: 'direct' } : { shape: 'direct', min: 0 });

const unread = (texts: readonly string[]): PrintedRule =>
  plainRule({}, { doubts: texts.map((text): DraftDoubt => ({ is: 'rule.unread', text })), open: ['shape'] });

/** Reads how a criterion without criteria below it is scored, from the rows below it, its own words and the column beside them. */
export const ruleOfNode = (node: DraftNode, max: Points | null, texts: NodeTexts): NodeRule => {
  const criterion: PrintedCriterion = { kind: kindOf(node), max, title: node.head.title };
  const below = levelsUnder(node.under, max);
  const sayings = [...texts.sayings, ...below.texts];
  const levelled = sayings.map((text) => ({ text, levels: levelsIn(text, max) }));
  const lists = [below.levels, ...levelled.map(({ levels }) => levels ?? [])].filter((levels) => levels.length > 0);
  const others = levelled.flatMap(({ text, levels }) => (levels === null ? [text] : []));
  const prose = others.filter((text) => !speaksOfPoints(text));
  const scoring = others.filter(speaksOfPoints);
  const [list] = lists;
  if (list && lists.length === 1) return { ...ofLevels(list, criterion, scoring), prose };
  if (lists.length > 1) return { printed: unread([...scoring, ...lists.map(shown)]), best: null, prose };
  return { printed: ofSayings(scoring, criterion), best: null, prose };
};

const shown = (levels: readonly Level[]): string => levels.map(({ text }) => text).join('; ');

const ofLevels = (levels: readonly Level[], criterion: PrintedCriterion, scoring: readonly string[]): Omit<NodeRule, 'prose'> => {
  const best = levels.map(({ points }) => points).reduce((most, points) => (points > most ? points : most), ZERO);
  const read = ruleOfLevels(levels, { ...criterion, max: criterion.max ?? best });
  if (scoring.length === 0) return { printed: read, best };
  const doubts = [...read.doubts, ...unread(scoring).doubts];
  return { printed: { ...read, doubts, open: [...new Set([...read.open, 'shape'])] }, best };
};

const ofSayings = (scoring: readonly string[], criterion: PrintedCriterion): PrintedRule => {
  const [only] = scoring;
  if (only === undefined) return plainRule(judged(criterion));
  const read = scoring.length === 1 ? readCountRule(only, criterion) : null;
  return read ?? unread(scoring);
};

/** Whether unnumbered rows with points are criteria that share the maximum rather than levels of which one is reached. */
export const arePartsOf = (node: DraftNode, max: Points | null): boolean => {
  const rows = node.under.filter(({ points }) => points.is === 'points');
  const sizes = rows.flatMap(({ points }) => (points.is === 'points' ? [points.points] : []));
  if (max === null || rows.length < 2 || rows.length !== node.under.length || kindOf(node) !== 'scored') return false;
  const isShared = sizes.every((size) => size > ZERO && size < max) && addPoints(...sizes) === max;
  const { levels } = levelsUnder(node.under, max);
  const { rule } = ruleOfLevels(levels, { kind: 'scored', max, title: '' });
  return isShared && (rule['shape'] === 'choice' || levels.length !== rows.length);
};
