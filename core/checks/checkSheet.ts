import type { Bloc } from '../bloc/Bloc.ts';
import type { KnownFinding, Severity } from '../findings/finding.ts';
import { isRefusal } from '../findings/severity.ts';
import { scoreAgency, type AgencyScore } from '../scoring/scoreAgency.ts';
import type { Sheet } from '../sheet/Sheet.ts';
import { readSheet, type SheetReading } from '../sheet/SheetReading.ts';
import { countAlteredByRubric } from './alteredCells.ts';
import type { CheckContext } from './Check.ts';
import { checks } from './checks.ts';
import { identityFault } from './identity.ts';
import { untilItBlocks } from './untilItBlocks.ts';
import { countConsequences } from './printedTotals.ts';

export type Verdict = 'clean' | 'warnings' | 'errors' | 'refused';

/** What was found in one sheet, and what it adds up to. */
export interface Report {
  readonly verdict: Verdict;
  /** In the order of the sheet: cell by cell down the table, what has no cell first. */
  readonly findings: readonly KnownFinding[];
  /** Wrong sums that only pass on another fault, and cells that follow another rubric: not listed. */
  readonly hiddenConsequences: number;
  /** The self-scores added up; its total is `null` while a score is missing. */
  readonly score: AgencyScore;
  readonly reading: SheetReading;
}

/**
 * Checks a sheet against its bloc's rubric. The same sheet always gives the same report.
 * A sheet that is another bloc's, year's or agency's gets exactly one finding: nothing else of it means anything.
 */
export const checkSheet = (bloc: Bloc, sheet: Sheet, context: CheckContext): Report => {
  const reading = readSheet(bloc, sheet);
  const score = scoreAgency(reading.bloc, reading.agency, new Map(reading.leaves.map(({ leaf, points }) => [leaf.code, points])));
  const stranger = identityFault(reading, context);
  const found = stranger ? [stranger] : inSheetOrder(checks.flatMap((check) => [...check(reading, context)]));
  const findings = untilItBlocks({ findings: found, reading }, context);
  const hiddenConsequences = stranger ? 0 : countConsequences(reading) + countAlteredByRubric(reading, context);
  return { verdict: verdictOf(findings), findings, hiddenConsequences, score, reading };
};

/** Refused where nothing could be used; else by the heaviest finding, notes not counting. */
export const verdictOf = (findings: readonly KnownFinding[]): Verdict => {
  const weights = new Set<Severity>(findings.map(({ severity }) => severity));
  if (findings.some(isRefusal)) return 'refused';
  if (weights.has('error')) return 'errors';
  return weights.has('warning') ? 'warnings' : 'clean';
};

const rowOf = ({ cell }: KnownFinding): number => Number(/\d+/.exec(cell ?? '')?.[0] ?? 0);

const inSheetOrder = (findings: readonly KnownFinding[]): readonly KnownFinding[] =>
  findings
    .map((finding) => ({ finding, row: rowOf(finding) }))
    .sort((a, b) => a.row - b.row)
    .map(({ finding }) => finding);
