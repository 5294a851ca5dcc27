import { readDay } from '#core/calendar.ts';
import { readPoints } from '#core/points.ts';
import type { Choice } from '../../ui/Select.tsx';

interface Asked {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Nothing is kept while it is empty. */
  readonly isNeeded?: boolean;
}

/** One thing that a form asks for. */
export type Field =
  /** Of `least` to `most` characters. */
  | (Asked & { readonly kind: 'text' | 'long'; readonly least?: number; readonly most?: number })
  | (Asked & { readonly kind: 'day' | 'points' })
  | (Asked & { readonly kind: 'choice'; readonly choices: readonly Choice[] })
  /** Any of several, at most `most`. */
  | (Asked & { readonly kind: 'choices'; readonly choices: readonly Choice[]; readonly most?: number });

/** What was filled in, by the name of the field: one text, none where it is empty, or all that were chosen. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

const DEFAULT_MOST = 500;

/** How many characters a field of words takes. */
export const mostOf = (field: Field): number => ('most' in field ? field.most : undefined) ?? (field.kind === 'long' ? 4000 : DEFAULT_MOST);

/** The text in a field, without blanks around it; empty where nothing was filled in. */
export const textIn = (values: FieldValues, name: string): string => (values[name]?.[0] ?? '').trim();

export const textOrNull = (values: FieldValues, name: string): string | null => textIn(values, name) || null;

const isReadable = (field: Field, text: string): boolean => {
  switch (field.kind) {
    case 'text':
    case 'long':
      return text.length >= (field.least ?? 1);
    case 'day':
      return readDay(text) !== null;
    case 'points':
      return readPoints(text.replace(',', '.')) !== null;
    default:
      return true;
  }
};

/** The fields that keep a form from being sent: those that are needed and empty, words that are too short, and what is no day or number. */
export const lacking = (fields: readonly Field[], values: FieldValues): readonly Field[] =>
  fields.filter((field) => {
    const { length } = textIn(values, field.name);
    if (length === 0 && (values[field.name] ?? []).length < 2) return field.isNeeded ?? false;
    return !isReadable(field, textIn(values, field.name));
  });

/** Codes that were typed one after the other, with commas, semicolons or lines between them. */
export const codesIn = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');

/** What a field holds of one text; nothing where there is none. */
export const held = (text: string | null | undefined): readonly string[] =>
  text === null || text === undefined || text === '' ? [] : [text];

/** The number in a field as the service takes it, with a dot. */
export const pointsIn = (values: FieldValues, name: string): string => textIn(values, name).replace(',', '.');
