import { verdictOf, type Verdict } from '#core/checks/checkSheet.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import type { CheckedFile } from './checkFile.ts';

/** Everything that was found in a file: its report's findings, or the one that refuses it. */
export const findingsOf = (checked: CheckedFile): readonly KnownFinding[] =>
  'refusal' in checked ? [checked.refusal] : checked.report.findings;

export const verdictOfFile = (checked: CheckedFile): Verdict => verdictOf(findingsOf(checked));
