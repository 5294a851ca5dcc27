import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planPairs } from '#core/crossScoring/planPairs.ts';

const cases = fc
  .record({ count: fc.integer({ min: 2, max: 40 }), turn: fc.integer({ min: 0, max: 3000 }) })
  .chain(({ count, turn }) =>
    fc.record({ count: fc.constant(count), turn: fc.constant(turn), per: fc.integer({ min: 1, max: count - 1 }) }),
  );

const codes = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `A${index}`);

describe('a plan of cross-scoring', () => {
  test('has nobody score itself, no pair twice, and everybody score and be scored equally often', () => {
    fc.assert(
      fc.property(cases, ({ count, turn, per }) => {
        const pairs = planPairs(codes(count), per, turn);
        expect(pairs.filter(({ by, of }) => by === of)).toEqual([]);
        expect(new Set(pairs.map(({ by, of }) => `${by} ${of}`)).size).toBe(pairs.length);
        for (const code of codes(count)) {
          expect(pairs.filter(({ by }) => by === code)).toHaveLength(per);
          expect(pairs.filter(({ of }) => of === code)).toHaveLength(per);
        }
      }),
    );
  });

  test('has no two agencies score each other while each scores less than half of the others', () => {
    fc.assert(
      fc.property(cases, ({ count, turn, per }) => {
        fc.pre(per <= (count - 1) / 2);
        const pairs = planPairs(codes(count), per, turn);
        const known = new Set(pairs.map(({ by, of }) => `${by} ${of}`));
        expect(pairs.filter(({ by, of }) => known.has(`${of} ${by}`))).toEqual([]);
      }),
    );
  });

  test('is the same for the same agencies, number and year, and another one the year after', () => {
    expect(planPairs(codes(8), 2, 2018)).toEqual(planPairs(codes(8), 2, 2018));
    expect(planPairs(codes(8), 2, 2019)).not.toEqual(planPairs(codes(8), 2, 2018));
    expect(planPairs(['A', 'B', 'C'], 1, 0)).toEqual([
      { by: 'A', of: 'B' },
      { by: 'B', of: 'C' },
      { by: 'C', of: 'A' },
    ]);
  });

  test.each([0, 3, 1.5, -1])('of three agencies is impossible with %d each', (per) => {
    expect(() => planPairs(['A', 'B', 'C'], per, 0)).toThrow(RangeError);
  });
});
