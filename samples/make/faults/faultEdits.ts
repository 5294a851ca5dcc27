import { readArchive } from '#workbook/archive/readArchive.ts';
import { replaceParts } from '#workbook/patching/replaceParts.ts';
import { COLUMN } from '#workbook/scoring/columns.ts';
import type { ErrorValue, ModelCell, ModelContent } from '#workbook/writing/WorkbookModel.ts';
import type { FaultBook } from './faultBook.ts';

/** The formula as it stands, with another result: one that is no longer true, or that another entry would give. */
export const resulting = (book: FaultBook, code: string, result: string): ModelContent => {
  const content = book.contentAt(code);
  if (content.type !== 'formula') throw new Error(`no formula at ${code}`);
  return { ...content, value: { type: 'number', number: result } };
};

export const sumOf = (formula: string, result: string): ModelContent => ({
  type: 'formula',
  formula,
  value: { type: 'number', number: result },
});

export const failed = (formula: string, error: ErrorValue): ModelContent => ({ type: 'formula', formula, value: { type: 'error', error } });

/** The score that Excel made a day of: 9 and 1 joined by a dot. */
export const dated =
  (row: number) =>
  (cell: ModelCell): ModelCell =>
    cell.row === row && cell.column === COLUMN.self
      ? { ...cell, content: { type: 'number', number: '45666' }, style: { ...cell.style, numberFormat: 'dd/mm/yyyy' } }
      : cell;

type Edit = (text: string) => string;

/** Changes parts of a package by their text; a part that is not there begins as an empty text. */
export const withParts = (bytes: Uint8Array, edits: Readonly<Record<string, Edit>>): Uint8Array => {
  const archive = readArchive(bytes);
  const changed = Object.entries(edits).map(([part, edit]) => {
    const standing = archive.read(part);
    return [part, new TextEncoder().encode(edit(standing ? new TextDecoder().decode(standing) : ''))] as const;
  });
  return replaceParts(bytes, new Map(changed));
};

/** A formula that was written by a program that works nothing out: its marked result is taken away. */
export const unsaved = (book: FaultBook): Uint8Array =>
  withParts(book.bytes(), { 'xl/worksheets/sheet1.xml': (xml) => xml.replaceAll('<v>987654</v>', '') });

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The workbook with a link to the file `So lieu 2025.xlsx`, which formulas call `[1]`. */
export const linked = (bytes: Uint8Array): Uint8Array =>
  withParts(bytes, {
    'xl/externalLinks/externalLink1.xml': () =>
      `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="${RELATIONS}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
    'xl/externalLinks/_rels/externalLink1.xml.rels': () =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/externalLinkPath" Target="So%20lieu%202025.xlsx" TargetMode="External"/></Relationships>`,
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>',
      ),
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rIdLink" Type="${RELATIONS}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
      ),
    'xl/workbook.xml': (xml) =>
      xml.replace(
        '</sheets>',
        `</sheets><externalReferences><externalReference xmlns:r="${RELATIONS}" r:id="rIdLink"/></externalReferences>`,
      ),
  });

/** The workbook with a macro inside, as one that was saved from an .xlsm. */
export const withMacro = (bytes: Uint8Array): Uint8Array =>
  withParts(bytes, {
    'xl/vbaProject.bin': () => 'Attribute VB_Name = "Module1"',
    '[Content_Types].xml': (xml) =>
      xml.replace('</Types>', '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rIdMacro" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
  });
