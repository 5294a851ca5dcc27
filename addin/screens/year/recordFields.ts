import type { RecordKind } from '#core/bloc/yearRecords.ts';
import type { YearRecord } from '../../client/replies.ts';
import type { Choice } from '../../ui/Select.tsx';
import { codesIn, textIn, type Field, type FieldValues } from './Field.ts';
import type { YearWords } from './useYearWords.ts';

type Content = Readonly<Record<string, unknown>>;
type Pledge = Readonly<Record<string, unknown>> & { readonly vi: string };

/** How a field of a record stands in its content: a text, a day, one agency or several, codes, or pledges one a line. */
type Form = 'line' | 'words' | 'day' | 'agency' | 'agencies' | 'codes' | 'pledges' | 'assumed';

const PAPER = { vi: 'words', number: 'line', on: 'day', issuer: 'line', assumed: 'assumed' } as const;

/** The fields of each kind of record, in the order of the form, and which of them it cannot be without. */
const FORMS: { readonly [Kind in RecordKind]: { readonly fields: Readonly<Record<string, Form>>; readonly needed: readonly string[] } } = {
  regulation: { fields: PAPER, needed: ['vi'] },
  plan: { fields: PAPER, needed: ['vi'] },
  covenant: {
    fields: { on: 'day', place: 'line', vi: 'words', signatories: 'agencies', contents: 'pledges', targets: 'pledges' },
    needed: [],
  },
  movement: {
    fields: { vi: 'words', theme: 'line', basis: 'line', period: 'line', agency: 'agency', assumed: 'assumed' },
    needed: ['vi'],
  },
  drive: { fields: { vi: 'words', from: 'day', to: 'day', agencies: 'agencies', assumed: 'assumed' }, needed: ['vi'] },
  registration: { fields: { agency: 'agency', title: 'line', award: 'line', on: 'day', assumed: 'assumed' }, needed: ['agency'] },
  inspection: {
    fields: { vi: 'words', agency: 'agency', on: 'day', paper: 'line', criteria: 'codes', assumed: 'assumed' },
    needed: ['vi', 'agency', 'on'],
  },
};

const MOST = { line: 500, words: 4000 } as const;

/** The form of a kind of record. */
export const recordFields = (kind: RecordKind, agencies: readonly Choice[], { records: say }: YearWords): readonly Field[] => {
  const { fields, needed } = FORMS[kind];
  return Object.entries(fields).map(([name, form]): Field => {
    const common = { name, label: labelOf(kind, name, say), isNeeded: needed.includes(name) };
    switch (form) {
      case 'line':
        return { ...common, kind: 'text', most: MOST.line };
      case 'words':
        return { ...common, kind: 'long', most: MOST.words };
      case 'pledges':
        return { ...common, kind: 'long', most: MOST.words, hint: say.onePerLine };
      case 'day':
        return { ...common, kind: 'day' };
      case 'agency':
        return { ...common, kind: 'choice', choices: agencies };
      case 'agencies':
        return { ...common, kind: 'choices', choices: agencies };
      case 'codes':
        return { ...common, kind: 'text', most: MOST.words, hint: say.codesHint };
      case 'assumed':
        return { ...common, kind: 'choices', choices: [{ key: 'yes', label: say.assumed }] };
    }
  });
};

const labelOf = (kind: RecordKind, name: string, { fields }: YearWords['records']): string => {
  const own: Readonly<Record<string, string>> = fields[kind] ?? {};
  const common: Readonly<Record<string, string>> = fields.common;
  return own[name] ?? common[name] ?? name;
};

const pledgesIn = (content: Content, name: string): readonly Pledge[] => (content[name] as readonly Pledge[] | undefined) ?? [];

/** What stands in the form of a record at first. */
export const recordValues = ({ kind, content }: Pick<YearRecord, 'kind' | 'content'>): FieldValues =>
  Object.fromEntries(Object.entries(FORMS[kind].fields).map(([name, form]) => [name, valueOf(form, content, name)]));

const valueOf = (form: Form, content: Content, name: string): readonly string[] => {
  const value = content[name];
  if (value === undefined || value === null) return [];
  switch (form) {
    case 'agencies':
      return value as readonly string[];
    case 'codes':
      return [(value as readonly string[]).join(', ')];
    case 'pledges':
      return [
        pledgesIn(content, name)
          .map(({ vi }) => vi)
          .join('\n'),
      ];
    case 'assumed':
      return value === true ? ['yes'] : [];
    default:
      return typeof value === 'string' ? [value] : [];
  }
};

/** The record as the form has it: what the form does not ask for (the English, criteria of a pledge) stays as it was. */
export const recordContent = (kind: RecordKind, values: FieldValues, before: Content = {}): Content => {
  const told = Object.entries(FORMS[kind].fields).map(([name, form]) => [name, contentOf(form, values, name, before)] as const);
  const kept = Object.entries(before).filter(([name]) => !Object.hasOwn(FORMS[kind].fields, name));
  return { kind, ...Object.fromEntries(kept), ...Object.fromEntries(told.filter(([, value]) => value !== undefined)) };
};

const contentOf = (form: Form, values: FieldValues, name: string, before: Content): unknown => {
  const text = textIn(values, name);
  switch (form) {
    case 'agencies': {
      const chosen = values[name] ?? [];
      return chosen.length === 0 ? undefined : chosen;
    }
    case 'codes':
      return text === '' ? undefined : codesIn(text);
    case 'pledges':
      return text === '' ? undefined : pledgesOf(text, pledgesIn(before, name));
    case 'assumed':
      return text === 'yes' ? true : undefined;
    default:
      return text === '' ? undefined : text;
  }
};

const pledgesOf = (text: string, before: readonly Pledge[]): readonly Pledge[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((vi) => before.find((one) => one.vi === vi) ?? { vi });
