import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import type { CheckContext } from '#core/checks/Check.ts';
import type { ChosenRepair } from '#core/repairs/Choice.ts';
import type { TableChoice } from '../foreign/TableChoice.ts';
import { openWorkbook, scoringSheetOf } from '../scoring/readScoringWorkbook.ts';
import { applyRepairs } from './applyRepairs.ts';
import { formulaResults } from './formulaResults.ts';

/** A workbook after its repairs, what was done, and what is still to be mended. */
export interface RepairedWorkbook {
  readonly bytes: Uint8Array;
  /** In the order in which they were made: what a person chose, then the safe ones. */
  readonly made: readonly ChosenRepair[];
  readonly report: Report;
}

interface Ground {
  readonly report: Report;
  readonly context: CheckContext;
  readonly fileName: string;
  /** What a person said about a table that is not ours: the copy is read again by it. */
  readonly choice?: TableChoice;
}

/** A repair may bring another fault to light (a wrong sum behind a text); more rounds than these mean that it does not end. */
const MOST_ROUNDS = 5;

/**
 * Makes the repairs that a person chose, then every safe one, until none is left. Each round is checked anew, so that nothing is
 * mended by what was true before. The bytes that came in are left alone; with nothing to mend the same bytes come back.
 */
export const repairWorkbook = (bytes: Uint8Array, chosen: readonly ChosenRepair[], ground: Ground): RepairedWorkbook => {
  let state: RepairedWorkbook = { bytes, made: [], report: ground.report };
  let next = chosen.length > 0 ? chosen : safeRepairs(ground.report, []);
  for (let round = 0; next.length > 0 && round < MOST_ROUNDS; round++) {
    state = mended(state, next, ground);
    next = safeRepairs(state.report, state.made);
  }
  return state;
};

/** The first safe repair of each finding, one for a cell; one that was made already and did not help is not made again. */
export const safeRepairs = ({ findings }: Report, made: readonly ChosenRepair[]): readonly ChosenRepair[] => {
  const taken = new Set(made.map(keyOf));
  const cells = new Set<string>();
  return findings.flatMap((finding) => {
    const repair = finding.repairs.find(({ safe }) => safe);
    const place = `${finding.sheet ?? ''}!${finding.cell ?? repair?.value ?? ''}`;
    if (!repair || taken.has(keyOf({ finding, repair })) || cells.has(place)) return [];
    cells.add(place);
    return [{ finding, repair }];
  });
};

const keyOf = ({ finding: { code, sheet, cell }, repair: { value } }: ChosenRepair): string =>
  [code, sheet ?? '', cell ?? '', value].join(' ');

const mended = ({ bytes, made, report }: RepairedWorkbook, next: readonly ChosenRepair[], ground: Ground): RepairedWorkbook => {
  const rough = reportOf(applyRepairs(bytes, next), ground);
  const results = formulaResults(rough.view, report.reading, rough.report.reading);
  const whole = applyRepairs(bytes, next, results);
  return { bytes: whole, made: [...made, ...next], report: reportOf(whole, ground).report };
};

/** A repair changes cells of a workbook that was read; that it can be read no more is a bug. */
const reportOf = (bytes: Uint8Array, { report, context, fileName, choice }: Ground) => {
  const opened = openWorkbook(bytes);
  const read = 'view' in opened ? scoringSheetOf(opened.view, report.reading.bloc, fileName, choice) : opened;
  if (!('view' in opened) || !('sheet' in read)) throw new Error('a repaired workbook that cannot be read');
  return { view: opened.view, report: checkSheet(report.reading.bloc, read.sheet, context) };
};
