import { readBloc } from '#core/bloc/readBloc.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { closest } from '#core/closest.ts';
import type { RubricWords } from '#core/messages/rubricWordsOf.ts';
import type { BookFault } from '#core/rubric/BookFault.ts';
import { isFileRefused } from '../archive/FileRefused.ts';
import { unpackedSheet } from '../packedSheet.ts';
import type { ViewSheet, WorkbookView } from '../WorkbookView.ts';
import { at, blocJson, notAssignedLines } from './blocJson.ts';
import { isObject } from './BookField.ts';
import { ofFile, ofModel, plainWords, type BookSheet } from './BookSheet.ts';
import { decimalFaults, gapFaults, notAssignedFaults, quotaFaults } from './crossFaults.ts';
import { fileFaults } from './fileFaults.ts';
import { formFaults } from './formFaults.ts';
import { mergeCarried } from './mergeCarried.ts';
import { messagesOfBook } from './messagesOfBook.ts';
import { readBlocSheet } from './readBlocSheet.ts';
import { readCriteriaSheet } from './readCriteriaSheet.ts';
import { ReadLog } from './ReadLog.ts';
import { CARRIED_SHEET, writtenSheets } from './rubricWorkbook.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

/** The bloc that a rubric workbook spells out, or every fault that was found in it. */
export type RubricReading = { readonly bloc: Bloc } | { readonly faults: readonly BookFault[] };

interface Spelt {
  readonly json: JsonObject;
  readonly criteria: readonly Json[];
}

/**
 * Reads a rubric workbook back into a bloc's file.
 *
 * Shape:  where nothing was changed the file is the one that the workbook was made from, field by field. What no sheet shows
 *         stays with whatever it belonged to; a workbook without the hidden sheet is read from the visible ones alone.
 * Errors: faults are returned, each with sheet, cell, what is seen and what is expected.
 */
export const readRubricWorkbook = (view: WorkbookView): RubricReading => {
  const messages = messagesOfBook(view);
  const log = new ReadLog();
  const sheets = findSheets(view, messages, log);
  if (!sheets) return { faults: log.faults };
  for (const fault of formFaults(sheets[0], sheets[1], messages)) log.fault(fault);
  const spelt = spell(sheets.map(ofFile), messages, log);
  const carried = carriedIn(view, log);
  if (log.faults.length > 0) return { faults: log.faults };
  const shown = carried === null ? null : spell(writtenSheets(carried, messages).map(ofModel), messages, new ReadLog());
  const json = carried === null || shown === null ? spelt.json : mergeCarried(spelt.json, shown.json, carried);
  const faults = [...(isObject(json) ? fileFaults(json, log, messages.rubricBook.sheets.bloc) : []), ...newFaults(spelt, shown, log)];
  return faults.length > 0 ? { faults } : { bloc: readBloc(json) };
};

/** What the carried file has already was let pass with it. */
const newFaults = (spelt: Spelt, shown: Spelt | null, log: ReadLog): readonly BookFault[] => {
  const before = new Set(shown?.criteria.map((one) => canonicalJson(one)));
  const changed = spelt.criteria.map((one) => (before.has(canonicalJson(one)) ? null : one));
  const [scale, old] = [spelt, shown].map((one) => (one ? at(one.json, 'rubric.scale') : {}));
  const isSameScale = scale?.['decimals'] === old?.['decimals'];
  const isSameQuota = shown !== null && canonicalJson(quotasIn(spelt)) === canonicalJson(quotasIn(shown));
  return [
    ...gapFaults(changed, log),
    ...decimalFaults(isSameScale ? changed : spelt.criteria, scale ?? {}, log),
    ...(isSameQuota ? [] : quotaFaults(spelt.json, log)),
  ];
};

/** The awards with the members that they are for. */
const quotasIn = ({ json }: Spelt): Json => [at(json, 'rubric')['quotas'] ?? [], json['members'] ?? []];

const findSheets = (view: WorkbookView, { rubricBook }: RubricWords, log: ReadLog): readonly [ViewSheet, ViewSheet] | null => {
  const found = [rubricBook.sheets.bloc, rubricBook.sheets.criteria].flatMap((name) => {
    const sheet = view.sheets.find((one) => plainWords(one.name) === plainWords(name));
    if (sheet) return [sheet];
    const names = view.sheets.filter(({ visibility }) => visibility === 'visible').map((one) => one.name);
    const near = closest(name, names) ?? names[0] ?? name;
    log.fault({ sheet: near, cell: 'A1', seen: near, expected: { is: 'sheet', sheet: name }, suggestion: null });
    return [];
  });
  const [bloc, criteria] = found;
  return bloc && criteria ? [bloc, criteria] : null;
};

const spell = ([blocSheet, criteriaSheet]: readonly BookSheet[], messages: RubricWords, log: ReadLog): Spelt => {
  if (!blocSheet || !criteriaSheet) throw new RangeError('a rubric workbook has two sheets to read');
  const reading = readBlocSheet(blocSheet, messages, log);
  const criteria = readCriteriaSheet(criteriaSheet, messages, log);
  const json = blocJson(reading, criteria, log);
  notAssignedFaults(notAssignedLines(reading), json, log);
  return { json, criteria };
};

const carriedIn = (view: WorkbookView, log: ReadLog): Json | null => {
  try {
    return unpackedSheet(view, CARRIED_SHEET, 'carriedRubric') as Json | null;
  } catch (error) {
    if (!isFileRefused(error)) throw error;
    log.fault({ sheet: CARRIED_SHEET, cell: 'A1', seen: '', expected: { is: 'untouched' }, suggestion: null });
    return null;
  }
};
