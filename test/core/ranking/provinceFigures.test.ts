import { describe, expect, test } from 'vitest';
import { pointsOf } from '#core/points.ts';
import type { Province, ProvinceBloc } from '#core/province/Province.ts';
import { awardUses, blocYears, yearBefore } from '#core/province/provinceFigures.ts';
import { frozenResultJson, readFrozenResult, type FrozenResult } from '#core/ranking/FrozenResult.ts';

const points = (value: number) => pointsOf(value * 1000);

const resultOf = (
  edition: number,
  totals: readonly (readonly [agency: string, rank: number | null, total: number])[],
  slots: number | null = 1,
): FrozenResult => ({
  edition,
  base: points(1000),
  agencies: totals.map(([agency, rank, total]) => ({
    agency,
    name: `Đơn vị ${agency}`,
    rank,
    total: points(total),
    grade: null,
    award: null,
  })),
  quotas: [{ award: 'Cờ thi đua', slots, proposed: 1 }],
});

const blocOf = (result: FrozenResult | null, earlier: readonly FrozenResult[] = []): ProvinceBloc => ({
  bloc: 'b',
  name: 'Khối',
  kind: 'khoi',
  state: result ? 'frozen' : 'open',
  due: null,
  members: 3,
  sent: 0,
  confirmed: 0,
  result,
  earlier,
});

const provinceOf = (...blocs: readonly ProvinceBloc[]): Province => ({ province: 'Cao Bằng', edition: 2018, blocs });

describe('figures of a province', () => {
  test('add up awards over the frozen rankings; a number in prose leaves the sum open', () => {
    const one = blocOf(resultOf(2018, [['A', 1, 900]]));
    expect(awardUses(provinceOf(one, one, blocOf(null)))).toEqual([{ award: 'Cờ thi đua', slots: 2, proposed: 2, blocs: 2 }]);
    expect(awardUses(provinceOf(one, blocOf(resultOf(2018, [], null))))).toMatchObject([{ slots: null, proposed: 2 }]);
    expect(awardUses(provinceOf(blocOf(null)))).toEqual([]);
  });

  test('tell each year by the mean of the ranked in percent of the base, and who came first, level ones together', () => {
    const bloc = blocOf(
      resultOf(2018, [
        ['A', 1, 950],
        ['B', 1, 950],
        ['C', 3, 900.1],
        ['D', null, 10],
      ]),
      [resultOf(2017, [])],
    );
    expect(blocYears(bloc)).toEqual([
      { edition: 2018, ranked: 3, mean: points(93.3), first: ['Đơn vị A', 'Đơn vị B'] },
      { edition: 2017, ranked: 0, mean: null, first: [] },
    ]);
  });

  test('compare an agency with the year just before, and with no other', () => {
    const now = resultOf(2018, [['A', 1, 950]]);
    expect(yearBefore(blocOf(now, [resultOf(2017, [['A', 3, 800]])]), 'A')).toMatchObject({ rank: 3 });
    expect(yearBefore(blocOf(now, [resultOf(2016, [['A', 3, 800]])]), 'A')).toBeNull();
    expect(yearBefore(blocOf(now, [resultOf(2017, [['B', 3, 800]])]), 'A')).toBeNull();
  });

  test('come back from what is kept as they went in', () => {
    const result = resultOf(
      2018,
      [
        ['A', 1, 950.125],
        ['D', null, 10],
      ],
      null,
    );
    expect(readFrozenResult(JSON.parse(JSON.stringify(frozenResultJson(result))))).toEqual(result);
  });
});
