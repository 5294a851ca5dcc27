import { strToU8 } from 'fflate';
import { readArchive, type Archive } from '#workbook/archive/readArchive.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { cellAt, cellKey, COLUMNS, type ViewSheet, type WorkbookView } from '#workbook/WorkbookView.ts';
import type { CellChange, CellPatch, FormulaResult } from './CellPatch.ts';
import { dropCalcChain } from './dropCalcChain.ts';
import { findPackageParts, partText, type PackageParts } from './packageParts.ts';
import { patchSheet } from './patchSheet.ts';
import { recalculateOnOpening } from './recalculateOnOpening.ts';
import { replaceParts } from './replaceParts.ts';
import { StyleSheet } from './StyleSheet.ts';
import { staleFormulas, type CellSet } from './staleFormulas.ts';

const ROWS = 1_048_576;

type SheetChanges = Map<string, Map<number, CellChange>>;

/**
 * Changes cells of an .xlsx file and leaves all else as it is: untouched parts keep their very bytes, and in a touched
 * worksheet everything outside of the changed cells keeps its characters (styles, validations, protection, print set-up).
 *
 * Shape:    with nothing to change the very bytes come back.
 * Formulas: a stored result that a change may have made untrue is replaced by the one in `results`, or dropped where none is
 *           given; Excel is told to compute anew when it opens the file. Results for cells without a formula are passed over.
 * Looks:    a cell keeps its style, but for the font that a patch names, and for a text format that would take a number that is
 *           put there for text.
 * Errors:   `FileRefused` where the bytes are no workbook that can be read; a `RangeError` for a sheet that is not there, an
 *           address outside of the sheet, a number that is none, a text over 32767 characters, or part of an array formula.
 */
export const patchWorkbook = (bytes: Uint8Array, patches: readonly CellPatch[], results: readonly FormulaResult[] = []): Uint8Array => {
  if (patches.length === 0 && results.length === 0) return bytes;
  const view = readWorkbook(bytes);
  const changes = changesOf(view, patches, results);
  if (changes.size === 0) return bytes;

  const archive = readArchive(bytes);
  const parts = findPackageParts(archive);
  const touches = touchesFormulas(view, patches);
  const texts = new Map<string, string | null>(touches ? dropCalcChain(archive, parts) : []);
  const styles = parts.styles === null ? null : new StyleSheet(partText(archive, parts.styles));
  for (const [sheet, cells] of changes) texts.set(...patchedSheet(archive, parts, sheetOf(view, sheet), cells, styles));
  const restyled = styles?.written() ?? null;
  if (parts.styles !== null && restyled !== null) texts.set(parts.styles, restyled);
  if (touches || hasResults(changes)) texts.set(parts.workbook, recalculateOnOpening(partText(archive, parts.workbook)));
  return replaceParts(bytes, new Map([...texts].map(([part, text]) => [part, text === null ? null : strToU8(text)])));
};

/** Every cell that changes, the later patch of a cell counting: patches, then formulas whose result is new or gone. */
const changesOf = (view: WorkbookView, patches: readonly CellPatch[], results: readonly FormulaResult[]): SheetChanges => {
  const changes: SheetChanges = new Map();
  const put = (sheet: string, key: number, change: CellChange) =>
    changes.set(sheet, (changes.get(sheet) ?? new Map<number, CellChange>()).set(key, change));
  for (const [sheet, keys] of staleFormulas(view, cellsOf(view, patches))) {
    for (const key of keys) put(sheet, key, { kind: 'result', content: { type: 'noValue' } });
  }
  for (const { sheet, row, column, content } of results) {
    const known = sheetOf(view, sheet);
    if (cellAt(known, row, column)?.formula) put(known.name, cellKey(row, column), { kind: 'result', content });
  }
  for (const { sheet, row, column, formula, content, font } of patches) {
    put(sheetOf(view, sheet).name, keyOf(row, column), { kind: 'content', formula, content, font: font ?? null });
  }
  return changes;
};

const cellsOf = (view: WorkbookView, patches: readonly CellPatch[]): CellSet => {
  const cells = new Map<string, Set<number>>();
  for (const { sheet, row, column } of patches) {
    const { name } = sheetOf(view, sheet);
    cells.set(name, (cells.get(name) ?? new Set<number>()).add(keyOf(row, column)));
  }
  return cells;
};

const keyOf = (row: number, column: number): number => {
  const isInside = Number.isInteger(row) && Number.isInteger(column) && row >= 0 && row < ROWS && column >= 0 && column < COLUMNS;
  if (!isInside) throw new RangeError(`no cell at row ${row}, column ${column}`);
  return cellKey(row, column);
};

const sheetOf = (view: WorkbookView, name: string): ViewSheet => {
  const sheet = view.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!sheet) throw new RangeError(`no sheet ${name}`);
  return sheet;
};

const patchedSheet = (
  archive: Archive,
  parts: PackageParts,
  sheet: ViewSheet,
  cells: ReadonlyMap<number, CellChange>,
  styles: StyleSheet | null,
): [string, string] => {
  const part = parts.sheets.get(sheet.name) ?? '';
  return [part, patchSheet(partText(archive, part), cells, (row, column) => cellAt(sheet, row, column)?.formula ?? null, styles)];
};

/** A formula comes or goes, so that the calculation chain no longer holds. */
const touchesFormulas = (view: WorkbookView, patches: readonly CellPatch[]): boolean =>
  patches.some(
    ({ sheet, row, column, formula }) => formula !== null || typeof cellAt(sheetOf(view, sheet), row, column)?.formula === 'string',
  );

const hasResults = (changes: SheetChanges): boolean =>
  [...changes.values()].some((cells) => [...cells.values()].some(({ kind }) => kind === 'result'));
