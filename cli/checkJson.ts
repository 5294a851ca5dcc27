import type { Json } from '#core/canonicalJson.ts';
import type { Report } from '#core/checks/checkSheet.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import { changeText } from '#core/messages/changeText.ts';
import { keptWarnings } from '#core/messages/keptWarnings.ts';
import { findingJson } from '#core/messages/findingJson.ts';
import type { Language } from '#core/messages/language.ts';
import { placedRows } from '#core/sheet/placedRows.ts';
import { writePoints, type Points } from '#core/points.ts';
import type { CheckedFile } from './checkFile.ts';
import type { RepairedFile } from './repairFiles.ts';
import { findingsOf, verdictOfFile } from './findingsOf.ts';
import type { ToldFile } from './Telling.ts';

type Copy = NonNullable<RepairedFile['copy']>;
type JsonFields = Record<string, Json>;

/** What `check --json` prints, of what it says of each file. */
export const checkJson = (files: readonly ToldFile[]): Json => ({ engine: ENGINE_VERSION, files: files.map(({ told }) => told) });

/** Of a repaired file it says what is true of the copy, with the copy's path and what was changed. */
export const repairedJson = ({ checked, copy }: RepairedFile, language: Language): JsonFields => ({
  ...fileJson(checked, language),
  ...(copy && copyJson(copy, language)),
});

const copyJson = ({ path, made }: Copy, language: Language): JsonFields => ({
  out: path,
  changes: made.map((one) => {
    const { from, to, why } = changeText(one, language);
    const { code, sheet, cell, criterion } = one.finding;
    return { code, sheet, cell, criterion, from, to, value: one.repair.value, safe: one.repair.safe, why };
  }),
});

/** What `check --json` says of one file: its verdict, sums and findings, the words in the chosen language. */
export const fileJson = (checked: CheckedFile, language: Language): JsonFields => {
  const report = 'report' in checked ? checked.report : null;
  return {
    file: checked.file,
    bloc: checked.bloc?.id ?? null,
    edition: checked.bloc?.edition ?? null,
    agency: report?.reading.agency ?? null,
    rubric: 'context' in checked ? checked.context.rubricHash : null,
    mapping: mappingJson(report),
    verdict: verdictOfFile(checked),
    total: decimal(report?.score.total ?? null),
    sections: [...(report?.score.sections ?? [])].map(([code, points]) => ({ code, points: decimal(points) })),
    base: decimal(report?.score.base ?? null),
    scores: (report?.reading.leaves ?? []).map(({ leaf, points }) => ({
      criterion: leaf.code,
      title: leaf.title,
      kind: leaf.kind,
      max: writePoints(leaf.max),
      points: decimal(points),
    })),
    hiddenConsequences: report?.hiddenConsequences ?? 0,
    findings: findingsOf(checked).map((finding) => ({
      ...findingJson(finding, checked.file, language),
      ...justificationOf(finding, report),
    })),
  };
};

/** How a sheet that is not ours was understood. */
const mappingJson = (report: Report | null): Json => {
  const sheet = report?.reading.sheet;
  if (!report || !sheet?.mapping) return null;
  const { placed, all, missing, strays } = placedRows(report.reading);
  const { headingRow, columns } = sheet.mapping;
  return {
    sheet: sheet.name,
    headingRow,
    columns,
    placed,
    all,
    missing: missing.map(({ code }) => code),
    notPlaced: strays.map(({ text }) => text),
  };
};

/** The reason for which a warning stays, where the sheet gives one. */
const justificationOf = (finding: KnownFinding, report: Report | null): { readonly justification?: string } => {
  const [kept] = report ? keptWarnings([finding], report.reading) : [];
  return kept ? { justification: kept.reason } : {};
};

const decimal = (points: Points | null): string | null => (points === null ? null : writePoints(points));
