import type { Json } from '../canonicalJson.ts';
import { dayOf, type Day } from '../calendar.ts';
import { isObject } from '../versions/fieldChanges.ts';
import type { Bloc } from './Bloc.ts';

export interface NextOffices {
  /** Codes of members. */
  readonly chair: string;
  readonly viceChair: string;
}

/** What goes over into the next year; all else is that year's own and begins empty. */
const KEPT = ['schema', 'id', 'name', 'kind', 'province', 'members', 'parent', 'notAssigned', 'rubric'] as const;

/**
 * The bloc's file for the next year, as a draft of it: the same members and the same rubric, the new offices, the period a year
 * later, and nothing of what this year signed, registered, decided or voted. The deadline is set when the draft is prepared.
 */
export const nextEdition = ({ json, edition, dates, receiptPrefix }: Bloc, { chair, viceChair }: NextOffices): Json => {
  if (!isObject(json)) throw new TypeError('a bloc that was read is an object');
  const kept = Object.fromEntries(KEPT.flatMap((name) => (json[name] === undefined ? [] : [[name, json[name]]])));
  const next = edition + 1;
  return {
    ...kept,
    edition: next,
    chairCode: chair,
    viceChairCode: viceChair,
    dates: { periodFrom: yearLater(dates.periodFrom), periodTo: yearLater(dates.periodTo) },
    ...(receiptPrefix.includes(String(edition)) && { receiptPrefix: receiptPrefix.replace(String(edition), String(next)) }),
  };
};

/** The same day a year later; 28 February where there is no 29th. */
const yearLater = (day: Day): Day => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const later = dayOf(year + 1, month, date) ?? dayOf(year + 1, month, date - 1);
  if (later === null) throw new RangeError(`no day a year after ${day}`);
  return later;
};
