import { addDays } from '../../calendar.ts';
import type { Band, DateBand, LateBand } from '../../rules/rule.ts';
import { day, pts, quantity } from './phrases.ts';

/** "từ 80 đến dưới 90", "trên 95", "từ 50 trở xuống": open and closed ends worded exactly. */
export const interval = ({ from, fromIncluded, to, toIncluded }: Band): string => {
  if (from === null && to === null) return 'mọi kết quả';
  if (from === null) return toIncluded ? `từ ${quantity(to ?? 0)} trở xuống` : `dưới ${quantity(to ?? 0)}`;
  if (to === null) return fromIncluded ? `từ ${quantity(from)} trở lên` : `trên ${quantity(from)}`;
  if (from === to) return `đúng ${quantity(from)}`;
  return `${fromIncluded ? 'từ' : 'trên'} ${quantity(from)} ${toIncluded ? 'đến' : 'đến dưới'} ${quantity(to)}`;
};

const lateness = ({ mostDaysLate: most }: LateBand, before: LateBand | undefined): string => {
  const least = before === undefined ? 0 : (before.mostDaysLate ?? 0) + 1;
  if (most === null) return before === undefined ? 'nộp lúc nào cũng được' : least === 1 ? 'quá hạn' : `chậm trên ${least - 1} ngày`;
  if (most === 0) return 'đúng hạn';
  if (least === 0) return `đúng hạn hoặc chậm đến ${most} ngày`;
  return least === most ? `chậm ${most} ngày` : `chậm ${least}–${most} ngày`;
};

const dates = ({ notAfter }: DateBand, before: DateBand | undefined): string => {
  const last = before?.notAfter ?? null;
  if (notAfter === null) return last === null ? 'ngày nào cũng được' : `sau ${day(last)} hoặc không có`;
  return last === null ? `chậm nhất ${day(notAfter)}` : `từ ${day(addDays(last, 1))} đến ${day(notAfter)}`;
};

export const inBands = (bands: readonly Band[]): string => bands.map((band) => `${interval(band)}: ${pts(band.points)}`).join('; ');

export const byLateness = (bands: readonly LateBand[]): string =>
  bands.map((band, index) => `${lateness(band, bands[index - 1])}: ${pts(band.points)}`).join('; ');

export const byDate = (bands: readonly DateBand[]): string =>
  bands.map((band, index) => `${dates(band, bands[index - 1])}: ${pts(band.points)}`).join('; ');
