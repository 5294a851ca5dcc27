import type { Json } from '../canonicalJson.ts';
import { readDay } from '../calendar.ts';
import type { RubricChange, Subject } from '../versions/RubricChange.ts';
import { showDay } from './dates.ts';
import { rubricChanges as inEnglish } from './en/rubricChanges.ts';
import type { Language } from './language.ts';
import { showNumber } from './numbers.ts';
import { rubricWordsOf } from './rubricWordsOf.ts';
import { shortened } from './shortened.ts';
import { rubricChanges as inVietnamese } from './vi/rubricChanges.ts';
import { withInvisibleNamed } from './withInvisibleNamed.ts';
import { wordOfKey } from './wordOfKey.ts';

/** These words alone, so that a function which tells changes does not carry the whole catalogue. */
const WORDS = { vi: inVietnamese, en: inEnglish } as const;

/**
 * One difference between two rubrics as a line, without a full stop.
 *
 * @example "II.3: điểm tối đa 20 → 25"
 */
export const rubricChangeText = (change: RubricChange, language: Language): string => {
  const words = WORDS[language];
  switch (change.is) {
    case 'added':
    case 'removed':
      return words[change.is]({ name: fullName(change.subject, language), details: detailsOf(change.value, language) });
    case 'moved':
      return words.moved({ name: shortName(change.subject, language), from: change.from ?? words.top, to: change.to ?? words.top });
    case 'reordered':
      return words.reordered({ list: words.lists[change.list], names: shortened(change.names.join(', ')) });
    case 'changed':
      return changedText(change, language);
  }
};

const changedText = ({ subject, field, from, to }: Extract<RubricChange, { is: 'changed' }>, language: Language): string => {
  const words = WORDS[language];
  const name = shortName(subject, language);
  const shown = { name, field: fieldName(field, language), from: valueText(field, from, language), to: valueText(field, to, language) };
  return shown.from === shown.to ? words.sameLook(shown) : words.changed(shown);
};

const shortName = (subject: Subject, language: Language): string => {
  if (subject.of === 'criterion') return subject.code;
  const named = WORDS[language].subjects[subject.of];
  return 'name' in subject ? `${named} ${quoted(nameText(subject, language), language)}` : named;
};

const fullName = (subject: Subject, language: Language): string =>
  subject.of === 'criterion' ? `${subject.code} ${quoted(subject.title, language)}` : shortName(subject, language);

const nameText = ({ of, name }: Extract<Subject, { readonly name: string }>, language: Language): string =>
  of === 'tieBreak' ? orderText(name, language) : name;

const quoted = (text: string, language: Language): string => `“${shortened(withInvisibleNamed(text, language))}”`;

/** `rule.bands[0].points` → "khoảng 1, điểm": the last names of a path, each in the words of the rubric workbook. */
const fieldName = (field: string, language: Language): string => {
  const { fields, entry } = WORDS[language];
  const parts = field.split('.').flatMap((part) => {
    const [, name = part, index] = /^(.*?)(?:\[(\d+)\])?$/.exec(part) ?? [];
    const word = Object.hasOwn(fields, name) ? fields[name as keyof typeof fields] : quoted(name, language);
    return index === undefined ? [word] : [entry({ name: word, number: Number(index) + 1 })];
  });
  return parts.length > 1 && field.startsWith('rule.') ? parts.slice(1).join(', ') : parts.join(', ');
};

const DAY = /^(?:YYYY|\d{4})-\d{2}-\d{2}$/;

/** A value of a rubric's file as a person reads it. */
const valueText = (field: string, value: Json | undefined, language: Language): string => {
  const words = WORDS[language];
  if (value === undefined) return words.missing;
  if (value === null) return words.blank;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return showNumber(String(value), language);
  if (typeof value === 'string') return wordText(field, value, language);
  if (Array.isArray(value)) {
    const entries = (value as readonly Json[]).map((one) => valueText(field, one, language));
    return entries.length === 0 ? words.none : entries.join('; ');
  }
  return `(${detailsOf(value, language)})`;
};

/** The fields of an entry in one phrase: "điểm tối đa 20, loại dòng Tiêu chí". */
const detailsOf = (value: Json, language: Language): string => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return valueText('', value, language);
  const told = Object.entries(value).filter(([name, one]) => !NAMED_ALREADY.has(name) && one !== undefined && one !== null);
  return told.map(([name, one]) => `${fieldName(name, language)} ${valueText(name, one, language)}`).join(', ');
};

/** What stands in the name of an entry. */
const NAMED_ALREADY = new Set(['code']);

const lastName = (field: string): string => /([^.[\]]+)(?:\[\d+\])?$/.exec(field)?.[1] ?? field;

const wordText = (field: string, value: string, language: Language): string => {
  const { rubricBook: book, evidenceKinds: evidence } = rubricWordsOf(language);
  if (DAY.test(value)) return dayText(value, language);
  switch (lastName(field)) {
    case 'kind':
      return quoted(wordOfKey(book.kinds, value), language);
    case 'shape':
      return quoted(shapeName(value, language), language);
    case 'na':
      return quoted(wordOfKey(book.notApplicable, value), language);
    case 'effect':
      return quoted(wordOfKey(book.effects, value), language);
    case 'partition':
      return quoted(wordOfKey(book.partition, value), language);
    case 'evidence':
      return wordOfKey(evidence, value);
    case 'orderBy':
    case 'by':
      return quoted(orderText(value, language), language);
    case 'target':
      return value === 'chi_tieu_giao' ? book.ownTarget : quoted(value, language);
    default:
      return value === '' ? WORDS[language].blank : quoted(value, language);
  }
};

const shapeName = (value: string, language: Language): string => {
  const { shapes } = rubricWordsOf(language).rubricBook;
  return Object.hasOwn(shapes, value) ? shapes[value as keyof typeof shapes].name : value;
};

const dayText = (value: string, language: Language): string => {
  const { everyYear } = WORDS[language];
  if (!value.startsWith('YYYY')) {
    const day = readDay(value);
    return day === null ? value : showDay(day, language);
  }
  const [, month = '', date = ''] = value.split('-');
  return everyYear({ date: Number(date), month: Number(month) });
};

/** `section_I desc` → "mục I, cao xếp trước". */
const orderText = (order: string, language: Language): string => {
  const { rubricBook: book } = rubricWordsOf(language);
  const match = /^(\S+) (asc|desc)$/.exec(order);
  if (!match) return order;
  const [, by = '', direction = 'desc'] = match;
  const named = by.startsWith('section_') ? `${book.orders.section} ${by.slice('section_'.length)}` : wordOfKey(book.orders, by);
  return `${named}, ${book.directions[direction as 'asc' | 'desc']}`;
};
