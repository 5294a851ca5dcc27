import { basename, extname } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { bookFaultText } from '#core/messages/bookFaultText.ts';
import type { BookFault } from '#core/rubric/BookFault.ts';
import { readRubricWorkbook } from '#workbook/rubric/readRubricWorkbook.ts';
import { openWorkbook } from '#workbook/scoring/readScoringWorkbook.ts';
import { loadBloc } from './blocs.ts';
import { findingLines } from './checkLines.ts';
import { readBytes } from './files.ts';
import type { Terminal } from './Terminal.ts';

/**
 * The bloc of a file, be it a bloc's JSON or a rubric workbook. `null` where a workbook is refused or has faults: each of them is
 * said then.
 *
 * Errors: those of a bloc's file that cannot be read.
 */
export const loadRubricFile = async (path: string, terminal: Terminal): Promise<Bloc | null> => {
  if (extname(path).toLowerCase() !== '.xlsx') return loadBloc(path);
  const file = basename(path).normalize('NFC');
  const opened = openWorkbook(await readBytes(path));
  const reading = 'view' in opened ? readRubricWorkbook(opened.view) : null;
  if (reading !== null && 'bloc' in reading) return reading.bloc;
  const lines = 'refusal' in opened ? findingLines(opened.refusal, file, terminal) : faultLines(reading?.faults ?? [], file, terminal);
  for (const line of lines) terminal.warn(line);
  return null;
};

/** The faults of a rubric workbook, each at its cell. */
export const faultLines = (faults: readonly BookFault[], file: string, { language, messages }: Terminal): readonly string[] => {
  const words = messages.commandLine.rubric;
  return [
    words.refused({ file, count: faults.length }),
    ...faults.map((fault) => `  ${words.refusedAt({ sheet: fault.sheet, cell: fault.cell, reason: bookFaultText(fault, language) })}`),
  ];
};
