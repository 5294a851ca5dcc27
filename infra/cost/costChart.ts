import type { Cost } from './cost.ts';

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 56;
const TOP = 40;
const RIGHT = 24;
const BOTTOM = 48;
const DECADES = [1, 10, 100, 1000];

/** Dollars a month over the number of agencies, both in powers of ten: all of it, and what is left without the people's accounts. */
export const costChart = (costs: readonly Cost[]): string => {
  const [least, most] = [Math.min(...costs.map(({ agencies }) => agencies)), Math.max(...costs.map(({ agencies }) => agencies))];
  const x = (agencies: number): number => LEFT + (WIDTH - LEFT - RIGHT) * (Math.log(agencies / least) / Math.log(most / least));
  const y = (dollars: number): number => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * Math.log10(Math.max(dollars, 1))) / 3;
  const line = (pick: (cost: Cost) => number): string =>
    costs.map((cost) => `${x(cost.agencies).toFixed(1)},${y(pick(cost)).toFixed(1)}`).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img" aria-label="Dollars in the busiest month over the number of agencies">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...DECADES.map(
      (dollars) =>
        `<path d="M${LEFT} ${y(dollars).toFixed(1)}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 6}" y="${(y(dollars) + 4).toFixed(1)}" text-anchor="end">${dollars}</text>`,
    ),
    ...costs.map(
      ({ agencies }) =>
        `<text x="${x(agencies).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${agencies.toLocaleString('en')}</text>`,
    ),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">agencies</text>`,
    `<text x="${LEFT}" y="16">dollars in the busiest month</text>`,
    `<polyline points="${line(({ total }) => total)}" fill="none" stroke="#0b5cad" stroke-width="2"/>`,
    `<polyline points="${line(({ total, parts }) => total - parts.people)}" fill="none" stroke="#b4470f" stroke-width="2" stroke-dasharray="6 3"/>`,
    `<text x="${WIDTH - RIGHT}" y="16" text-anchor="end" fill="#0b5cad">— all of it</text>`,
    `<text x="${WIDTH - RIGHT}" y="32" text-anchor="end" fill="#b4470f">- - without accounts</text>`,
    '</svg>',
    '',
  ].join('\n');
};
