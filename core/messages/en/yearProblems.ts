import type { YearProblemWords } from '../CodedWords.ts';
import { showDay } from '../dates.ts';
import { showBytes } from '../numbers.ts';
import { recordKinds } from './people.ts';
import { quoted } from './phrases.ts';

/** What those who prepare and keep a bloc's year are told when something cannot be done. */
export const yearProblems: YearProblemWords = {
  'members.hasFaults': ({ faults }) =>
    `The list of members has ${faults.length} places to fix; no line of it was imported. Fix each cell, then import it again.`,
  'members.unreadable': () => 'This file could not be read as a list of members; choose the right .xlsx file.',
  'deadline.stale': () => "Somebody has just changed this agency's deadline; look at the new one, then go on.",
  'deadline.early': ({ day, due }) =>
    due === null
      ? 'The period has no deadline yet, so there is none to extend; set the deadline of the period first.'
      : `${showDay(day, 'en')} must be after the day that holds now (${showDay(due, 'en')}); choose a later day.`,
  'yearRecord.stale': ({ kind, id, expected, found }) =>
    found === null
      ? `There is no ${recordKinds[kind]} ${quoted(id)} any more; look at the list, then write it anew.`
      : expected === null
        ? `There is a ${recordKinds[kind]} ${quoted(id)} already; open it and change that one.`
        : `Somebody has just changed the ${recordKinds[kind]} ${quoted(id)}; open the new one, then go on.`,
  'archive.damaged': ({ fault, at }) =>
    `The archive is not whole any more (${fault}, at ${quoted(at)}); use another copy of it and restore nothing from this one.`,
  'archive.occupied': ({ bloc }) => `The bloc ${quoted(bloc)} is there already, with other contents; restore into an empty store.`,
  'archive.tooLarge': ({ bytes, limit }) =>
    `The bloc's records come to ${showBytes(bytes, 'en')}, a download takes at most ${showBytes(limit, 'en')}; ask the IT officer to export them with the archive command.`,
};
