import type { Json } from '#core/canonicalJson.ts';
import { closest } from '#core/closest.ts';
import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import { addressOf } from '../address.ts';
import { readField, type BookField } from './BookField.ts';
import { isBlank, plainWords, shownContent, type BookSheet } from './BookSheet.ts';
import { blocSections, type BlocSection, type SectionKey } from './blocSections.ts';
import type { ReadLog } from './ReadLog.ts';

type Fresh = Record<string, Json>;

/** What one part of the sheet said: an object, or a list of lines with the path of each. */
export type SectionReading = { readonly values: Fresh } | { readonly lines: readonly Fresh[] };

export type BlocReading = ReadonlyMap<SectionKey, SectionReading>;

/** Reads the sheet of the bloc part by part; parts are found by their titles, lines by their names, columns by their headings. */
export const readBlocSheet = (sheet: BookSheet, messages: RubricWords, log: ReadLog): BlocReading => {
  const sections = blocSections(messages);
  const starts = sections.map((section) => ({ section, row: rowOf(sheet, section.title) }));
  const rows = starts.map(({ row }) => row).filter((row) => row !== null);
  return new Map(
    starts.flatMap(({ section, row }) => {
      if (row === null) {
        const { title, isOptional } = section;
        if (isOptional) return [];
        log.fault({ sheet: sheet.name, cell: 'A1', seen: '', expected: { is: 'section', title }, suggestion: null });
        return [];
      }
      log.place(section.path, { sheet: sheet.name, cell: addressOf(row, 0), seen: section.title });
      const end = Math.min(sheet.rowCount, ...rows.filter((other) => other > row));
      const reading =
        section.form === 'values' ? readValues(sheet, section, row + 1, end, log) : readTable(sheet, section, row + 1, end, log);
      return [[section.key, reading] as const];
    }),
  );
};

const rowOf = (sheet: BookSheet, title: string): number | null => {
  for (let row = 0; row < sheet.rowCount; row++) if (plainWords(shownContent(sheet.at(row, 0))) === plainWords(title)) return row;
  return null;
};

const fieldNamed = (fields: readonly BookField[], words: string): BookField | undefined =>
  fields.find(({ heading }) => plainWords(heading) === plainWords(words));

const readValues = (sheet: BookSheet, { path, fields }: BlocSection, from: number, end: number, log: ReadLog): SectionReading => {
  const values: Fresh = {};
  for (let row = from; row < end; row++) {
    const seen = shownContent(sheet.at(row, 0));
    if (seen === '' && isBlank(sheet.at(row, 1))) continue;
    const field = fieldNamed(fields, seen);
    if (field) readField(field, { sheet, row, column: 1, path }, values, log);
    else log.fault(strayWords(sheet, row, 0, fields));
  }
  return { values };
};

const strayWords = (sheet: BookSheet, row: number, column: number, fields: readonly BookField[]) => {
  const names = fields.map(({ heading }) => heading);
  const seen = shownContent(sheet.at(row, column));
  return {
    sheet: sheet.name,
    cell: addressOf(row, column),
    seen,
    expected: { is: 'words', names },
    suggestion: closest(seen, names),
  } as const;
};

const readTable = (sheet: BookSheet, { path, fields }: BlocSection, from: number, end: number, log: ReadLog): SectionReading => {
  const columns = Array.from({ length: sheet.columnCount }, (_, column) => column);
  const isEmpty = (row: number): boolean => columns.every((column) => isBlank(sheet.at(row, column)));
  let heading = from;
  while (heading < end && isEmpty(heading)) heading++;
  if (heading >= end) return { lines: [] };
  const named = columns.flatMap((column) => {
    const seen = shownContent(sheet.at(heading, column));
    const field = seen === '' ? undefined : fieldNamed(fields, seen);
    if (!field && seen !== '') log.fault(strayWords(sheet, heading, column, fields));
    return field ? [{ field, column }] : [];
  });
  const lines: Fresh[] = [];
  for (let row = heading + 1; row < end; row++) {
    if (isEmpty(row)) continue;
    const at = `${path}[${lines.length}]`;
    const line: Fresh = {};
    log.place(at, { sheet: sheet.name, cell: addressOf(row, 0), seen: shownContent(sheet.at(row, 0)) });
    for (const { field, column } of named) readField(field, { sheet, row, column, path: at }, line, log);
    lines.push(line);
  }
  return { lines };
};
