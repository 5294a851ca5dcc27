import type { MeasuredRow } from './Benchmark.ts';
import { medianOf } from './medianOf.ts';

const WARM_UP_ROUNDS = 3;

/**
 * Times an act in milliseconds, a round at a time, after a few rounds that are not counted.
 *
 * @param act given the number of the round, from 0, so that no two rounds need do the same
 * @param warmUp rounds before the first that counts; an act of a few milliseconds is compiled only after hundreds of them
 */
export const measure = async (
  name: string,
  rounds: number,
  act: (round: number) => unknown,
  warmUp = WARM_UP_ROUNDS,
): Promise<MeasuredRow> => {
  for (let round = 0; round < warmUp; round += 1) await act(round);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await act(round);
    times.push(performance.now() - start);
  }
  return { name, median: medianOf(times), unit: 'ms', rounds };
};
