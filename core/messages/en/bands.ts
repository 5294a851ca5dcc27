import { addDays } from '../../calendar.ts';
import type { Band, DateBand, LateBand } from '../../rules/rule.ts';
import { counted, day, pts, quantity } from './phrases.ts';

/** "from 80 to below 90", "above 95", "50 or below": open and closed ends worded exactly. */
export const interval = ({ from, fromIncluded, to, toIncluded }: Band): string => {
  if (from === null && to === null) return 'any result';
  if (from === null) return toIncluded ? `${quantity(to ?? 0)} or below` : `below ${quantity(to ?? 0)}`;
  if (to === null) return fromIncluded ? `${quantity(from)} or above` : `above ${quantity(from)}`;
  if (from === to) return `exactly ${quantity(from)}`;
  return `${fromIncluded ? 'from' : 'above'} ${quantity(from)} ${toIncluded ? 'to' : 'to below'} ${quantity(to)}`;
};

const lateness = ({ mostDaysLate: most }: LateBand, before: LateBand | undefined): string => {
  const least = before === undefined ? 0 : (before.mostDaysLate ?? 0) + 1;
  if (most === null) return before === undefined ? 'at any time' : least === 1 ? 'late' : `more than ${counted(least - 1, 'day')} late`;
  if (most === 0) return 'on time';
  if (least === 0) return `on time or up to ${counted(most, 'day')} late`;
  return least === most ? `${counted(most, 'day')} late` : `${least}–${most} days late`;
};

const dates = ({ notAfter }: DateBand, before: DateBand | undefined): string => {
  const last = before?.notAfter ?? null;
  if (notAfter === null) return last === null ? 'on any day' : `after ${day(last)} or never`;
  return last === null ? `by ${day(notAfter)}` : `from ${day(addDays(last, 1))} to ${day(notAfter)}`;
};

export const inBands = (bands: readonly Band[]): string => bands.map((band) => `${interval(band)}: ${pts(band.points)}`).join('; ');

export const byLateness = (bands: readonly LateBand[]): string =>
  bands.map((band, index) => `${lateness(band, bands[index - 1])}: ${pts(band.points)}`).join('; ');

export const byDate = (bands: readonly DateBand[]): string =>
  bands.map((band, index) => `${dates(band, bands[index - 1])}: ${pts(band.points)}`).join('; ');
