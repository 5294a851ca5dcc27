import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { closest } from '#core/closest.ts';
import { isProblem } from '#core/problem.ts';
import type { BookFault } from '#core/rubric/BookFault.ts';
import { entriesOf, isObject } from './BookField.ts';
import { codesOf } from './crossFaults.ts';
import type { ReadLog } from './ReadLog.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

/** Nobody mends more at once. */
const MOST_FAULTS = 40;

const RULE = /^rubric\.criteria\[(\d+)\]\.rule(?:\.|$)/;

interface Fault {
  readonly path: string;
  readonly expected: string;
}

const firstFault = (json: Json): Fault | null => {
  try {
    readBloc(json);
    return null;
  } catch (error) {
    if (!isProblem(error) || error.code !== 'bloc.malformed') throw error;
    return error.facts;
  }
};

/** The same file with one criterion left to judgement, so that the faults after its own can be found; `null` where that mends nothing. */
const withJudgedRule = (json: JsonObject, path: string): JsonObject | null => {
  const index = Number(RULE.exec(path)?.[1] ?? NaN);
  const rubric = json['rubric'];
  const criteria = isObject(rubric) ? entriesOf(rubric['criteria']) : [];
  if (!isObject(rubric) || !isObject(criteria[index])) return null;
  const mended = criteria.map((one, at) => (at === index && isObject(one) ? { ...one, rule: { shape: 'direct' } } : one));
  return { ...json, rubric: { ...rubric, criteria: mended } };
};

/** Codes are the words that slips are made in; other values say nothing about what was meant. */
const suggestionFor = ({ expected }: Fault, seen: string, json: JsonObject): string | null => {
  const { members, criteria } = codesOf(json);
  const others = criteria.filter((code) => code !== seen);
  if (expected.startsWith('code of a member')) return closest(seen, members);
  if (expected.startsWith('code of a criterion')) return closest(seen, others);
  return null;
};

/** Another part of the same rule is named by its cell. */
const inCells = ({ path, expected }: Fault, log: ReadLog): string =>
  expected.replace(/\bbands\[\d+\]/, (other) => log.placeOf(path.replace(/\bbands\[\d+\]/, other))?.cell ?? other);

const placed = (fault: Fault, json: JsonObject, log: ReadLog, otherwise: string): BookFault => {
  const { sheet, cell, seen } = log.placeOf(fault.path) ?? { sheet: otherwise, cell: 'A1', seen: '' };
  return { sheet, cell, seen, expected: { is: 'field', expected: inCells(fault, log) }, suggestion: suggestionFor(fault, seen, json) };
};

/**
 * What the reader of a bloc's file refuses, each at its cell: the faults of all rules, and the first of any other kind.
 *
 * @param otherwise the sheet that is named where a fault has no cell
 */
export const fileFaults = (json: JsonObject, log: ReadLog, otherwise: string): readonly BookFault[] => {
  const faults: BookFault[] = [];
  const met = new Set<string>();
  let at: JsonObject | null = json;
  while (at && faults.length < MOST_FAULTS) {
    const fault = firstFault(at);
    if (!fault) break;
    const rule = RULE.exec(fault.path)?.[1];
    if (rule !== undefined && met.has(rule)) break;
    faults.push(placed(fault, json, log, otherwise));
    at = rule === undefined ? null : withJudgedRule(at, fault.path);
    if (rule !== undefined) met.add(rule);
  }
  return faults;
};
