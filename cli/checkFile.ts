import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import type { PastYear } from '#core/history/PastYear.ts';
import { loadNearBloc } from './blocs.ts';
import type { BlocSource, FileReading } from './reading/FileReading.ts';
import { shownName } from './reading/readFileOf.ts';
import { sha256 } from './sha256.ts';

/** One file that was looked at: a report, or the one finding that says why there is none. */
export type CheckedFile = { readonly path: string; readonly file: string } & (
  | { readonly bloc: Bloc; readonly report: Report; readonly rubricHash: string }
  | { readonly bloc: Bloc | null; readonly refusal: KnownFinding }
);

/** Checks one file that was read. `named` is the bloc of the command line, where one was given; `lastYear` what is compared with. */
export const checkedFile = async (path: string, named: Bloc | null, reading: FileReading, lastYear?: PastYear): Promise<CheckedFile> => {
  const file = shownName(path);
  const bloc = named ?? (reading.source && (await blocFrom(reading.source)));
  if ('refusal' in reading) return { path, file, bloc, refusal: reading.refusal };
  if (!bloc) throw new TypeError(`${file} was read by a bloc that nobody named`);
  const rubricHash = rubricHashOf(bloc);
  return {
    path,
    file,
    bloc,
    rubricHash,
    report: checkSheet(bloc, reading.sheet, { rubricHash, expectedAgency: null, ...(lastYear && { lastYear }) }),
  };
};

const blocFrom = async (source: BlocSource): Promise<Bloc | null> => {
  if (source.from === 'command') return null;
  return source.from === 'file' ? loadNearBloc(source.path) : readBloc(source.json);
};

/** Made once a bloc: a thousand sheets are checked by the same rubric. */
const rubricHashes = new WeakMap<Bloc, string>();

const rubricHashOf = (bloc: Bloc): string => {
  const hash = rubricHashes.get(bloc) ?? hashOf(bloc.rubricJson, sha256);
  rubricHashes.set(bloc, hash);
  return hash;
};
