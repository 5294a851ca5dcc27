import type { FindingCode, Severity } from '#core/findings/finding.ts';

/** What the checker has to tell of a file, and no more. */
export interface ExpectedFinding {
  readonly code: FindingCode;
  /** `null` for a finding about the whole file, or about something that is not there. */
  readonly cell: string | null;
  readonly severity: Severity;
}

/** A workbook with faults that were planted on purpose. */
export interface PlantedFault {
  readonly code: FindingCode;
  /** By itself; so that it hides from a quick look; or together with others. */
  readonly variant: 'plain' | 'disguised' | 'combined';
  readonly vi: string;
  readonly en: string;
  readonly bytes: () => Uint8Array;
  /** Every finding of the file, in any order. */
  readonly expected: readonly ExpectedFinding[];
  /** It shows beside the year before alone: `check --last-year samples/faults/nam-truoc.json`. Without it the jumps are not there. */
  readonly needsLastYear?: boolean;
  /** Too large to be kept: it is made where it is needed. */
  readonly isStored?: boolean;
}

/** What is found where nobody gives the year before. */
export const expectedAlone = ({ expected, needsLastYear }: PlantedFault): readonly ExpectedFinding[] =>
  needsLastYear ? expected.filter(({ code }) => code !== 'score.jump' && code !== 'total.jump') : expected;

export const fileNameOf = ({ code, variant }: Pick<PlantedFault, 'code' | 'variant'>): string => `${code}.${variant}.xlsx`;

/** The severities that a planted fault has unless it says otherwise are those of a workbook of ours. */
export const error = (code: FindingCode, cell: string | null = null): ExpectedFinding => ({ code, cell, severity: 'error' });
export const warning = (code: FindingCode, cell: string | null = null): ExpectedFinding => ({ code, cell, severity: 'warning' });
export const note = (code: FindingCode, cell: string | null = null): ExpectedFinding => ({ code, cell, severity: 'note' });
