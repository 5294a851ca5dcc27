import { readDay } from '../../calendar.ts';
import type { Expected } from '../../findings/finding.ts';
import type { ExpectedWords } from '../CodedWords.ts';
import { expectedPhrase } from '../expectedPhrase.ts';
import { showBytes, showNumber } from '../numbers.ts';
import { wordOfKey } from '../wordOfKey.ts';
import { evidenceKinds } from './evidenceKinds.ts';
import { measureNoun } from './measures.ts';
import { counted, day, pts, quoted, together } from './phrases.ts';

export const expected: ExpectedWords = {
  score: ({ min, max }) => (min === max ? pts(min) : `${pts(min)} to ${pts(max)}`),
  step: ({ step, low, high }) => `a multiple of ${pts(step)}: ${low === high ? pts(low) : `${pts(low)} or ${pts(high)}`}`,
  levels: ({ levels }) => levels.map((level) => pts(level)).join('; '),
  points: ({ points }) => pts(points),
  /** A result that is a day comes as 2018-03-12. */
  number: ({ number }) => {
    const date = readDay(number);
    return date === null ? showNumber(number, 'en') : day(date);
  },
  text: ({ text }) => (text === '' ? '⟨empty⟩' : quoted(text)),
  measure: ({ term }) => measureNoun(term),
  document: ({ kinds }) => (kinds.length === 0 ? 'a supporting document' : together(kinds.map((kind) => wordOfKey(evidenceKinds, kind)))),
  documentForm: () => 'number, symbol, date and issuer',
  period: ({ from, to }) => `from ${day(from)} to ${day(to)}`,
  citation: ({ bloc, edition }) => `“BXH ${bloc} ${edition}” and the check code`,
  bytes: ({ bytes }) => showBytes(bytes, 'en'),
  formula: ({ formula }) => quoted(`=${formula}`),
  xlsx: () => 'an .xlsx file',
  rows: ({ count }) => counted(count, 'criterion', 'criteria'),
  oneRow: () => 'one row per criterion',
  separateCells: () => 'a cell of its own for each criterion',
  approval: () => "the chair's approval",
  visible: () => 'shown, so that readers can see it',
  nothing: () => 'an empty cell',
};

/** What was expected as a phrase; `otherwise` where the finding does not say. */
export const wanted = (one: Expected | null, otherwise: string): string => expectedPhrase(expected, one, otherwise);

/** A number that is asked for: "a number from 0 to 50", "one of the numbers 50; 40; 0". */
export const aNumber = (one: Expected | null): string => {
  if (one === null) return 'a number';
  if (one.is === 'levels') return `one of the numbers ${expected.levels(one)}`;
  if (one.is === 'measure') return expected.measure(one);
  return `a number ${wanted(one, '')}`;
};
