import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { writePoints, type Points } from '#core/points.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import type { Ranking } from '#core/ranking/Ranking.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';
import { exactly, isSame } from '../rules/slow/fraction.ts';
import { readingOf } from './readingOf.ts';
import { slowRanks, slowScore, type SlowRubric, type SlowSheet } from '../slow/slowRanking.ts';

interface Case {
  readonly rubric: SlowRubric;
  readonly sheets: readonly SlowSheet[];
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** The weight where what it makes of the maximum lies on the scale. */
const fitting = (max: number, weight: number | undefined, decimals: number): number | undefined =>
  weight !== undefined && Number.isInteger(max * weight * 10 ** decimals) ? weight : undefined;

const anyRubric: fc.Arbitrary<SlowRubric> = fc
  .record({
    decimals: fc.integer({ min: 0, max: 3 }),
    bonusCap: fc.option(fc.integer({ min: 0, max: 6 })),
    deductionCap: fc.option(fc.integer({ min: 0, max: 6 })),
    maxima: fc.array(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    weights: fc.array(fc.constantFrom(undefined, 2, 3, 1.5, 0.25), { minLength: 3, maxLength: 3 }),
    isTieBroken: fc.boolean(),
  })
  .map(({ maxima, weights, isTieBroken, ...rest }) => {
    const sections = maxima.map((leaves, at) => ({
      code: `S${at}`,
      leaves: leaves.map((max, index) => ({ code: `S${at}.${index}`, max, weight: fitting(max, weights[index], rest.decimals) })),
    }));
    return { ...rest, sections, bonuses: ['T0', 'T1'], deductions: ['P0'], tieBreak: isTieBroken ? ['S0'] : [] };
  });

/** Few scores to choose from, so that agencies are often level. */
const scoreTo = (max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(0, max),
    fc.integer({ min: 0, max: 4 * max }).map((quarters) => hundredths(quarters / 4)),
  );

const anySheet = (rubric: SlowRubric, agency: string): fc.Arbitrary<SlowSheet> => {
  const leaves = rubric.sections.flatMap((section) => section.leaves);
  const maxima = [...leaves, ...[...rubric.bonuses, ...rubric.deductions].map((code) => ({ code, max: 4 }))];
  return fc.record({
    agency: fc.constant(agency),
    scores: fc.record(Object.fromEntries(maxima.map(({ code, max }) => [code, scoreTo(max)]))),
    dropped: fc.oneof(fc.constant([]), fc.subarray(leaves.map(({ code }) => code))),
  });
};

const anyCase: fc.Arbitrary<Case> = anyRubric.chain((rubric) =>
  fc
    .integer({ min: 1, max: 6 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anySheet(rubric, `M${index}`))))
    .map((sheets) => ({ rubric, sheets })),
);

const criterion = (code: string, parent: string | null, kind: string, max: number, shape: string, weight?: number): Json => ({
  code,
  label: code,
  parent,
  title: `Tiêu chí ${code}`,
  kind,
  max,
  ...(weight === undefined ? {} : { weight }),
  rule: { shape },
});

const blocOf = ({ rubric, sheets }: Case): Bloc => {
  const sumOf = (leaves: SlowRubric['sections'][number]['leaves']): number =>
    leaves.reduce((sum, { max, weight = 1 }) => sum + max * weight, 0);
  const { decimals, bonusCap, deductionCap, sections, tieBreak } = rubric;
  return readBloc({
    id: 'khoi',
    name: 'Khối',
    edition: 2018,
    members: sheets.map(({ agency }) => ({ code: agency, name: agency })),
    notAssigned: Object.fromEntries(sheets.map(({ agency, dropped }) => [agency, dropped])),
    rubric: {
      schema: 'rubric/1',
      id: 'bang',
      name: 'Bảng',
      scale: { base: sections.reduce((sum, { leaves }) => sum + sumOf(leaves), 0), bonusCap, deductionCap, step: 0.01, decimals },
      ranking: { orderBy: ['total desc'], tieBreak: tieBreak.map((code) => ({ by: `section_${code} desc` })) },
      criteria: [
        ...sections.flatMap(({ code, leaves }) => [
          criterion(code, null, 'group', sumOf(leaves), 'sum_children'),
          ...leaves.map((leaf) => criterion(leaf.code, code, 'scored', leaf.max, 'direct', leaf.weight)),
        ]),
        ...rubric.bonuses.map((code) => criterion(code, null, 'bonus', 4, 'direct')),
        ...rubric.deductions.map((code) => criterion(code, null, 'deduction', 4, 'direct')),
      ],
    },
  });
};

const readingsOf = (bloc: Bloc, { sheets }: Case): readonly SheetReading[] =>
  sheets.map(({ agency, scores }) => readingOf(bloc, agency, scores));

const ranksOf = ({ agencies }: Ranking): Readonly<Record<string, number | null>> =>
  Object.fromEntries(agencies.map(({ member, rank }) => [member.code, rank]));

const rankCase = (one: Case): Ranking => {
  const bloc = blocOf(one);
  return rankBloc(bloc, readingsOf(bloc, one));
};

describe('ranking, held against a slow one in school fractions', () => {
  test('agrees in every base and total', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const { member, final } of rankCase(one).agencies) {
          const slow = slowScore(one.rubric, one.sheets.find(({ agency }) => agency === member.code) as SlowSheet);
          const isEqual = (points: Points | null, value: typeof slow.base): boolean =>
            points !== null && isSame(exactly(Number(writePoints(points))), value);
          expect([isEqual(final.base, slow.base), isEqual(final.total, slow.total)]).toEqual([true, true]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('agrees in every rank, ties included', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        expect(ranksOf(rankCase(one))).toEqual(Object.fromEntries(slowRanks(one.rubric, one.sheets)));
      }),
      { numRuns: 300 },
    );
  });

  test('agrees at exact halves of the last digit', () => {
    const halves = fc.record({ decimals: fc.integer({ min: 0, max: 3 }), half: fc.integer({ min: 0, max: 150 }) });
    fc.assert(
      fc.property(halves, ({ decimals, half }) => {
        // Two thirds of the table are assigned, so the base is one and a half times the score: an odd score ends in a half.
        const score = (2 * half + 1) / 10 ** decimals;
        const rubric: SlowRubric = {
          decimals,
          bonusCap: null,
          deductionCap: null,
          sections: [
            {
              code: 'S0',
              leaves: [
                { code: 'S0.0', max: 500 },
                { code: 'S0.1', max: 250 },
              ],
            },
          ],
          bonuses: [],
          deductions: [],
          tieBreak: [],
        };
        const one: Case = { rubric, sheets: [{ agency: 'M0', scores: { 'S0.0': score }, dropped: ['S0.1'] }] };
        const base = rankCase(one).agencies[0]?.final.base;
        const slow = slowScore(rubric, one.sheets[0] as SlowSheet).base;
        expect(base !== undefined && base !== null && isSame(exactly(Number(writePoints(base))), slow)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('laws of the ranking', () => {
  test('the order in which sheets come changes nothing', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), (one, turn) => {
        const bloc = blocOf(one);
        const readings = readingsOf(bloc, one);
        const at = turn % readings.length;
        const turned = [...readings.slice(at), ...readings.slice(0, at)].reverse();
        expect(rankBloc(bloc, turned)).toEqual(rankBloc(bloc, readings));
      }),
      { numRuns: 100 },
    );
  });

  test('the order of members changes no rank', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        expect(ranksOf(rankCase({ ...one, sheets: [...one.sheets].reverse() }))).toEqual(ranksOf(rankCase(one)));
      }),
      { numRuns: 100 },
    );
  });

  test('a point more never worsens a rank, and never betters another’s', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.nat(), (one, who, where) => {
        const own = one.sheets[who % one.sheets.length] as SlowSheet;
        const leaves = one.rubric.sections.flatMap((section) => section.leaves);
        const { code, max } = leaves[where % leaves.length] as (typeof leaves)[number];
        const raised = { ...own, scores: { ...own.scores, [code]: Math.min(max, (own.scores[code] ?? 0) + 1) } };
        const before = ranksOf(rankCase(one));
        const after = ranksOf(rankCase({ ...one, sheets: one.sheets.map((sheet) => (sheet === own ? raised : sheet)) }));
        for (const { agency } of one.sheets) {
          const isWorse = (after[agency] ?? 0) - (before[agency] ?? 0);
          expect(agency === own.agency ? isWorse <= 0 : isWorse >= 0).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('one agency more changes no order among the others', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), (one, who) => {
        fc.pre(one.sheets.length > 1);
        const left = one.sheets[who % one.sheets.length] as SlowSheet;
        const before = ranksOf(rankCase({ ...one, sheets: one.sheets.filter((sheet) => sheet !== left) }));
        const after = ranksOf(rankCase(one));
        const sideOf = (ranks: Readonly<Record<string, number | null>>, a: string, b: string): number =>
          Math.sign((ranks[a] ?? 0) - (ranks[b] ?? 0));
        const others = one.sheets.filter((sheet) => sheet !== left).map(({ agency }) => agency);
        for (const a of others) for (const b of others) expect(sideOf(after, a, b)).toBe(sideOf(before, a, b));
      }),
      { numRuns: 100 },
    );
  });

  test('a sheet that copies another shares its rank', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const copy = { ...(one.sheets[0] as SlowSheet), agency: 'M9' };
        const ranks = ranksOf(rankCase({ ...one, sheets: [...one.sheets, copy] }));
        expect(ranks['M9']).toBe(ranks['M0']);
      }),
      { numRuns: 100 },
    );
  });
});
