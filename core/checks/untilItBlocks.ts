import type { KnownFinding } from '../findings/finding.ts';
import type { CheckContext } from './Check.ts';
import type { Found } from './Found.ts';
import { keptOutBy } from './keptOut.ts';

/** What a criterion's own rule may find wrong: a result, the score that follows from it, the documents behind it. */
const OF_A_RULE = /^(?:score|measure|evidence)\./;

/**
 * The findings with those of criteria that do not block yet as warnings. A criterion's `blocksFrom` softens the errors of its own
 * rule before that day; from the day on they are errors again.
 *
 * Whatever keeps a sheet out of the ranking stays an error on any day: with a score that is missing, unreadable or out of its
 * bounds no total is certain.
 */
export const untilItBlocks = (report: Found, { today }: CheckContext): readonly KnownFinding[] => {
  const { byCode } = report.reading.bloc.rubric;
  const waits = (criterion: string | null): boolean => {
    const found = criterion === null ? undefined : byCode.get(criterion);
    return today !== undefined && found?.type === 'leaf' && found.blocksFrom !== null && today < found.blocksFrom;
  };
  const soft = report.findings.filter(({ code, severity, criterion }) => severity === 'error' && OF_A_RULE.test(code) && waits(criterion));
  if (soft.length === 0) return report.findings;
  const keeping = keptOutBy(report);
  return report.findings.map((finding) =>
    soft.includes(finding) && !keeping.includes(finding) ? { ...finding, severity: 'warning' } : finding,
  );
};
