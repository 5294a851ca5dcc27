import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { writePoints } from '#core/points.ts';
import { roundRatio, type Ratio } from '#core/ratio.ts';
import type { Rule } from '#core/rules/rule.ts';
import { ruleShapes } from '#core/rules/shapes.ts';
import { measuresOf, ruleOf, type Criterion, type Terms, type Written } from './ruleOf.ts';

const PAGE = readFileSync(new URL('../../../docs/rubric-language.md', import.meta.url), 'utf8');

interface Example {
  readonly shape: string;
  readonly criterion: Criterion;
  /** What the best of the bloc wrote down; empty where nobody is compared. */
  readonly best: Written;
  readonly terms: Terms;
  readonly lines: readonly (readonly [measures: string, points: string])[];
}

const writtenIn = (text: string): Written =>
  Object.fromEntries(
    [...text.matchAll(/(\w+) = ([^,`]+)/g)].map(([, key = '', value = '']) => {
      const typed = value.trim();
      return [key, /^-?\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : typed];
    }),
  );

const KINDS = { maximum: 'scored', deduction: 'deduction', bonus: 'bonus' } as const;

/** `A maximum of 4 points, unit `%`:`, a rule and a table. */
const EXAMPLE =
  /A (maximum|deduction|bonus) of (?:at most )?([\d.]+) points(?:, unit `([^`]+)`)?(?:, best of the bloc: `([^`]+)`)?:\n\n```json\n([\s\S]*?)```\n\n((?:\|.*\|\n)+)/g;

const linesOf = (table: string): Example['lines'] =>
  table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => {
      const [, measures = '', points = ''] = line.split('|').map((cell) => cell.trim());
      return [measures, points] as const;
    });

const sections = PAGE.split(/^### /m)
  .slice(1)
  .map((text) => ({ shape: /^`(\w+)`/.exec(text)?.[1] ?? '', word: /^`\w+` · (.+)$/m.exec(text)?.[1] ?? '', text }));

const examples: readonly Example[] = sections.flatMap(({ shape, text }) =>
  [...text.matchAll(EXAMPLE)].map(([, kind = '', max = '', unit, best = '', json = '', table = '']) => ({
    shape,
    criterion: { kind: KINDS[kind as keyof typeof KINDS], max: Number(max), unit: unit ?? null },
    best: writtenIn(best),
    terms: JSON.parse(json) as Terms,
    lines: linesOf(table),
  })),
);

const shown = (points: Ratio): string => writePoints(roundRatio(points, 3));

const pointsOf = (rule: Rule, written: Written, best: Written): string => {
  const outcome = rule.score(measuresOf(written));
  if (outcome.type === 'scored') return shown(outcome.points);
  if (outcome.type === 'judged') return 'a person says';
  if (outcome.type === 'notApplicable') return 'does not apply';
  if (outcome.type !== 'relative' || !rule.settle) return outcome.type;
  const leader = rule.score(measuresOf(best));
  const settled = leader.type === 'relative' ? shown(rule.settle(outcome.standing, leader.standing.value)) : 'no leader';
  return `from ${shown(outcome.least)} to ${shown(outcome.most)}: ${settled}`;
};

describe('docs/rubric-language.md', () => {
  test('tells of every way of scoring, in their order, by the names of the workbook', () => {
    const { shapes } = messagesOf('vi').rubricBook;
    expect(sections.map(({ shape, word }) => [shape, word])).toEqual(ruleShapes.map(({ name }) => [name, shapes[name].name]));
    expect(new Set(examples.map(({ shape }) => shape)).size).toBe(ruleShapes.length);
  });

  test('reads every example that stands on the page', () => {
    expect(examples).toHaveLength(PAGE.match(/^```json\n\{\s*"shape"/gm)?.length ?? 0);
  });

  test.each(examples)('$shape makes of its measures what the page says', ({ shape, terms, criterion, best, lines }) => {
    expect(terms['shape']).toBe(shape);
    const rule = ruleOf(terms, criterion);
    expect(lines.map(([measures]) => [measures, pointsOf(rule, writtenIn(measures), best)])).toEqual(lines);
  });
});
