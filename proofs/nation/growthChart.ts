import type { GrowthRow } from './simulateNation.ts';

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 56;
const TOP = 40;
const RIGHT = 16;
const BOTTOM = 48;

/** The growth as a picture: milliseconds of a sending and of a ranking over the sheets that are stored. */
export const growthChart = (rows: readonly GrowthRow[]): string => {
  const most = niceTop(Math.max(...rows.flatMap((row) => [row.sendMedian, row.rankMedian])));
  const last = rows.at(-1)?.sheets ?? 1;
  const x = (sheets: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * sheets) / last;
  const y = (milliseconds: number): number => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * milliseconds) / most;
  const line = (pick: (row: GrowthRow) => number): string =>
    rows.map((row) => `${x(row.sheets).toFixed(1)},${y(pick(row)).toFixed(1)}`).join(' ');
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img" aria-label="Milliseconds of a sending and of a ranking as the store grows">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...ticks.map(
      (tick) =>
        `<path d="M${LEFT} ${y(most * tick).toFixed(1)}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 6}" y="${(y(most * tick) + 4).toFixed(1)}" text-anchor="end">${most * tick}</text>`,
    ),
    ...rows.map(
      ({ sheets }) =>
        `<text x="${x(sheets).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${sheets.toLocaleString('en')}</text>`,
    ),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">sheets stored</text>`,
    `<text x="${LEFT}" y="16">milliseconds, median</text>`,
    `<polyline points="${line(({ sendMedian }) => sendMedian)}" fill="none" stroke="#0b5cad" stroke-width="2"/>`,
    `<polyline points="${line(({ rankMedian }) => rankMedian)}" fill="none" stroke="#b4470f" stroke-width="2" stroke-dasharray="6 3"/>`,
    `<text x="${WIDTH - RIGHT}" y="16" text-anchor="end" fill="#0b5cad">— a sending</text>`,
    `<text x="${WIDTH - RIGHT}" y="32" text-anchor="end" fill="#b4470f">- - a bloc's ranking</text>`,
    '</svg>',
    '',
  ].join('\n');
};

/** A round number at or above a value: 1, 2, 4, 8 or 10 times a power of ten. */
const niceTop = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return power * ([1, 2, 4, 8, 10].find((one) => one * power >= value) ?? 10);
};
