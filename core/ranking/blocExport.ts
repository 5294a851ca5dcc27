import type { Bloc } from '../bloc/Bloc.ts';
import { readBloc } from '../bloc/readBloc.ts';
import { hashOf, type Json, type Sha256 } from '../canonicalJson.ts';
import { readDay, type Day } from '../calendar.ts';
import { ENGINE_VERSION } from '../engine.ts';
import { fieldsOf, type Fields } from '../rubric/fields.ts';
import { readSheetJson } from '../sheet/readSheetJson.ts';
import { sheetJson } from '../sheet/sheetJson.ts';
import type { LastRank } from './insights/Insights.ts';
import { lastRankJson, readLastRank } from './lastRank.ts';
import { rankVersions, type RankedSheets } from './rankSheets.ts';
import type { CountedVersion } from './snapshot.ts';

/** A sheet that the ranking left out, by the name of its file. */
export interface LeftOut {
  readonly agency: string | null;
  readonly file: string;
}

/** What a ranking was worked out from, and how it was printed. */
export interface ExportedYear {
  readonly ranked: RankedSheets;
  readonly rejected: readonly LeftOut[];
  readonly isProvisional: boolean;
  readonly madeOn: Day | null;
  /** What the year before said of its members, to compare with; nothing where nobody knows. */
  readonly lastYear?: readonly LastRank[];
}

/**
 * A bloc's year as one file (`export/1`): the bloc with all that it decided, each sheet that counts as it was kept, and the hashes
 * that were given out. Whoever has it recomputes the ranking.
 */
export const exportJson = ({ ranked, rejected, isProvisional, madeOn, lastYear = [] }: ExportedYear): Json => ({
  schema: 'export/1',
  engine: ENGINE_VERSION,
  bloc: ranked.bloc.json,
  rubric: ranked.rubricHash,
  snapshot: ranked.snapshot,
  provisional: isProvisional,
  madeOn,
  versions: ranked.versions.map(({ agency, version, hash }) => {
    const reading = ranked.readings.find((one) => one.agency === agency);
    return { agency, version, hash, sheet: reading ? sheetJson(reading) : null };
  }),
  rejected: rejected.map(({ agency, file }) => ({ agency, file })),
  ...(lastYear.length > 0 && { lastYear: lastYear.map(lastRankJson) }),
});

/** A hash as a file states it beside what it comes to. */
export interface StatedHash {
  readonly stated: string;
  readonly recomputed: string;
}

/** An export, read and worked out anew. */
export interface ReadExport extends ExportedYear {
  /** The version of checks, scoring and ranking that made it. */
  readonly engine: string;
  readonly hashes: {
    readonly rubric: StatedHash;
    readonly snapshot: StatedHash;
    /** Of each agency's sheet. */
    readonly sheets: readonly (CountedVersion & StatedHash)[];
  };
}

/**
 * Reads an export and ranks by it. Hashes are worked out from what they stand for; those that the file states are only held against them.
 *
 * Errors: throws `bloc.malformed` with the path of the first fault.
 */
export const readExport = (json: unknown, sha256: Sha256): ReadExport => {
  const fields = fieldsOf(json, '');
  fields.oneOf('schema', ['export/1']);
  const bloc = readBloc(fields.raw('bloc') as Json);
  const engine = fields.text('engine');
  const versions = readVersions(fields, bloc, sha256);
  const ranked = rankVersions(
    bloc,
    versions.map(({ agency, version, recomputed }) => ({ agency, version, hash: recomputed })),
    versions.map(({ reading }) => reading),
    sha256,
    engine,
  );
  return {
    ranked,
    engine,
    rejected: fields.optionalList('rejected').map((one) => ({ agency: one.optionalText('agency'), file: one.text('file') })),
    isProvisional: fields.flag('provisional', false),
    madeOn: readMadeOn(fields),
    ...(fields.has('lastYear') && { lastYear: fields.list('lastYear').map(readLastRank) }),
    hashes: {
      rubric: { stated: fields.text('rubric'), recomputed: ranked.rubricHash },
      snapshot: { stated: fields.text('snapshot'), recomputed: ranked.snapshot },
      sheets: versions.map(({ reading: _reading, ...one }) => one),
    },
  };
};

const readVersions = (fields: Fields, bloc: Bloc, sha256: Sha256) => {
  const seen = new Set<string>();
  return fields.list('versions').map((one) => {
    const sheet = one.raw('sheet');
    const reading = readSheetJson(bloc, sheet, one.pathOf('sheet'));
    const agency = one.oneOf('agency', reading.agency === null ? [] : [reading.agency]);
    if (seen.has(agency)) one.refuse('agency', 'agency that no other version is of');
    seen.add(agency);
    const short = reading.leaves.find(({ points, isDropped }) => points === null && !isDropped);
    if (short) one.refuse('sheet', `sheet with a score at ${short.leaf.code}`);
    const hash = one.text('hash');
    return { agency, version: one.whole('version'), hash, stated: hash, recomputed: hashOf(sheet as Json, sha256), reading };
  });
};

const readMadeOn = (fields: Fields): Day | null => {
  const text = fields.optionalText('madeOn');
  return text === null ? null : (readDay(text) ?? fields.refuse('madeOn', 'day like 2018-12-03'));
};
