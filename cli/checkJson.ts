import type { Json } from '#core/canonicalJson.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { findingJson } from '#core/messages/findingJson.ts';
import type { Language } from '#core/messages/language.ts';
import { writePoints, type Points } from '#core/points.ts';
import type { CheckedFile } from './checkFile.ts';
import { findingsOf, verdictOfFile } from './findingsOf.ts';

/** What `check --json` prints (contracts.md): per file its verdict, sums and findings, the words in the chosen language. */
export const checkJson = (checked: readonly CheckedFile[], language: Language): Json => ({
  engine: ENGINE_VERSION,
  files: checked.map((one) => fileJson(one, language)),
});

const fileJson = (checked: CheckedFile, language: Language): Json => {
  const report = 'report' in checked ? checked.report : null;
  return {
    file: checked.file,
    bloc: checked.bloc?.id ?? null,
    edition: checked.bloc?.edition ?? null,
    agency: report?.reading.agency ?? null,
    rubric: 'rubricHash' in checked ? checked.rubricHash : null,
    verdict: verdictOfFile(checked),
    total: decimal(report?.score.total ?? null),
    sections: [...(report?.score.sections ?? [])].map(([code, points]) => ({ code, points: decimal(points) })),
    hiddenConsequences: report?.hiddenConsequences ?? 0,
    findings: findingsOf(checked).map((finding) => findingJson(finding, checked.file, language)),
  };
};

const decimal = (points: Points | null): string | null => (points === null ? null : writePoints(points));
