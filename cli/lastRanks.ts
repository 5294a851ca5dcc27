import { extname } from 'node:path';
import { readPoints } from '#core/points.ts';
import { Problem } from '#core/problem.ts';
import { readExport } from '#core/ranking/blocExport.ts';
import type { LastRank } from '#core/ranking/insights/Insights.ts';
import { lastRanksOf } from '#core/ranking/lastRank.ts';
import { carriedRanking } from '#workbook/ranking/carriedRanking.ts';
import { openWorkbook } from '#workbook/scoring/readScoringWorkbook.ts';
import { readBytes, readJson } from './files.ts';
import { sha256 } from './sha256.ts';
import { unpacker } from '../functions/unpacker.ts';

/**
 * How agencies stood the year before: from a ranking workbook, from a bloc's export, or from what `rank --json` wrote.
 *
 * Errors: `arguments.badValue` where nothing of it tells anybody's rank.
 */
export const readLastRanks = async (path: string): Promise<readonly LastRank[]> => {
  const ranks = extname(path).toLowerCase() === '.json' ? ranksInJson(await readJson(path)) : await ranksInWorkbook(path);
  if (ranks.length > 0) return ranks;
  throw new Problem('arguments.badValue', { option: '--last-year', value: path, expected: 'RANKING.xlsx | EXPORT.json | RESULT.json' });
};

const ranksInWorkbook = async (path: string): Promise<readonly LastRank[]> => {
  const opened = openWorkbook(await readBytes(path), unpacker);
  const carried = 'refusal' in opened ? null : carriedRanking(opened.view);
  return carried === null ? [] : lastRanksOf(readExport(carried, sha256).ranked);
};

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (json: unknown): json is JsonObject => typeof json === 'object' && json !== null && !Array.isArray(json);

const ranksInJson = (json: unknown): readonly LastRank[] => {
  if (!isObject(json)) return [];
  if (json['schema'] === 'export/1') return lastRanksOf(readExport(json, sha256).ranked);
  const { ranking, edition } = json;
  if (!Array.isArray(ranking) || typeof edition !== 'number') return [];
  return ranking.filter(isObject).flatMap((one) => rankIn(one, edition));
};

/** `rank --json` names no scale, so that only places can be compared. */
const rankIn = ({ agency, rank, appraised, self }: JsonObject, edition: number): readonly LastRank[] => {
  if (typeof agency !== 'string') return [];
  const base = typeof appraised === 'string' ? appraised : self;
  return [
    {
      agency,
      edition,
      rank: typeof rank === 'number' ? rank : null,
      base: typeof base === 'string' ? readPoints(base) : null,
      most: null,
    },
  ];
};
