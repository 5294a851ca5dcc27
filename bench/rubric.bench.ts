import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { pointsOf, ZERO, type Points } from '#core/points.ts';
import { roundRatio } from '#core/ratio.ts';
import { readRubric } from '#core/rubric/readRubric.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import { certainPoints } from '#core/rules/measuredRule.ts';
import type { Measures, MeasureTerm, MeasureValue } from '#core/rules/rule.ts';
import { scoreAgency } from '#core/scoring/scoreAgency.ts';
import { readDay } from '#core/calendar.ts';
import type { Benchmark } from './Benchmark.ts';
import { measure } from './measure.ts';

/** The largest rubric of the samples: 1000 points, five levels deep. */
const FILE = 'samples/bang-lon-1000-diem/bloc.json';

/** A possible value of a measure, another one in each round. */
const valueFor = ({ kind, options, most }: MeasureTerm, year: number, round: number): MeasureValue => {
  const day = kind === 'date' ? readDay(`${year}-0${1 + (round % 9)}-1${round % 9}`) : null;
  if (day) return { type: 'day', day };
  if (kind === 'option') return { type: 'option', key: options[round % options.length]?.key ?? '' };
  return { type: 'quantity', thousandths: Math.min(1000 * (1 + (round % 90)), most ?? Infinity) };
};

/** What reading a year's rubric costs, and what scoring one agency by it does: every rule by its results, then every sum. */
export const benchmark: Benchmark = {
  name: 'rubric',
  run: async ({ root }) => {
    const text = readFileSync(join(root, FILE), 'utf8');
    const bloc = readBloc(JSON.parse(text) as Json);
    const { rubric, edition, members } = bloc;
    const leaves = leavesOf(rubric);
    const results = Array.from({ length: 10 }, (_, round) =>
      leaves.map(({ rule }): Measures => new Map(rule.measures.map((term) => [term.key, valueFor(term, edition, round)]))),
    );
    const scoreAll = (round: number): Points | null => {
      const points = leaves.map(({ code, kind, max, rule }, at) => {
        const certain = certainPoints(rule.score(results[round % results.length]?.[at] ?? new Map()));
        const score = certain === null ? (kind === 'scored' ? max : ZERO) : roundRatio(certain, rubric.scale.decimals);
        return [code, pointsOf(Math.abs(score))] as const;
      });
      return scoreAgency(bloc, members[0]?.code ?? null, new Map(points)).total;
    };
    if (scoreAll(0) === null) throw new Error('the benchmark scores nothing');
    const rows = rubric.criteria.length;
    return [
      await measure(`read the largest rubric (${rows} rows)`, 51, () => readRubric((JSON.parse(text) as { rubric: Json }).rubric, edition)),
      await measure(`score a sheet by it (${leaves.length} rules, ${rows} rows)`, 201, scoreAll),
    ];
  },
};
