import { addPoints, pointsOf } from '#core/points.ts';
import { addRatios, roundRatio, wholeRatio } from '#core/ratio.ts';
import type { Benchmark } from './Benchmark.ts';
import { measure } from './measure.ts';

const ROWS = 10_000;
const ROUNDS = 101;
const NAMES = { floats: 'add 10,000 bare floats', points: 'add 10,000 exact points', ratios: 'add and round 10,000 exact ratios' } as const;

const thousandths = Array.from({ length: ROWS }, (_, row) => (row * 7919) % 100_000);
const floats = thousandths.map((one) => one / 1000);
const points = thousandths.map(pointsOf);
const ratios = thousandths.map(wholeRatio);

/** What exactness costs beside the binary floats that it replaces. */
export const benchmark: Benchmark = {
  name: 'points',
  run: async () => [
    await measure(NAMES.floats, ROUNDS, () => floats.reduce((sum, one) => sum + one, 0)),
    { ...(await measure(NAMES.points, ROUNDS, () => points.reduce((sum, one) => addPoints(sum, one)))), ratioTo: NAMES.floats },
    { ...(await measure(NAMES.ratios, ROUNDS, () => roundRatio(ratios.reduce(addRatios), 2))), ratioTo: NAMES.floats },
  ],
};
