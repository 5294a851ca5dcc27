import { stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Expected, KnownFinding } from '#core/findings/finding.ts';
import { writePoints } from '#core/points.ts';
import { isReason, keepingRepair, REASON_LENGTH } from '#core/messages/keptWarnings.ts';
import type { Language } from '#core/messages/language.ts';
import { Problem } from '#core/problem.ts';
import { canBeChosen, chosenRepair, isNamed, nameOfRepair, type Choice, type ChosenRepair } from '#core/repairs/Choice.ts';
import { repairWorkbook } from '#workbook/repairing/repairWorkbook.ts';
import type { CheckedFile } from './checkFile.ts';
import { readBytes, refuseInput, refuseToLose, writeAll, type FileToWrite } from './files.ts';

/** What a person asks for beside the safe repairs: repairs of their choice, and warnings that stay with a reason. */
export interface Wishes {
  readonly choices: readonly Choice[];
  readonly reasons: readonly Choice[];
  /** In which the reasons are introduced. */
  readonly language: Language;
}

/** A file after its repairs; what could not be read has no copy. */
export type RepairedFile =
  | { readonly checked: CheckedFile; readonly copy: null }
  | { readonly checked: CheckedFile; readonly copy: { readonly path: string; readonly made: readonly ChosenRepair[] } };

type Report = Extract<CheckedFile, { report: unknown }>;

/**
 * Writes a repaired copy of every file that could be read: all of them or none. One file goes to `out`, several into the folder
 * `out`. A choice must name one finding of one file.
 */
export const repairFiles = async (
  checked: readonly CheckedFile[],
  out: string,
  { choices, reasons, language }: Wishes,
): Promise<readonly RepairedFile[]> => {
  const readable = checked.filter((one): one is Report => 'report' in one);
  const chosen = choices.map((choice) => chosenIn(readable, choice));
  for (const reason of reasons) chosen.push(keptIn(readable, reason, language, chosen));
  const pathOf = await placesIn(out, checked);
  const files: FileToWrite[] = [];
  const repaired: RepairedFile[] = [];
  for (const one of checked) {
    if (!('report' in one) || one.report.verdict === 'refused') {
      repaired.push({ checked: one, copy: null });
      continue;
    }
    const own = chosen.filter(({ file }) => file === one).map(({ repair }) => repair);
    const { bytes, made, report } = repairWorkbook(await readBytes(one.path), own, {
      report: one.report,
      context: one.context,
      fileName: one.file,
      ...(one.choice && { choice: one.choice }),
    });
    const path = pathOf(one);
    files.push({ path, bytes });
    repaired.push({ checked: { ...one, report }, copy: { path, made } });
  }
  await refuseToLose(files);
  await writeAll(files);
  return repaired;
};

/** `E14=48`: the first `=` parts them, since no name of a finding holds one. */
export const readChoice = (option: '--choose' | '--keep', text: string): Choice => {
  const at = text.indexOf('=');
  const expected = option === '--keep' ? 'FINDING=REASON' : 'FINDING=VALUE';
  if (at < 1) throw new Problem('arguments.badValue', { option, value: text, expected });
  return { finding: text.slice(0, at), value: text.slice(at + 1) };
};

interface ChosenIn {
  readonly file: Report;
  readonly repair: ChosenRepair;
}

const chosenIn = (files: readonly Report[], choice: Choice): ChosenIn => {
  const named = files.map((file) => ({ file, chosen: chosenRepair(file.report.findings, choice, file.report.reading) }));
  const found = named.flatMap(({ file, chosen }) => (chosen.is === 'chosen' ? [{ file, repair: chosen.chosen }] : []));
  const [first] = found;
  const text = `${choice.finding}=${choice.value}`;
  if (first && found.length === 1) return first;
  const several = named.flatMap(({ chosen }) => (chosen.is === 'several' ? chosen.findings : []));
  if (several.length > 0 || first) {
    const findings = first ? found.map(({ repair }) => repair.finding) : several;
    throw new Problem('choice.several', { choice: text, choices: findings.flatMap(choicesOf) });
  }
  const near = named.flatMap(({ chosen }) => (chosen.is === 'notOffered' ? [chosen.finding] : []));
  const all = near.length > 0 ? near : files.flatMap(({ report }) => report.findings.filter(canBeChosen));
  throw new Problem('choice.unknown', { choice: text, choices: all.flatMap(choicesOf) });
};

/** A warning that stays, with the reason that is to be written beside it. */
const keptIn = (files: readonly Report[], { finding: name, value }: Choice, language: Language, earlier: readonly ChosenIn[]): ChosenIn => {
  if (!isReason(value)) throw new Problem('reason.unfit', { ...REASON_LENGTH, seen: value });
  const warnings = files.flatMap((file) =>
    file.report.findings.filter(({ severity }) => severity === 'warning').map((finding) => ({ file, finding })),
  );
  const named = warnings.filter(({ finding }) => isNamed(finding, name));
  const [first] = named;
  const names = (ones: typeof warnings) =>
    ones.map(({ finding: { code, cell, criterion, sheet } }) => `${code}@${cell ?? criterion ?? sheet ?? ''}`);
  if (!first) throw new Problem('choice.unknown', { choice: name, choices: names(warnings) });
  if (named.length > 1) throw new Problem('choice.several', { choice: name, choices: names(named) });
  const own = earlier.filter(({ file }) => file === first.file).map(({ repair }) => repair);
  const repair = keepingRepair(first.finding, first.file.report.reading, value, language, own);
  if (!repair) throw new Problem('reason.noPlace', { choice: name });
  return { file: first.file, repair };
};

/** What could be typed for a finding: the repairs that it offers, else the scores that the criterion takes. */
const choicesOf = ({ code, cell, criterion, sheet, repairs, expected }: KnownFinding): readonly string[] => {
  const values = repairs.length > 0 ? repairs.map(nameOfRepair) : scoresOf(expected);
  return values.map((value) => `${code}@${cell ?? criterion ?? sheet ?? ''}=${value}`);
};

const scoresOf = (expected: Expected | null): readonly string[] => {
  if (expected?.is === 'levels') return expected.levels.map(writePoints);
  return expected?.is === 'score' ? [`${writePoints(expected.min)}…${writePoints(expected.max)}`] : [];
};

/** Where each copy goes. An existing folder takes any number of files, a name ending in .xlsx takes one. */
const placesIn = async (out: string, checked: readonly CheckedFile[]): Promise<(one: CheckedFile) => string> => {
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => extname(out).toLowerCase() !== '.xlsx',
  );
  if (!isFolder && checked.length > 1) throw new Problem('path.notFolder', { path: out });
  const placed = ({ path }: CheckedFile): string => (isFolder ? join(out, basename(path)) : out);
  const inputs = checked.map(({ path }) => path);
  for (const one of checked) await refuseInput(placed(one), inputs);
  return placed;
};
