import { readDay, type Day } from '../calendar.ts';
import type { Fields } from '../rubric/fields.ts';
import type { Movement, Registration } from './Agreement.ts';
import { readBothTongues } from './readCovenant.ts';
import { readRecordId } from './readYearPapers.ts';

type IsMember = (code: string) => boolean;

const readMember = (fields: Fields, isMember: IsMember): string => {
  const code = fields.text('agency');
  return isMember(code) ? code : fields.refuse('agency', 'code of a member');
};

/** Reads the movements of a year. Throws `bloc.malformed` where one has no name or is said to be of somebody who is no member. */
export const readMovements = (list: readonly Fields[], isMember: IsMember): readonly Movement[] => {
  const met = new Set<string>();
  return list.map((fields) => {
    readRecordId(fields, met);
    const movement = {
      ...readBothTongues(fields),
      basis: fields.optionalText('basis'),
      period: fields.optionalText('period'),
      agency: fields.has('agency') ? readMember(fields, isMember) : null,
      theme: fields.optionalText('theme'),
      isAssumed: fields.flag('assumed', false),
    };
    fields.done();
    return movement;
  });
};

/**
 * Reads what members registered for, at most one entry a member.
 *
 * @param until the last day of the period: nobody registers for a title once the year is over
 */
export const readRegistrations = (list: readonly Fields[], isMember: IsMember, until: Day): readonly Registration[] => {
  const met = new Set<string>();
  return list.map((fields) => {
    const registration = {
      agency: readMember(fields, isMember),
      title: fields.optionalText('title'),
      award: fields.optionalText('award'),
      on: readOn(fields, until),
      isAssumed: fields.flag('assumed', false),
    };
    if (met.has(registration.agency)) fields.refuse('agency', 'code of a member that no other registration has');
    if (registration.title === null && registration.award === null) fields.refuse('title', 'text, or a text under award');
    fields.done();
    met.add(registration.agency);
    return registration;
  });
};

const readOn = (fields: Fields, until: Day): Day | null => {
  const text = fields.optionalText('on');
  if (text === null) return null;
  const day = readDay(text) ?? fields.refuse('on', 'day like 2018-03-21');
  return day <= until ? day : fields.refuse('on', `day up to ${until}`);
};
