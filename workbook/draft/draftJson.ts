import type { Json } from '#core/canonicalJson.ts';
import { addPoints, isOnStep, pointsOf, THOUSANDTHS, ZERO, type Points } from '#core/points.ts';
import { jsonNumber } from '#core/printed/Level.ts';
import { plainText } from '#core/sheet/plainText.ts';
import type { DraftCriterion } from './DraftCriterion.ts';
import type { DraftHeading } from './draftHeading.ts';

type JsonObject = { readonly [name: string]: Json };

/** The way of scoring that its terms and parts are written under while the chair has not chosen one. */
const WITHOUT_SHAPE = { shape: '' } as const;

/** `Khối thi đua các cơ quan Nội chính` → `khoi-thi-đua-cac-co-quan-noi-chinh` without its tone marks. */
const nameKey = (text: string): string =>
  plainText(text)
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');

/** The bloc's file as far as a printed rubric tells it. What the table does not say is left out. */
export const draftJson = (heading: DraftHeading, criteria: readonly DraftCriterion[]): JsonObject => {
  const { bloc, kind, province, edition, title } = heading;
  const key = bloc === null ? null : [nameKey(bloc.replace(/\(.*$/u, '')), ...(edition === null ? [] : [String(edition)])].join('-');
  return {
    schema: 'bloc/1',
    ...(key === null ? {} : { id: key }),
    ...(bloc === null ? {} : { name: bloc }),
    kind,
    ...(province === null ? {} : { province }),
    ...(edition === null ? {} : { edition }),
    members: [],
    notAssigned: {},
    dates: {},
    rubric: {
      schema: 'rubric/1',
      ...(key === null ? {} : { id: `${key}-tieu-chi` }),
      ...(title === null ? {} : { name: title }),
      scale: scaleOf(criteria),
      gates: [],
      classification: [],
      ranking: { orderBy: ['total desc'], tieBreak: [] },
      quotas: [],
      deadlines: [],
      criteria: criteria.map(criterionJson),
    },
  };
};

const criterionJson = ({ code, label, parent, title, kind, max, printed, unit, evidence, prose }: DraftCriterion): Json => ({
  code,
  label,
  parent,
  title,
  kind: printed === null && kind === 'scored' ? 'group' : kind,
  ...(max === null ? {} : { max: jsonNumber(max) }),
  ...(unit === null ? {} : { unit }),
  rule: printed === null ? { shape: 'sum_children' } : { ...WITHOUT_SHAPE, ...printed.rule },
  evidence: [...evidence],
  ...(prose.length === 0 ? {} : { note: prose.join('\n') }),
});

/** Base is the sum of the sections; step and decimals are the finest that the table's own points need. */
const scaleOf = (criteria: readonly DraftCriterion[]): Json => {
  const sizes = criteria.flatMap(({ max, printed }) => [...(max === null ? [] : [max]), ...pointsIn(printed?.rule ?? {})]);
  const base = baseOf(criteria);
  const decimals = [0, 1, 2, 3].find((count) => sizes.every((size) => isOnStep(size, pointsOf(THOUSANDTHS / 10 ** count)))) ?? 3;
  const step = Math.min(THOUSANDTHS, sizes.reduce<number>(commonStep, THOUSANDTHS));
  return {
    ...(base === null ? {} : { base: jsonNumber(base) }),
    bonusCap: null,
    deductionCap: null,
    step: jsonNumber(step),
    decimals,
    assumedFields: ['step', 'decimals'],
  };
};

/** The sum of the sections; `null` while one of them has no maximum. */
export const baseOf = (criteria: readonly DraftCriterion[]): Points | null => {
  const roots = criteria.filter(({ parent, kind }) => parent === null && kind === 'scored').map(({ max }) => max);
  const known = roots.filter((max) => max !== null);
  return known.length === roots.length && known.length > 0 ? addPoints(...known) : null;
};

const commonStep = (a: number, b: number): number => (b === 0 ? a : commonStep(b, a % b));

const POINTS: ReadonlySet<string> = new Set(['points', 'pass', 'fail', 'per', 'deduct', 'bonusPer', 'penaltyPer']);

/** Every number of points in a rule. */
const pointsIn = (value: Json): readonly Points[] => {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(pointsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    POINTS.has(name) && typeof inside === 'number'
      ? [pointsOf(Math.max(ZERO, Math.round(inside * THOUSANDTHS)))]
      : pointsIn(inside as Json),
  );
};
