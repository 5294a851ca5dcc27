import { readDay, type Day } from '../calendar.ts';
import { dayInVietnam } from '../dayInVietnam.ts';
import type { Fields } from '../rubric/fields.ts';

const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** `receivedAt: { "STP": "2018-11-14" }`, or a moment as ISO 8601 has it; one without a zone is told by a Vietnamese clock. */
export const readReceivedOn = (fields: Fields, isMember: (code: string) => boolean): ReadonlyMap<string, Day> => {
  const expected = 'day like 2018-11-14, or a moment like 2018-11-14T16:42:07+07:00';
  return readDays(fields, 'receivedAt', isMember, dayOfMoment, expected);
};

/** `extensions: { "STP": "2018-11-20" }`: who was given a later last day than the others. */
export const readExtendedTo = (fields: Fields, isMember: (code: string) => boolean): ReadonlyMap<string, Day> =>
  readDays(fields, 'extensions', isMember, readDay, 'day like 2018-11-20');

const readDays = (
  fields: Fields,
  name: string,
  isMember: (code: string) => boolean,
  read: (text: string) => Day | null,
  expected: string,
): ReadonlyMap<string, Day> => {
  const object = fields.optionalObject(name);
  if (!object) return new Map();
  const agencies = Object.keys(fields.raw(name) as object).filter((agency) => object.has(agency));
  return new Map(
    agencies.map((agency) => {
      if (!isMember(agency)) object.refuse(agency, 'code of a member as the name of this field');
      return [agency, read(object.text(agency)) ?? object.refuse(agency, expected)] as const;
    }),
  );
};

const dayOfMoment = (text: string): Day | null => {
  const [, date, zone] = MOMENT.exec(text) ?? [];
  if (date === undefined) return readDay(text);
  const moment = Date.parse(text);
  if (readDay(date) === null || (zone !== undefined && Number.isNaN(moment))) return null;
  return zone === undefined ? readDay(date) : dayInVietnam(moment);
};
