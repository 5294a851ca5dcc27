import type { Json } from '#core/canonicalJson.ts';
import { addressOf } from '../address.ts';
import { BLANK } from '../paper/SheetBuilder.ts';
import type { ModelContent } from '../writing/WorkbookModel.ts';
import { isBlank, shownContent, type BookSheet } from './BookSheet.ts';
import type { CellKind } from './cellKinds.ts';
import type { ReadLog } from './ReadLog.ts';

/** One field of a bloc's file that has a cell: its name there, its words here, and how it is written. */
export interface BookField {
  readonly name: string;
  readonly heading: string;
  readonly kind: CellKind;
  /** What a blank cell stands for: no field at all, `null`, or an empty list. */
  readonly whenBlank: 'absent' | 'null' | 'empty';
}

export const isObject = (value: Json | undefined): value is { readonly [name: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The entries of a list; none where the value is no list. */
export const entriesOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);

/** A text of the file; empty where the value is none. */
export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

export const contentOfField = ({ name, kind }: BookField, object: { readonly [name: string]: Json | undefined }): ModelContent => {
  const value = object[name];
  return (value ?? null) === null ? BLANK : (kind.write(value as Json) ?? BLANK);
};

/** Reads a field's cell into `into`, remembers where its path stands, and reports what cannot be read. */
export const readField = (
  field: BookField,
  at: { readonly sheet: BookSheet; readonly row: number; readonly column: number; readonly path: string },
  into: Record<string, Json>,
  log: ReadLog,
): void => {
  const { sheet, row, column, path } = at;
  const content = sheet.at(row, column);
  const place = { sheet: sheet.name, cell: addressOf(row, column), seen: shownContent(content) };
  log.place(path === '' ? field.name : `${path}.${field.name}`, place);
  if (isBlank(content) || field.kind.saysNothing?.(content)) {
    if (field.whenBlank !== 'absent') into[field.name] = field.whenBlank === 'null' ? null : [];
    return;
  }
  const reading = field.kind.read(content);
  if ('value' in reading) into[field.name] = reading.value;
  else log.fault({ ...place, ...reading });
};
