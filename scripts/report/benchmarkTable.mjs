import { table } from './table.mjs';

/** @import { BenchmarkRow, MeasuredRow } from '../../bench/Benchmark.ts' */

/** @param {number} value */
const figure = (value) => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toPrecision(3));

/**
 * A row's median as a multiple of the row that it names, both of this run. Throws where that row was not measured.
 *
 * @param {MeasuredRow} row
 * @param {readonly BenchmarkRow[]} rows
 */
export const ratioOf = (row, rows) => {
  const other = rows.find(({ name }) => name === row.ratioTo);
  if (row.ratioTo === undefined || (other !== undefined && 'leftOut' in other)) return null;
  if (other === undefined) throw new Error(`"${row.name}" is compared with "${row.ratioTo}", which is not in this run`);
  return row.median / other.median;
};

/**
 * What a row should come to, and whether it does; nothing where it has no goal.
 *
 * @param {MeasuredRow} row
 */
export const goalText = ({ median, goal }) => {
  if (goal === undefined) return '';
  const [sign, bound, isMet] = 'atLeast' in goal ? ['≥', goal.atLeast, median >= goal.atLeast] : ['≤', goal.atMost, median <= goal.atMost];
  return `${sign} ${bound} ${isMet ? 'met' : 'missed'}`;
};

/**
 * @param {readonly BenchmarkRow[]} rows
 */
export const benchmarkTable = (rows) =>
  table(
    ['benchmark', 'median', 'unit', 'goal', 'rounds', 'ratio'],
    rows.map((row) => {
      if ('leftOut' in row) return [row.name, '', `left out: ${row.leftOut}`];
      const ratio = ratioOf(row, rows);
      return [
        row.name,
        figure(row.median),
        row.unit,
        goalText(row),
        String(row.rounds),
        ratio === null ? '' : `${figure(ratio)} × ${row.ratioTo}`,
      ];
    }),
  );
