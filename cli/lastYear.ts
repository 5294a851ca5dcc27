import { extname } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { pastOf, type PastAgency, type PastScore, type PastYear } from '#core/history/PastYear.ts';
import { readPoints, type Points } from '#core/points.ts';
import { Problem } from '#core/problem.ts';
import { readExport } from '#core/ranking/blocExport.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';
import { carriedRanking } from '#workbook/ranking/carriedRanking.ts';
import { openWorkbook } from '#workbook/scoring/readScoringWorkbook.ts';
import { checkedFile, type CheckedFile } from './checkFile.ts';
import { readBytes, readJson, workbookPaths } from './files.ts';
import { unpacker } from '../functions/unpacker.ts';
import { readFileOf } from './reading/readFileOf.ts';
import { sha256 } from './sha256.ts';

type Known = readonly [agency: string, past: PastAgency];

/**
 * What agencies scored the year before: from their scoring workbooks, from a ranking workbook, from a bloc's export, from what
 * `check --json` wrote, or (totals only) from what `rank --json` wrote. `bloc` reads a bloc's own tables whose year nobody knows.
 *
 * Errors: `arguments.badValue` where nothing of it tells anybody's score.
 */
export const readLastYear = async (path: string, bloc: Bloc | null): Promise<PastYear> => {
  const known = extname(path).toLowerCase() === '.json' ? knownInJson(await readJson(path)) : await knownInWorkbooks(path, bloc);
  if (known.length === 0)
    throw new Problem('arguments.badValue', { option: '--last-year', value: path, expected: 'RESULT.json | FILE.xlsx | DIR' });
  return new Map(known);
};

const knownInWorkbooks = async (path: string, bloc: Bloc | null): Promise<readonly Known[]> => {
  const known: Known[] = [];
  for (const file of await workbookPaths([path])) known.push(...(await knownInWorkbook(file, bloc)));
  return known;
};

const knownInWorkbook = async (path: string, bloc: Bloc | null): Promise<readonly Known[]> => {
  const opened = openWorkbook(await readBytes(path), unpacker);
  if ('refusal' in opened) return [];
  const carried = carriedRanking(opened.view);
  if (carried !== null) return ofReadings(readExport(carried, sha256).ranked.readings);
  const own = await checkedBy(path, null);
  const checked = 'report' in own || bloc === null ? own : await checkedBy(path, bloc);
  if (!('report' in checked)) return [];
  const [known] = ofReadings([checked.report.reading]);
  // A table that was read by this year's bloc says itself which year it is of.
  const { edition } = checked.report.reading.sheet.identity;
  return known ? [[known[0], { ...known[1], edition: edition ?? (checked === own ? known[1].edition : null) }]] : [];
};

const checkedBy = async (path: string, named: Bloc | null): Promise<CheckedFile> => checkedFile(path, named, await readFileOf(path, named));

const ofReadings = (readings: readonly SheetReading[]): readonly Known[] =>
  readings.flatMap((reading) => (reading.agency === null ? [] : [[reading.agency, pastOf(reading)] as const]));

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (json: unknown): json is JsonObject => typeof json === 'object' && json !== null && !Array.isArray(json);

const knownInJson = (json: unknown): readonly Known[] => {
  if (!isObject(json)) return [];
  if (json['schema'] === 'export/1') return ofReadings(readExport(json, sha256).ranked.readings);
  const ranked = objectsIn(json['ranking']).flatMap((one) => pastIn({ ...one, base: one['self'], edition: json['edition'] }));
  return [...ranked, ...objectsIn(json['files']).flatMap(pastIn)];
};

const objectsIn = (json: unknown): readonly JsonObject[] => (Array.isArray(json) ? json.filter(isObject) : []);

/** One agency of a result; one that is kept without its criteria is compared by its total. */
const pastIn = ({ agency, base, edition, scores }: JsonObject): readonly Known[] => {
  const points = pointsIn(base);
  const known = objectsIn(scores).flatMap(scoreIn);
  if (typeof agency !== 'string' || (points === null && known.length === 0)) return [];
  return [[agency, { edition: typeof edition === 'number' ? edition : null, base: points, most: null, scores: new Map(known) }]];
};

const scoreIn = ({ criterion, title, kind, max, points }: JsonObject): readonly (readonly [string, PastScore])[] => {
  const [most, scored] = [pointsIn(max), pointsIn(points)];
  const isKind = kind === 'scored' || kind === 'bonus' || kind === 'deduction';
  if (typeof criterion !== 'string' || typeof title !== 'string' || !isKind || most === null || scored === null) return [];
  return [[criterion, { title, kind, max: most, points: scored }]];
};

const pointsIn = (json: unknown): Points | null => (typeof json === 'string' ? readPoints(json) : null);
