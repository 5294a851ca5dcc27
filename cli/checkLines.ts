import type { KnownFinding } from '#core/findings/finding.ts';
import { keptWarnings } from '#core/messages/keptWarnings.ts';
import { findingText } from '#core/messages/findingText.ts';
import { showPoints } from '#core/messages/numbers.ts';
import type { Report, Verdict } from '#core/checks/checkSheet.ts';
import { placedRows } from '#core/sheet/placedRows.ts';
import type { CheckedFile } from './checkFile.ts';
import { findingsOf, verdictOfFile } from './findingsOf.ts';
import type { Terminal } from './Terminal.ts';

type Voice = Pick<Terminal, 'language' | 'messages'>;

/** What the terminal shows of one file: who and how much, the verdict, then each finding with its place and its cure. */
export const checkLines = (checked: CheckedFile, voice: Voice): readonly string[] => {
  const { language, messages } = voice;
  const report = 'report' in checked ? checked.report : null;
  const agency = report?.reading.sheet.identity.agencyName ?? null;
  const total = report?.score.total ?? null;
  const findings = findingsOf(checked);
  const hidden = report?.hiddenConsequences ?? 0;
  return [
    messages.commandLine.check.file({ file: checked.file, agency, total: total === null ? null : showPoints(total, language) }),
    ...mappingLines(report, voice),
    `  ${verdictLine(findings, checked, voice)}`,
    ...findings.flatMap((finding) => [...findingLines(finding, checked.file, voice), ...reasonLines(finding, report, voice)]),
    ...(hidden > 0 ? [`  ${messages.verdicts.consequencesHidden({ count: hidden })}`] : []),
    '',
  ];
};

/** How a sheet that is not ours was understood, for the person to confirm or correct. */
const mappingLines = (report: Report | null, { messages }: Voice): readonly string[] => {
  const sheet = report?.reading.sheet;
  if (!report || !sheet?.mapping) return [];
  const { headingRow, columns } = sheet.mapping;
  const { placed, all } = placedRows(report.reading);
  const understood = { sheet: sheet.name, row: headingRow, columns: Object.entries(columns), placed, all };
  return [`  ${messages.commandLine.check.mapping(understood)}`];
};

const verdictLine = (findings: readonly KnownFinding[], checked: CheckedFile, { language, messages }: Voice): string => {
  const count = (severity: KnownFinding['severity']): number => findings.filter((one) => one.severity === severity).length;
  const [first] = findings;
  switch (verdictOfFile(checked)) {
    case 'refused':
      return messages.verdicts.refused({ title: first ? findingText(first, language, { file: checked.file }).title : '' });
    case 'errors':
      return messages.verdicts.errors({ count: count('error') });
    case 'warnings':
      return messages.verdicts.warnings({ count: count('warning') });
    case 'clean':
      return messages.verdicts.clean;
  }
};

/** `[Phải sửa] Tự chấm!F12 · I.2.a · title`, then the sentence, what was seen and expected, and the repair. */
export const findingLines = (finding: KnownFinding, file: string, { language, messages }: Voice): readonly string[] => {
  const text = findingText(finding, language, { file });
  const place = [finding.sheet, finding.cell].filter((part) => part !== null).join('!');
  const head = [place, finding.criterion, text.title].filter((part) => part !== null && part !== '').join(' · ');
  return [
    `  [${text.severity}] ${head}`,
    `      ${text.sentence}`,
    ...text.repairs.slice(0, 1).map((label) => `      ${messages.commandLine.check.repair({ label })}`),
  ];
};

/** Why a warning stays, as the sheet says it. */
const reasonLines = (finding: KnownFinding, report: Report | null, { messages }: Voice): readonly string[] =>
  (report ? keptWarnings([finding], report.reading) : []).map(
    ({ reason }) => `      ${messages.commandLine.check.keptBecause({ reason })}`,
  );

export const summaryLine = (verdicts: readonly Verdict[], { messages }: Voice): string => {
  const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  return messages.commandLine.check.summary({
    files: verdicts.length,
    clean: count('clean'),
    warnings: count('warnings'),
    errors: count('errors'),
    refused: count('refused'),
  });
};
