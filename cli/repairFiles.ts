import { realpath, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import type { Expected, KnownFinding } from '#core/findings/finding.ts';
import { writePoints } from '#core/points.ts';
import { Problem } from '#core/problem.ts';
import { canBeChosen, chosenRepair, nameOfRepair, type Choice, type ChosenRepair } from '#core/repairs/Choice.ts';
import { repairWorkbook } from '#workbook/repairing/repairWorkbook.ts';
import type { CheckedFile } from './checkFile.ts';
import { readBytes, refuseToLose, writeAll, type FileToWrite } from './files.ts';

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
  choices: readonly Choice[],
): Promise<readonly RepairedFile[]> => {
  const readable = checked.filter((one): one is Report => 'report' in one);
  const chosen = choices.map((choice) => chosenIn(readable, choice));
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
export const readChoice = (text: string): Choice => {
  const at = text.indexOf('=');
  if (at < 1) throw new Problem('arguments.badValue', { option: '--choose', value: text, expected: 'FINDING=VALUE' });
  return { finding: text.slice(0, at), value: text.slice(at + 1) };
};

const chosenIn = (files: readonly Report[], choice: Choice): { readonly file: Report; readonly repair: ChosenRepair } => {
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
  const inputs = new Set(await Promise.all(checked.map(({ path }) => trueName(path))));
  for (const one of checked) if (inputs.has(await trueName(placed(one)))) throw new Problem('path.isInput', { path: placed(one) });
  return placed;
};

/** The same file may be named in many ways. */
const trueName = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
