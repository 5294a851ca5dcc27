import type { WordsLike } from '../CodedWords.ts';
import type { deadlines as source } from '../vi/deadlines.ts';
import { counted, pts } from './phrases.ts';

export const deadlines: WordsLike<typeof source> = {
  header: ({ time, date, left }) => `Due ${time}, ${date} · ${left} left`,
  left: {
    days: ({ count }) => counted(count, 'day'),
    hours: ({ count }) => counted(count, 'hour'),
    minutes: ({ count }) => `${count} min`,
  },
  inSevenDays: ({ time, date, done, all }) => `7 days to the deadline (${time}, ${date}). ${done} of ${all} criteria are filled.`,
  tomorrow: ({ time, count }) => `The deadline is ${time} tomorrow. ${counted(count, 'place')} to fix.`,
  inTwoHours: ({ time }) => `2 hours left. Send before ${time}; it can still be withdrawn until then.`,
  late: ({ days, criterion, points }) =>
    `${counted(days, 'day')} late. Sent today: ${pts(points)} ${pts(points) === '1' ? 'point remains' : 'points remain'} on ${criterion}.`,
  toHead: ({ agency, time, total, date }) =>
    `${agency} sent at ${time}, total ${pts(total)}. Confirm before ${date}. The sending time stands meanwhile.`,
  fromChair: ({ agency, time, date }) => `Reminder from the chair: ${agency} has not sent its sheet. Due ${time}, ${date}.`,
  reminded: ({ time, names }) => `${counted(names.length, 'agency', 'agencies')} reminded at ${time}: ${names.join(', ')}.`,
};
