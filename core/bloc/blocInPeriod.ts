import { dayOf, type Day } from '../calendar.ts';
import type { Bloc } from './Bloc.ts';

/** Which period of a bloc's year: the six-month review, or, where none is named, the year-end one. */
export type PeriodKind = 'midYear' | undefined;

/**
 * The bloc as one of its periods has it: for the six-month review the days and the due day that its file states for that, by
 * default the first half of the edition and no due day, with receipts numbered on their own.
 */
export const blocInPeriod = (bloc: Bloc, kind: PeriodKind): Bloc => {
  if (kind === undefined) return bloc;
  const { periodFrom, midYear } = bloc.dates;
  const dates = { ...bloc.dates, periodFrom, periodTo: midYear?.periodTo ?? lastOfJune(bloc.edition), selfScoreDue: midYear?.due ?? null };
  return { ...bloc, dates, receiptPrefix: `${bloc.receiptPrefix}-6T` };
};

const lastOfJune = (edition: number): Day => {
  const day = dayOf(edition, 6, 30);
  if (day === null) throw new RangeError(`no year: ${edition}`);
  return day;
};
