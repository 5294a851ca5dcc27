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
  /** It shows only where this lies beside the file. */
  readonly beside?: keyof typeof BESIDE;
  /** Too large to be kept: it is made where it is needed. */
  readonly isStored?: boolean;
}

/** What some faults need beside their file, and the codes that are not told without it. */
export const BESIDE = {
  /** `check --last-year`: what the agency scored the year before. */
  lastYear: { file: 'nam-truoc.json', codes: ['score.jump', 'total.jump'] },
  /** `check --cited`: the frozen ranking of the bloc below. */
  cited: { file: 'xep-hang-khoi-duoi.xlsx', codes: ['evidence.citedDiffers'] },
  /** Given to `rank` together with the file: another sheet of the same agency. */
  rankedWith: { file: 'bang-gui-truoc.xlsx', codes: ['workbook.repeated'] },
} as const satisfies Readonly<Record<string, { readonly file: string; readonly codes: readonly FindingCode[] }>>;

/** What is found where nothing lies beside the file. */
export const expectedAlone = ({ expected, beside }: PlantedFault): readonly ExpectedFinding[] => {
  const codes: readonly FindingCode[] = beside ? BESIDE[beside].codes : [];
  return expected.filter(({ code }) => !codes.includes(code));
};

export const fileNameOf = ({ code, variant }: Pick<PlantedFault, 'code' | 'variant'>): string => `${code}.${variant}.xlsx`;

/** The severities that a planted fault has unless it says otherwise are those of a workbook of ours. */
export const error = (code: FindingCode, cell: string | null = null): ExpectedFinding => ({ code, cell, severity: 'error' });
export const warning = (code: FindingCode, cell: string | null = null): ExpectedFinding => ({ code, cell, severity: 'warning' });
export const note = (code: FindingCode, cell: string | null = null): ExpectedFinding => ({ code, cell, severity: 'note' });
