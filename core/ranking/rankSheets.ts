import type { Bloc } from '../bloc/Bloc.ts';
import { hashOf, type Sha256 } from '../canonicalJson.ts';
import type { Report } from '../checks/checkSheet.ts';
import { keptOutBy } from '../checks/keptOut.ts';
import { ENGINE_VERSION } from '../engine.ts';
import type { KnownFinding } from '../findings/finding.ts';
import { sheetJson } from '../sheet/sheetJson.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { rankBloc } from './rankBloc.ts';
import type { Ranking } from './Ranking.ts';
import { snapshotHash, type CountedVersion } from './snapshot.ts';

/** A sheet that counts: its report, and which version of the agency's sheets it is (1 for one that was never sent). */
export interface CountedSheet {
  readonly report: Report;
  readonly version: number;
  /** `sha256:…` of the sheet as it was received, where that was under another rubric than the report's. */
  readonly hash?: string;
}

/** A bloc's ranking with all that its workbook and its JSON are made of, whoever brought the sheets. */
export interface RankedSheets {
  readonly bloc: Bloc;
  readonly ranking: Ranking;
  readonly readings: readonly SheetReading[];
  readonly versions: readonly CountedVersion[];
  /** `sha256:…` of the canonical rubric. */
  readonly rubricHash: string;
  /** `sha256:…` that names exactly these versions, this rubric, the decisions and the engine. */
  readonly snapshot: string;
}

/** `sha256:…` of what a sheet says, whatever program saved it. */
export const sheetHashOf = (reading: SheetReading, sha256: Sha256): string => hashOf(sheetJson(reading), sha256);

/** The findings that keep a sheet out of the ranking at the front, then all others. */
export const keepingFirst = ({ findings }: Report, keeping: readonly KnownFinding[]): readonly KnownFinding[] => [
  ...keeping,
  ...findings.filter((finding) => !keeping.includes(finding)),
];

/**
 * Ranks a bloc by sheets that count, one for each agency at most: command line and functions come to the same ranking, the same
 * JSON, the same workbook and the same snapshot because all of it is made here.
 *
 * Throws a `RangeError` where a sheet is kept out of the ranking, tells no agency, or an agency has two: whoever calls decides
 * what becomes of those.
 */
export const rankSheets = (bloc: Bloc, sheets: readonly CountedSheet[], sha256: Sha256): RankedSheets => {
  const versions = sheets.map(({ report, version, hash }) => ({
    agency: countedAgency(report),
    version,
    hash: hash ?? sheetHashOf(report.reading, sha256),
  }));
  return rankVersions(
    bloc,
    versions,
    sheets.map(({ report }) => report.reading),
    sha256,
  );
};

/**
 * The same from sheets that are already known to count, as an export or a ranking workbook carries them along.
 * Throws a `RangeError` where an agency has two.
 */
export const rankVersions = (
  bloc: Bloc,
  versions: readonly CountedVersion[],
  readings: readonly SheetReading[],
  sha256: Sha256,
  engine: string = ENGINE_VERSION,
): RankedSheets => {
  if (new Set(versions.map(({ agency }) => agency)).size < versions.length) throw new RangeError('two sheets of one agency');
  const rubricHash = hashOf(bloc.rubricJson, sha256);
  const snapshot = snapshotHash(versions, rubricHash, bloc, sha256, engine);
  return { bloc, ranking: rankBloc(bloc, readings), readings, versions, rubricHash, snapshot };
};

const countedAgency = (report: Report): string => {
  const { agency } = report.reading;
  if (agency === null || keptOutBy(report).length > 0) throw new RangeError('a sheet that does not count');
  return agency;
};
