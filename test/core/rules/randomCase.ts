import * as fc from 'fast-check';
import type { SlowCase } from './slow/slowScore.ts';

/** A rule with measures, both drawn at random: the rule is never faulty, the measures are possible or just past an edge. */
export interface RandomCase extends SlowCase {
  readonly unit: string | null;
}

type Kind = RandomCase['kind'];
type Written = RandomCase['written'];
type Draft = Pick<RandomCase, 'terms' | 'written'>;

const EDITION = 2018;

/** A decimal of at most three places, from whole thousandths. */
const decimal = (thousandths: number): number => thousandths / 1000;

const decimals = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(least * 1000), max: Math.round(most * 1000) }).map(decimal);

/** Values that lie exactly between two steps of 0, 1 or 2 decimals, where rounding goes one way or the other. */
const exactHalves = (least: number, most: number): fc.Arbitrary<number> =>
  fc
    .record({ half: fc.constantFrom(5, 50, 500), steps: fc.integer({ min: -200, max: 200 }) })
    .map(({ half, steps }) => decimal((2 * steps + 1) * half))
    .filter((value) => value >= least && value <= most);

/** Points as blocs print them, or on a finer grid that makes exact halves. */
const points = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(0.25, 0.5, 1, 1.5, 2, 5, 10).filter((one) => one <= most),
    fc.integer({ min: 1, max: Math.round(most * 200) }).map((fives) => decimal(fives * 5)),
    decimals(0.001, most),
  );

const counts = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 }));

/** Values around the edges, each also one thousandth to both sides. */
const around = (edges: readonly number[], least: number, most: number): fc.Arbitrary<number> => {
  const near = edges.flatMap((edge) => [-1, 0, 1].map((by) => decimal(Math.round(edge * 1000) + by)));
  const inside = near.filter((value) => value >= least && value <= most);
  const anywhere = decimals(least, most);
  return inside.length === 0 ? anywhere : fc.oneof(anywhere, fc.constantFrom(...inside));
};

const best = (kind: Kind, max: number): number => (kind === 'deduction' ? 0 : max);
const least = (kind: Kind, max: number): number => (kind === 'deduction' ? -max : 0);

const scoreBetween = (from: number, to: number): fc.Arbitrary<number> => fc.oneof(decimals(from, to), exactHalves(from, to));

/** So many scores between the least and the best, the first one the best. */
const scores = (kind: Kind, max: number, count: number): fc.Arbitrary<readonly number[]> =>
  fc
    .array(scoreBetween(least(kind, max), best(kind, max)), { minLength: count - 1, maxLength: count - 1 })
    .map((others) => [best(kind, max), ...others]);

const TITLES = ['Tốt', 'Khá', 'Hoàn thành "xuất sắc"', 'Không hoàn thành', 'Khen & thưởng', 'Tốt hơn'];

const optionDraft = (name: string, more: object, extra: readonly string[]) => (kind: Kind, max: number) =>
  fc.integer({ min: 2, max: TITLES.length }).chain((count) =>
    fc.record({ given: scores(kind, max, count), chosen: fc.nat(count - 1 + extra.length) }).map(({ given, chosen }): Draft => {
      const options = given.map((value, index) => ({ key: `k${index}`, title: TITLES[index] ?? '', points: value }));
      return {
        terms: { ...more, [name]: options },
        written: { actual: [...options.map(({ key }) => key), ...extra][chosen] ?? 'k0' },
      };
    }),
  );

const bandsDraft = (more: object) => (kind: Kind, max: number) =>
  fc
    .record({
      edges: fc.uniqueArray(decimals(0, 110), { minLength: 1, maxLength: 6 }).map((edges) => [...edges].sort((a, b) => b - a)),
      flags: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      open: fc.boolean(),
      gap: fc.boolean(),
    })
    .chain(({ edges, flags, open, gap }) =>
      scores(kind, max, edges.length + 1).chain((given) => {
        const bands = given.map((value, index) => ({
          from: edges[index] ?? (open ? null : -5),
          fromIncl: flags[index] ?? true,
          to: index === 0 ? null : (edges[index - 1] ?? null),
          toIncl: index > 0 && !gap && !(flags[index - 1] ?? true),
          points: value,
        }));
        return around(edges, -20, 130).map((actual): Draft => ({ terms: { ...more, bands }, written: { actual } }));
      }),
    );

/** The same intervals, each with what it takes off; the last one now and then takes all. */
const deductBandsDraft = (kind: Kind, max: number) =>
  fc.tuple(bandsDraft({})(kind, max), fc.boolean()).map(([{ terms, written }, isAll]): Draft => {
    const bands = terms['bands'] as readonly { readonly points: number }[];
    const taken = bands.map(({ points: left, ...ends }, index) => ({
      ...ends,
      deduct: isAll && index > 0 && index === bands.length - 1 ? null : decimal(Math.round((best(kind, max) - left) * 1000)),
    }));
    return { terms: { shape: 'deduct_bands', bands: taken }, written };
  });

const stepBandsDraft =
  <End>(shape: string, endName: string, ends: fc.Arbitrary<readonly End[]>, written: (ends: readonly End[]) => fc.Arbitrary<Written>) =>
  (kind: Kind, max: number) =>
    ends.chain((found) =>
      fc.record({ given: scores(kind, max, found.length + 1), written: written(found) }).map(({ given, written: what }): Draft => {
        const bands = given.map((value, index) => ({ [endName]: found[index] ?? null, points: value }));
        return { terms: { shape, bands }, written: what };
      }),
    );

const dayAfter = (count: number): string => new Date(Date.UTC(EDITION, 0, 1 + count)).toISOString().slice(0, 10);

const ascending = (most: number): fc.Arbitrary<readonly number[]> =>
  fc.uniqueArray(fc.integer({ min: 0, max: most }), { minLength: 1, maxLength: 5 }).map((list) => [...list].sort((a, b) => a - b));

const nearDays = (ends: readonly number[]): fc.Arbitrary<number> =>
  fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(...ends.flatMap((end) => [Math.max(0, end - 1), end, end + 1])));

/** Days off in every case: around a weekend, in the middle of a week, and one on a Saturday that changes nothing. */
export const HOLIDAYS = ['2018-01-01', '2018-02-17', '2018-04-25', '2018-04-30', '2018-05-01', '2018-09-03'];

const dueDraft = (kind: Kind, max: number) =>
  fc
    .record({ ends: ascending(20), due: fc.nat(364), isOwn: fc.boolean(), days: fc.constantFrom('working', 'calendar') })
    .chain(({ ends, due, isOwn, days }) =>
      fc
        .record({ given: scores(kind, max, ends.length + 1), late: fc.oneof(fc.integer({ min: -20, max: 45 }), nearDays(ends)) })
        .map(({ given, late }): Draft => {
          const bands = given.map((value, index) => ({ maxDaysLate: ends[index] ?? null, points: value }));
          const actual = dayAfter(due + late);
          return {
            terms: { shape: 'due_bands', days, bands, ...(isOwn ? {} : { due: dayAfter(due) }) },
            written: isOwn ? { due: dayAfter(due), actual } : { actual },
          };
        }),
    );

const missingDraft = (kind: Kind, max: number) =>
  fc
    .record({
      target: fc.oneof(fc.constantFrom(100, 95, 15.5), decimals(0.001, 120)),
      own: fc.boolean(),
      deduct: fc.oneof(
        points(max),
        fc.constantFrom(0.001, 0.01, 0.1, 1).filter((one) => one <= max),
      ),
      everyPct: fc.oneof(fc.constantFrom(0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10), decimals(0.05, 10)),
      floor: decimals(least(kind, max), best(kind, max)),
      wholeSteps: fc.boolean(),
      steps: fc.integer({ min: 0, max: 12 }),
    })
    .chain(({ target, own, steps, ...terms }) => {
      const edge = target - steps * terms.everyPct;
      // Half a step more makes half a unit of the deduction.
      return around([edge, edge - terms.everyPct / 2, target], 0, 130).map((actual): Draft => ({
        terms: { shape: 'deduct_per_missing_pct', target: own ? 'chi_tieu_giao' : target, ...terms },
        written: own ? { target, actual } : { actual },
      }));
    });

const ratioDraft = (_kind: Kind, max: number) =>
  fc
    .record({
      target: fc.oneof(fc.constantFrom(100, 15, 3, 7, 16, 80, 400), decimals(0.001, 1000)),
      own: fc.constantFrom('no', 'yes', 'no', 'yes', 'zero'),
      capRatio: fc.oneof(fc.constant(1), decimals(0.1, 1)),
      ceiling: fc.option(decimals(0, 50)),
    })
    .chain(({ target, own, capRatio, ceiling }) => {
      const given = own === 'zero' ? 0 : target;
      const ceilingPct = ceiling === null ? null : decimal(Math.round((target + ceiling) * 1000));
      // Those that make half a unit of each decimal, where target and maximum allow one.
      const halves = [0.0005, 0.0015, 0.0125, 0.05, 0.15, 0.5].map((half) => (target * half) / max);
      const edges = [target, target * capRatio, ...halves, ...(ceilingPct === null ? [] : [ceilingPct])];
      return around(edges, 0, Math.min(1000, target * 1.3)).map((actual): Draft => ({
        terms: { shape: 'ratio', target: own === 'no' ? target : 'chi_tieu_giao', capRatio, ceilingPct },
        written: own === 'no' ? { actual } : { target: given, actual },
      }));
    });

const targetsDraft = () =>
  fc
    .record({ met: counts, total: fc.oneof(counts, fc.constantFrom(0, 1, 3, 7, 16, 80)), isWithin: fc.constantFrom(true, true, false) })
    .map(({ met, total, isWithin }) => ({ total, met: isWithin ? met % (total + 1) : met }))
    .map((written): Draft => ({ terms: { shape: 'ratio_over_targets', of: 'chỉ tiêu', met: 'all' }, written }));

const leaderDraft = (_kind: Kind, max: number) =>
  fc
    .record({
      target: fc.oneof(fc.constantFrom(100, 15, 3, 7, 80), decimals(0.001, 1000)),
      own: fc.constantFrom('no', 'yes', 'yes', 'zero'),
      metShare: fc.oneof(fc.constant(0.5), decimals(0.1, 0.999)),
      withoutTarget: fc.constantFrom('against_best', 'not_applicable'),
    })
    .chain(({ target, own, ...terms }) => {
      const halves = [0.0005, 0.0125, 0.05, 0.15, 0.5].map((half) => (target * half) / (max * terms.metShare));
      return around([0, target, ...halves], 0, target * 1.5).map((actual): Draft => ({
        terms: { shape: 'leader_relative', target: own === 'no' ? target : 'chi_tieu_giao', ...terms },
        written: own === 'no' ? { actual } : { target: own === 'zero' ? 0 : target, actual },
      }));
    });

const deductionsDraft = (kind: Kind, max: number) =>
  fc.record({ per: points(max), share: fc.integer({ min: 0, max: 9 }), actual: counts }).map(({ per, share, actual }): Draft => {
    const floor = decimal(Math.floor((max * 1000 * share) / 10));
    const terms = kind === 'deduction' ? { start: 0, floor: decimal(Math.round((floor - max) * 1000)) } : { start: max, floor };
    return { terms: { shape: 'deduct_per_count', per, ...terms }, written: { actual } };
  });

const perCountDraft = (_kind: Kind, max: number) =>
  fc
    .record({ per: points(max), actual: counts })
    .map(({ per, actual }): Draft => ({ terms: { shape: 'per_count', per, cap: max }, written: { actual } }));

const plusMinusDraft = (kind: Kind, max: number) =>
  fc
    .record({ bonusPer: fc.option(points(max), { nil: 0 }), penaltyPer: points(max), plus: counts, minus: counts })
    .map(({ bonusPer, penaltyPer, plus, minus }): Draft => ({
      terms: { shape: 'plus_minus', bonusPer, penaltyPer, min: least(kind, max), max: best(kind, max) },
      written: bonusPer === 0 ? { minus } : { plus, minus },
    }));

const sumOfTiersDraft = (kind: Kind, max: number) =>
  scores(kind, max, 3).chain((given) =>
    fc.tuple(counts, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1 })).map(([a, b, c]): Draft => ({
      terms: {
        shape: 'tiers',
        stacking: 'sum',
        tiers: given.map((value, index) => ({ key: `k${index}`, title: TITLES[index], points: value })),
      },
      written: { k0: c, k1: b, k2: a },
    })),
  );

const passDraft = (kind: Kind, max: number) =>
  fc.record({ share: fc.integer({ min: 0, max: 99 }), actual: fc.constantFrom('pass', 'fail') }).map(({ share, actual }): Draft => ({
    terms: {
      shape: 'pass_fail',
      pass: best(kind, max),
      fail: decimal(Math.floor((max * 1000 * share) / 100) + Math.round(least(kind, max) * 1000)),
    },
    written: { actual },
  }));

const ALL: readonly Kind[] = ['scored', 'bonus', 'deduction'];
const ADDING: readonly Kind[] = ['scored', 'bonus'];

interface Source {
  readonly draft: (kind: Kind, max: number) => fc.Arbitrary<Draft>;
  readonly kinds: readonly Kind[];
  readonly units: readonly (string | null)[];
}

const BANDS_UNITS = ['%', '% việc', 'điểm', null];

/** One source a shape that is decided by measures; tiers stand twice. */
const SOURCES: Readonly<Record<string, Source>> = {
  pass_fail: { draft: passDraft, kinds: ALL, units: [null] },
  choice: { draft: optionDraft('options', { shape: 'choice' }, []), kinds: ALL, units: [null] },
  bands: { draft: bandsDraft({ shape: 'bands' }), kinds: ALL, units: BANDS_UNITS },
  late_bands: {
    draft: stepBandsDraft('late_bands', 'maxDaysLate', ascending(60), (ends) => nearDays(ends).map((actual) => ({ actual }))),
    kinds: ALL,
    units: ['ngày chậm', null],
  },
  date_bands: {
    draft: stepBandsDraft(
      'date_bands',
      'notAfter',
      ascending(364).map((days) => days.map((day, index) => (index === 0 ? dayAfter(day).replace(/^\d{4}/, 'YYYY') : dayAfter(day)))),
      (ends) =>
        nearDays(ends.map((end) => Math.round((Date.parse(end.replace('YYYY', `${EDITION}`)) - Date.UTC(EDITION, 0, 1)) / 86_400_000))).map(
          (day) => ({ actual: dayAfter(day) }),
        ),
    ),
    kinds: ALL,
    units: [null],
  },
  deduct_bands: { draft: deductBandsDraft, kinds: ALL, units: BANDS_UNITS },
  due_bands: { draft: dueDraft, kinds: ALL, units: [null] },
  deduct_per_missing_pct: { draft: missingDraft, kinds: ALL, units: ['%', '% tiền'] },
  deduct_per_count: { draft: deductionsDraft, kinds: ALL, units: ['lần'] },
  per_count: { draft: perCountDraft, kinds: ADDING, units: ['mô hình'] },
  ratio: { draft: ratioDraft, kinds: ADDING, units: ['%', 'mô hình', null] },
  ratio_over_targets: { draft: targetsDraft, kinds: ADDING, units: ['chỉ tiêu'] },
  leader_relative: { draft: leaderDraft, kinds: ADDING, units: ['vụ', null] },
  plus_minus: { draft: plusMinusDraft, kinds: ALL, units: ['lần'] },
  'tiers, the highest only': {
    draft: optionDraft('tiers', { shape: 'tiers', stacking: 'highest_only' }, ['none']),
    kinds: ADDING,
    units: [null],
  },
  'tiers, all of them': { draft: sumOfTiersDraft, kinds: ALL, units: [null] },
  external_index: {
    draft: bandsDraft({ shape: 'external_index', index: 'PAR_INDEX', whenNotCovered: 'drop_and_rescale' }),
    kinds: ALL,
    units: ['điểm', 'thứ hạng'],
  },
  workload_bonus: { draft: optionDraft('classes', { shape: 'workload_bonus' }, []), kinds: ALL, units: [null] },
};

export const randomSources: readonly string[] = Object.keys(SOURCES);

/** Cases of one source; each a faultless rule and measures of the right type. */
export const randomCase = (name: string): fc.Arbitrary<RandomCase> => {
  const source = SOURCES[name];
  if (!source) throw new Error(`no source ${name}`);
  return fc
    .record({
      kind: fc.constantFrom(...source.kinds),
      unit: fc.constantFrom(...source.units),
      max: fc.oneof(fc.constantFrom(1, 2, 3, 5, 10, 20), decimals(0.5, 100), exactHalves(0.5, 100)),
    })
    .chain(({ kind, unit, max }) =>
      source.draft(kind, max).map((draft) => ({ ...draft, kind, unit, max, edition: EDITION, holidays: HOLIDAYS })),
    );
};
