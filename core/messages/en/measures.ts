import type { MeasureTerm } from '../../rules/rule.ts';
import type { measureWords as source } from '../vi/measures.ts';
import type { WordsLike } from '../CodedWords.ts';
import { wordOfKey } from '../wordOfKey.ts';
import { capital, quantity } from './phrases.ts';

/** Names of measures and units that rubrics give as keys; words of the rubric stay as they are. */
const knownNames: Readonly<Record<string, string>> = {
  issue_date: 'date of issue',
  days_late: 'days late',
  'ngày chậm': 'days late',
  PAR_INDEX: 'PAR INDEX',
  workload_class: 'workload class',
  PAR_RANK: 'PAR INDEX rank',
};

/** The rubric's own name or unit in words; `null` where it gives none. */
export const nameOf = (name: string | null): string | null => (name === null ? null : wordOfKey(knownNames, name));

const ofKind = (term: MeasureTerm): string => {
  const words = nameOf(term.name) ?? nameOf(term.unit);
  switch (term.kind) {
    case 'percent':
      return words === null || words === '%' ? 'a percentage' : `the percentage (${words})`;
    case 'count':
      return words === null ? 'a count' : `the number (${words})`;
    case 'days':
      return `the number of ${words ?? 'days late'}`;
    case 'date':
      return `the ${words ?? 'date of issue'}`;
    case 'number':
      return words === null ? 'the result' : `the result (${words})`;
    case 'option':
      return `one of: ${term.options.map(({ title }) => title).join('; ')}`;
  }
};

const KEYED: Readonly<Record<string, string>> = {
  target: 'the assigned target',
  due: 'the due day',
  met: 'the number of targets met',
  total: 'the number of targets assigned',
  plus: 'the number of additions',
  minus: 'the number of deductions',
};

/** What an agency is asked to write down: "the percentage (% nội dung hoàn thành)", "the assigned target (vụ)". */
export const measureNoun = (term: MeasureTerm): string => {
  const noun = KEYED[term.key];
  if (noun === undefined) return ofKind(term);
  const words = nameOf(term.name) ?? nameOf(term.unit);
  return words === null ? noun : `${noun} (${words})`;
};

/** " from 0 to 100", " of 0 or more", " of at most 100"; nothing where the measure is unbounded. */
export const rangeOf = ({ least, most }: MeasureTerm): string => {
  if (least === null) return most === null ? '' : ` of at most ${quantity(most)}`;
  return most === null ? ` of ${quantity(least)} or more` : ` from ${quantity(least)} to ${quantity(most)}`;
};

/** A percentage is held below 1000 % only to catch slips; nobody needs to be told. */
const hasRealBounds = ({ kind, most }: MeasureTerm): boolean =>
  kind !== 'option' && kind !== 'date' && !(kind === 'percent' && most === 1_000_000);

export const measureWords: WordsLike<typeof source> = {
  noun: measureNoun,
  heading: (term) => capital(term.kind === 'option' ? 'level reached' : measureNoun(term).replace(/^(?:the|an?) /, '')),
  hint: (term) =>
    `${term.kind === 'option' ? 'Choose' : 'Enter'} ${measureNoun(term)}${hasRealBounds(term) ? rangeOf(term) : ''}${term.kind === 'date' && term.key === 'actual' ? '; where it was not done, “Not done”' : ''}.`,
  unit: (term) => (term.kind === 'percent' ? '%' : term.kind === 'days' ? 'days' : (nameOf(term.unit) ?? '')),
  pass: 'Met',
  fail: 'Not met',
  none: 'None',
  nothingArose: 'Nothing arose',
  notAssigned: 'Not assigned',
};
