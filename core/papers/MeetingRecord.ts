import type { Bloc } from '../bloc/Bloc.ts';
import { readDay, type Day } from '../calendar.ts';
import type { Json } from '../canonicalJson.ts';
import { fieldsOf, type Fields } from '../rubric/fields.ts';

/** The bloc's review meeting as its minutes tell it; what nobody noted is `null` or empty and left to be filled by hand. */
export interface MeetingRecord {
  readonly on: Day | null;
  /** As it is said: "8 giờ 00". */
  readonly from: string | null;
  readonly to: string | null;
  readonly place: string | null;
  /** Persons by name. */
  readonly chairedBy: string | null;
  readonly secretary: string | null;
  /** Codes of members; `null` where nobody counted. */
  readonly present: readonly string[] | null;
  readonly guests: readonly string[];
  readonly opinions: readonly string[];
  readonly conclusions: readonly string[];
  /** Codes of next year's chair and vice-chair. */
  readonly nextChair: string | null;
  readonly nextViceChair: string | null;
}

/**
 * The meeting of a bloc's year from `meeting` in its file: `{ "on", "from", "to", "place", "chairedBy", "secretary", "present": ["STP"],
 * "guests", "opinions", "conclusions", "nextChair", "nextViceChair" }`, all of which may be missing.
 *
 * Errors: throws `bloc.malformed` with the path of the first fault.
 */
export const meetingRecordOf = ({ json, members }: Pick<Bloc, 'json' | 'members'>): MeetingRecord => {
  const meeting = fieldsOf(json, '').optionalObject('meeting') ?? fieldsOf({}, 'meeting');
  const isMember = (code: string): boolean => members.some((member) => member.code === code);
  return {
    on: dayAt(meeting),
    from: meeting.optionalText('from'),
    to: meeting.optionalText('to'),
    place: meeting.optionalText('place'),
    chairedBy: meeting.optionalText('chairedBy'),
    secretary: meeting.optionalText('secretary'),
    present: meeting.has('present') ? membersAt(meeting, isMember) : null,
    guests: textsAt(meeting, 'guests'),
    opinions: textsAt(meeting, 'opinions'),
    conclusions: textsAt(meeting, 'conclusions'),
    nextChair: memberAt(meeting, 'nextChair', isMember),
    nextViceChair: memberAt(meeting, 'nextViceChair', isMember),
  };
};

/** The same as it stands in a bloc's file; what nobody noted has no place in it. */
export const meetingJson = (meeting: MeetingRecord): Json => {
  const { on, from, to, place, chairedBy, secretary, present, guests, opinions, conclusions, nextChair, nextViceChair } = meeting;
  const noted = { on, from, to, place, chairedBy, secretary, present, guests, opinions, conclusions, nextChair, nextViceChair };
  return Object.fromEntries(Object.entries(noted).filter(([, value]) => value !== null && value.length > 0));
};

const dayAt = (meeting: Fields): Day | null => {
  const text = meeting.optionalText('on');
  return text === null ? null : (readDay(text) ?? meeting.refuse('on', 'day like 2018-12-03'));
};

const textsAt = (meeting: Fields, name: string): readonly string[] => (meeting.has(name) ? meeting.texts(name) : []);

const membersAt = (meeting: Fields, isMember: (code: string) => boolean): readonly string[] => {
  const codes = meeting.texts('present');
  if (!codes.every(isMember)) meeting.refuse('present', 'codes of members');
  return codes;
};

const memberAt = (meeting: Fields, name: string, isMember: (code: string) => boolean): string | null => {
  const code = meeting.optionalText(name);
  return code === null || isMember(code) ? code : meeting.refuse(name, 'code of a member');
};
