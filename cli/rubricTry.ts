import type { Bloc } from '#core/bloc/Bloc.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { findingJson } from '#core/messages/findingJson.ts';
import { showDifference, showPoints } from '#core/messages/numbers.ts';
import { subtractPoints, writePoints, type Points } from '#core/points.ts';
import { Problem } from '#core/problem.ts';
import { rubricTrial, type RubricTrial, type Standing, type TriedAgency, type TriedSheet } from '#core/versions/rubricTrial.ts';
import { requiredText, type Arguments } from './arguments.ts';
import { loadBloc } from './blocs.ts';
import type { CheckedFile } from './checkFile.ts';
import { checkFiles } from './checkFiles.ts';
import { findingLines } from './checkLines.ts';
import { workbookPaths } from './files.ts';
import { findingsOf } from './findingsOf.ts';
import { rankFiles } from './rankFiles.ts';
import { loadRubricFile } from './rubricFile.ts';
import { sha256 } from './sha256.ts';
import { tableLines } from './tableLines.ts';
import type { ExitCode, Terminal } from './Terminal.ts';

/** A new rubric over sheets that were made by the bloc's own. Exit 1 where a sheet no longer fits, is nobody's or is missing. */
export const rubricTry = async (read: Arguments, terminal: Terminal): Promise<ExitCode> => {
  const [, newPath, ...paths] = read.positionals;
  if (newPath === undefined || paths.length === 0) {
    throw new Problem('arguments.missing', { argument: newPath === undefined ? 'NEW' : 'FILE.xlsx|DIR', usage: read.usage });
  }
  const inForce = await loadBloc(requiredText(read, 'bloc'));
  const proposed = await loadRubricFile(newPath, terminal);
  if (proposed === null) return 1;
  const tried = await triedFiles(inForce, proposed, await workbookPaths(paths), terminal.program);
  const trial = rubricTrial(inForce, proposed, tried.sheets);
  const lines = read.flag('json') ? [trialJson(trial, tried, proposed, terminal)] : trialLines(trial, tried, terminal);
  for (const line of lines) terminal.say(line);
  return tried.unusable.length > 0 || trial.missing.length > 0 || trial.agencies.some(({ fits }) => !fits) ? 1 : 0;
};

interface TriedFiles {
  readonly sheets: readonly TriedSheet[];
  /** Files that are no sheet of this bloc, or unlike sheets of one agency. */
  readonly unusable: readonly CheckedFile[];
}

/** Each file read by both rubrics; of several sheets of one agency only like ones are tried, as `rank` counts them. */
const triedFiles = async (inForce: Bloc, proposed: Bloc, paths: readonly string[], program: URL | null): Promise<TriedFiles> => {
  const before = await checkFiles(paths, inForce, program);
  const after = new Map((await checkFiles(paths, proposed, program)).map((one) => [one.path, one]));
  const repeated = new Set(
    rankFiles(inForce, before).rejected.flatMap(({ file, keptOutBy }) => (keptOutBy.some(isRepeated) ? [file] : [])),
  );
  const unusable = before.filter((one) => agencyOf(one) === null || repeated.has(one.file));
  const byAgency = new Map<string, TriedSheet>();
  for (const one of before) {
    const agency = agencyOf(one);
    if (agency === null || unusable.includes(one) || byAgency.has(agency)) continue;
    byAgency.set(agency, triedSheet(agency, one, after.get(one.path)));
  }
  return { sheets: [...byAgency.values()], unusable };
};

const isRepeated = ({ code }: { readonly code: string }): boolean => code === 'workbook.repeated';

const agencyOf = (one: CheckedFile): string | null =>
  'report' in one && one.report.verdict !== 'refused' ? one.report.reading.agency : null;

const triedSheet = (agency: string, before: CheckedFile, after: CheckedFile | undefined): TriedSheet => ({
  agency,
  before: 'report' in before ? before.report : null,
  after: after && 'report' in after ? after.report : null,
  refusal: after && 'refusal' in after ? after.refusal : null,
});

const pointsOr = (points: Points | null, show: (points: Points) => string, none: string): string => (points === null ? none : show(points));

const trialLines = ({ agencies, missing }: RubricTrial, { unusable }: TriedFiles, terminal: Terminal): readonly string[] => {
  const { rubric: words, rank } = terminal.messages.commandLine;
  const { language } = terminal;
  const shown = (points: Points | null): string => pointsOr(points, (one) => showPoints(one, language), rank.noRank);
  const rankOf = ({ rank: place }: Standing): string => (place === null ? rank.noRank : String(place));
  const rows = agencies.map(({ member, before, after }) => [
    member.name,
    shown(before.total),
    shown(after.total),
    pointsOr(differenceOf(before, after), (one) => showDifference(one, language), rank.noRank),
    rankOf(before),
    rankOf(after),
  ]);
  const { agency, before, after, difference, rankBefore, rankAfter } = words.trial;
  return [
    ...(rows.length > 0 ? [...tableLines([agency, before, after, difference, rankBefore, rankAfter], rows), ''] : []),
    ...agencies.flatMap((one) => agencyLines(one, terminal, shown)),
    ...unusable.flatMap((one) => [`  ${one.file}`, ...findingsOf(one).flatMap((finding) => findingLines(finding, one.file, terminal))]),
    ...(missing.length > 0 ? [rank.missing({ agencies: missing.map(({ name }) => name) })] : []),
    words.tried({ count: agencies.length, unfit: agencies.filter(({ fits }) => !fits).length }),
  ];
};

const differenceOf = (before: Standing, after: Standing): Points | null =>
  before.total === null || after.total === null ? null : subtractPoints(after.total, before.total);

/** The criteria whose points change, and what the new rubric finds in the sheet. */
const agencyLines = (
  { member, criteria, findings }: TriedAgency,
  terminal: Terminal,
  shown: (points: Points | null) => string,
): readonly string[] => {
  if (criteria.length === 0 && findings.length === 0) return [];
  return [
    `${member.name}:`,
    ...criteria.map(({ code, before, after }) => `  ${code}: ${shown(before)} → ${shown(after)}`),
    ...findings.flatMap((finding) => findingLines(finding, member.name, terminal)),
    '',
  ];
};

const trialJson = ({ agencies, missing }: RubricTrial, { unusable }: TriedFiles, proposed: Bloc, { language }: Terminal): string => {
  const text = (points: Points | null): string | null => pointsOr(points, writePoints, '') || null;
  const standing = ({ total, rank }: Standing) => ({ total: text(total), rank });
  const named = (file: string) => (finding: Parameters<typeof findingJson>[0]) => findingJson(finding, file, language);
  return JSON.stringify(
    {
      engine: ENGINE_VERSION,
      rubric: hashOf(proposed.rubricJson, sha256),
      agencies: agencies.map(({ member, before, after, criteria, fits, findings }) => ({
        agency: member.code,
        name: member.name,
        before: standing(before),
        after: standing(after),
        difference: text(differenceOf(before, after)),
        criteria: criteria.map((one) => ({ ...one, before: text(one.before), after: text(one.after) })),
        fits,
        findings: findings.map(named(member.name)),
      })),
      rejected: unusable.map((one) => ({ file: one.file, findings: findingsOf(one).map(named(one.file)) })),
      missing: missing.map(({ code }) => code),
    },
    null,
    2,
  );
};
