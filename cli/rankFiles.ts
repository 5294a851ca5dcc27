import type { Bloc } from '#core/bloc/Bloc.ts';
import { findingIn } from '#core/checks/Check.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import type { Report } from '#core/checks/checkSheet.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import { keepingFirst, rankSheets, sheetHashOf, type RankedSheets } from '#core/ranking/rankSheets.ts';
import type { CheckedFile } from './checkFile.ts';
import { findingsOf } from './findingsOf.ts';
import { sha256 } from './sha256.ts';

/** A file that the ranking leaves out. */
export interface RejectedFile {
  readonly file: string;
  /** A member's code; `null` where the file is nobody's of this bloc. */
  readonly agency: string | null;
  readonly keptOutBy: readonly KnownFinding[];
  /** All findings, those that keep it out first. */
  readonly findings: readonly KnownFinding[];
}

/** A bloc's ranking by files, with those that it leaves out. */
export interface RankedFiles extends RankedSheets {
  readonly rejected: readonly RejectedFile[];
  /** Findings of sheets that count, for the record. */
  readonly beside: readonly { readonly file: string; readonly findings: readonly KnownFinding[] }[];
}

interface Counted {
  readonly file: string;
  readonly report: Report;
  readonly hash: string;
}

/** Ranks what counts of the files and says of the others why they do not. The same sheet twice counts once. */
export const rankFiles = (bloc: Bloc, checked: readonly CheckedFile[]): RankedFiles => {
  const { usable, unusable } = sorted(checked);
  const { counted, repeated } = onePerAgency(usable);
  const sheets = counted.map(({ report }) => ({ report, version: 1 }));
  return {
    ...rankSheets(bloc, sheets, sha256),
    rejected: [...unusable, ...repeated],
    beside: counted.flatMap(({ file, report }) => (report.findings.length === 0 ? [] : [{ file, findings: report.findings }])),
  };
};

const sorted = (checked: readonly CheckedFile[]): { readonly usable: readonly Counted[]; readonly unusable: readonly RejectedFile[] } => {
  const usable: Counted[] = [];
  const unusable: RejectedFile[] = [];
  for (const one of checked) {
    const keeping = 'report' in one ? keptOutBy(one.report) : findingsOf(one);
    if (keeping.length > 0) unusable.push(rejectedFile(one, keeping));
    else if ('report' in one) usable.push({ file: one.file, report: one.report, hash: sheetHashOf(one.report.reading, sha256) });
  }
  return { usable, unusable };
};

const rejectedFile = (one: CheckedFile, keeping: readonly KnownFinding[]): RejectedFile => ({
  file: one.file,
  agency: 'report' in one && one.report.verdict !== 'refused' ? one.report.reading.agency : null,
  keptOutBy: keeping,
  findings: 'report' in one ? keepingFirst(one.report, keeping) : keeping,
});

/** Unlike sheets of one agency are all left out: nobody but the agency can say which one it meant. */
const onePerAgency = (usable: readonly Counted[]): { readonly counted: readonly Counted[]; readonly repeated: readonly RejectedFile[] } => {
  const byAgency = new Map<string | null, readonly Counted[]>();
  for (const one of usable) byAgency.set(one.report.reading.agency, [...(byAgency.get(one.report.reading.agency) ?? []), one]);
  const groups = [...byAgency.values()];
  const agree = (group: readonly Counted[]): boolean => new Set(group.map(({ hash }) => hash)).size === 1;
  return {
    counted: groups.filter(agree).flatMap((group) => group.slice(0, 1)),
    repeated: groups.filter((group) => !agree(group)).flatMap((group) => group.map((one) => repeatedFile(one, group))),
  };
};

const repeatedFile = ({ file, report }: Counted, group: readonly Counted[]): RejectedFile => {
  const repeated = findingIn(report.reading.sheet, 'workbook.repeated', {
    seen: report.reading.sheet.identity.agencyName,
    facts: { files: group.map((one) => one.file) },
  });
  return { file, agency: report.reading.agency, keptOutBy: [repeated], findings: [repeated, ...report.findings] };
};
