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
  /** Too large to be kept: it is made where it is needed. */
  readonly isStored?: boolean;
}

export const fileNameOf = ({ code, variant }: Pick<PlantedFault, 'code' | 'variant'>): string => `${code}.${variant}.xlsx`;

/** The severities that a planted fault has unless it says otherwise are those of a workbook of ours. */
export const error = (code: FindingCode, cell: string | null = null): ExpectedFinding => ({ code, cell, severity: 'error' });
export const warning = (code: FindingCode, cell: string | null = null): ExpectedFinding => ({ code, cell, severity: 'warning' });
export const note = (code: FindingCode, cell: string | null = null): ExpectedFinding => ({ code, cell, severity: 'note' });
