import { readDay } from '#core/calendar.ts';
import type { Json } from '#core/canonicalJson.ts';
import { closest } from '#core/closest.ts';
import type { BookExpected } from '#core/rubric/BookFault.ts';
import type { CellContent } from '#core/sheet/Sheet.ts';
import { readTypedNumber } from '#core/sheet/typedNumber.ts';
import { number, text } from '../paper/SheetBuilder.ts';
import type { ModelContent } from '../writing/WorkbookModel.ts';
import { plainWords, shownContent } from './BookSheet.ts';
import { MARK_SIGN } from './bookStyles.ts';

/** What a cell that is not blank says, or what should have stood there. */
export type CellReading = { readonly value: Json } | { readonly expected: BookExpected; readonly suggestion: string | null };

/** How a value of a bloc's file stands in a cell. */
export interface CellKind {
  /** `null` where the value cannot be shown in a cell: it travels along unseen. */
  readonly write: (value: Json) => ModelContent | null;
  readonly read: (content: CellContent) => CellReading;
  /** The words that may be picked; empty where any value may be typed. */
  readonly words: readonly string[];
  /** Whether all that the cell says is none of the file's, as if it were blank. */
  readonly saysNothing?: (content: CellContent) => boolean;
}

/** A word that a person picks, and the value it stands for. */
export interface Choice {
  readonly word: string;
  readonly value: Json;
}

const refused = (expected: BookExpected, suggestion: string | null = null): CellReading => ({ expected, suggestion });

const isText = ({ type }: CellContent): boolean => type === 'text' || type === 'number' || type === 'date';

const clean = (content: CellContent): string => shownContent(content).normalize('NFC');

export const textKind: CellKind = {
  write: (value) => (typeof value === 'string' ? text(value) : null),
  read: (content) => (isText(content) ? { value: clean(content) } : refused({ is: 'text' })),
  words: [],
};

/** The lines of a note without those that only tell its writer what to look at. */
const ownLines = (content: CellContent): string =>
  clean(content)
    .split('\n')
    .filter((line) => !line.trim().startsWith(MARK_SIGN))
    .join('\n');

/** A text that may bear marks for its writer, which are no part of the file. */
export const noteKind: CellKind = {
  ...textKind,
  read: (content) => (isText(content) ? { value: ownLines(content) } : refused({ is: 'text' })),
  saysNothing: (content) => isText(content) && ownLines(content).trim() === '',
};

const numberIn = (content: CellContent): number | null => {
  if (content.type === 'number') return Number(content.number);
  const typed = content.type === 'text' ? readTypedNumber(content.text) : null;
  return typed === null ? null : Number(typed);
};

const isPlain = (value: Json): value is number => typeof value === 'number' && !String(value).includes('e');

export const numberKind: CellKind = {
  write: (value) => (isPlain(value) ? number(String(value)) : null),
  read: (content) => {
    const found = numberIn(content);
    return found === null ? refused({ is: 'number' }) : { value: found };
  },
  words: [],
};

/** A number, or prose that the chair decides by. */
export const numberOrTextKind: CellKind = {
  write: (value) => numberKind.write(value) ?? textKind.write(value),
  read: (content) => {
    const found = numberIn(content);
    return found === null ? textKind.read(content) : { value: found };
  },
  words: [],
};

/** `2018-02-28` ↔ 28/02/2018, `YYYY-02-28` ↔ 28/02. */
const shownDay = (day: string): string | null => {
  const match = /^(\d{4}|YYYY)-(\d{2})-(\d{2})$/.exec(day);
  return match ? [match[3], match[2], ...(match[1] === 'YYYY' ? [] : [match[1]])].join('/') : null;
};

const typedDay = (typed: string): string | null => {
  const match = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(typed);
  const [, date = '', month = '', year = 'YYYY'] = match ?? [];
  const iso = match ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : typed;
  return readDay(iso.replace('YYYY', '2024')) === null ? null : iso;
};

const dayIn = (content: CellContent): string | null =>
  content.type === 'date' ? content.day : content.type === 'text' ? typedDay(content.text.trim()) : null;

const writeDay = (value: Json): ModelContent | null => (typeof value === 'string' ? text(shownDay(value) ?? value) : null);

/** One day of the calendar. */
export const dayKind: CellKind = {
  write: writeDay,
  read: (content) => {
    const day = dayIn(content);
    return day === null || day.startsWith('YYYY') ? refused({ is: 'day' }) : { value: day };
  },
  words: [],
};

/** A day that may leave the year open. */
export const yearlyDayKind: CellKind = {
  write: writeDay,
  read: (content) => {
    const day = dayIn(content);
    return day === null ? refused({ is: 'yearlyDay' }) : { value: day };
  },
  words: [],
};

/** Days that may leave the year open, parted by semicolons. */
export const daysKind: CellKind = {
  write: (value) => {
    const known = Array.isArray(value) && value.every((one) => typeof one === 'string');
    return known ? text(value.map((one) => shownDay(one) ?? one).join('; ')) : null;
  },
  read: (content) => {
    const parts = content.type === 'text' ? content.text.split(';').map((part) => part.trim()) : [];
    const days = content.type === 'date' ? [content.day] : parts.filter((part) => part !== '').map(typedDay);
    const known = days.filter((day) => day !== null);
    return known.length === days.length && days.length > 0 ? { value: known } : refused({ is: 'yearlyDay' });
  },
  words: [],
};

/** A day that may leave the year open, or prose. */
export const dayOrTextKind: CellKind = {
  write: writeDay,
  read: (content) => {
    const day = dayIn(content);
    return day === null ? textKind.read(content) : { value: day };
  },
  words: [],
};

/** The choice that a text names, by its word or by the value as the file spells it. */
const chosen = (choices: readonly Choice[], typed: string): Choice | undefined =>
  choices.find(({ word }) => plainWords(word) === plainWords(typed)) ?? choices.find(({ value }) => value === typed);

export const choiceKind = (choices: readonly Choice[]): CellKind => {
  const words = choices.map(({ word }) => word);
  return {
    write: (value) => {
      const found = choices.find((one) => one.value === value);
      return found ? text(found.word) : null;
    },
    read: (content) => {
      const found = chosen(choices, clean(content));
      return found ? { value: found.value } : refused({ is: 'words', names: words }, closest(clean(content), words));
    },
    words,
  };
};

export const choicesOf = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, word]) => ({ value, word }));

/** Any text; some have a word of their own. */
export const wordOrTextKind = (choices: readonly Choice[]): CellKind => {
  const known = choiceKind(choices);
  return {
    write: (value) => known.write(value) ?? textKind.write(value),
    read: (content) => {
      const reading = known.read(content);
      return 'value' in reading ? reading : textKind.read(content);
    },
    words: [],
  };
};

/** A number, or the word for the target that each agency was given. */
export const targetKind = (ownTarget: string): CellKind => {
  const own = choiceKind([{ word: ownTarget, value: 'chi_tieu_giao' }]);
  return {
    write: (value) => own.write(value) ?? numberKind.write(value),
    read: (content) => {
      const found = numberIn(content);
      if (found !== null) return { value: found };
      const reading = own.read(content);
      return 'value' in reading ? reading : refused({ is: 'target' }, reading.suggestion);
    },
    words: [],
  };
};

/** Several texts in one cell, parted by semicolons; keys that have a word are shown by it. */
export const textsKind = (words: Readonly<Record<string, string>> = {}): CellKind => {
  const byWord = new Map(Object.entries(words).map(([key, word]) => [plainWords(word), key]));
  return {
    write: (value) => {
      const known = Array.isArray(value) && value.every((one) => typeof one === 'string');
      return known ? text(value.map((one) => words[one] ?? one).join('; ')) : null;
    },
    read: (content) => {
      if (!isText(content)) return refused({ is: 'text' });
      const parts = clean(content)
        .split(';')
        .map((part) => part.trim());
      return { value: parts.filter((part) => part !== '').map((part) => byWord.get(plainWords(part)) ?? part) };
    },
    words: [],
  };
};
