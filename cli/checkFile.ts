import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { hashOf } from '#core/canonicalJson.ts';
import type { CheckContext } from '#core/checks/Check.ts';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import type { TableChoice } from '#workbook/foreign/TableChoice.ts';
import { loadNearBloc } from './blocs.ts';
import type { BlocSource, FileReading } from './reading/FileReading.ts';
import { sha256 } from './sha256.ts';
import { shownName } from './shownName.ts';

/** One file that was looked at: a report, or the one finding that says why there is none. */
export type CheckedFile = {
  readonly path: string;
  readonly file: string;
  /** What a person said about a sheet that is not ours. */
  readonly choice?: TableChoice;
} & (
  | { readonly bloc: Bloc; readonly report: Report; readonly context: CheckContext }
  | { readonly bloc: Bloc | null; readonly refusal: KnownFinding }
);

/** What else sheets are compared with: the year before, and results that they may cite. */
export type Beside = Pick<CheckContext, 'lastYear' | 'cited'>;

/** Checks one file that was read. `named` is the bloc of the command line, where one was given. */
export const checkedFile = async (path: string, named: Bloc | null, reading: FileReading, beside: Beside = {}): Promise<CheckedFile> => {
  const file = shownName(path);
  const bloc = named ?? (reading.source && (await blocFrom(reading.source)));
  if ('refusal' in reading) return { path, file, bloc, refusal: reading.refusal };
  if (!bloc) throw new TypeError(`${file} was read by a bloc that nobody named`);
  const context: CheckContext = { rubricHash: rubricHashOf(bloc), expectedAgency: null, today: dayInVietnam(Date.now()), ...beside };
  return { path, file, bloc, context, report: checkSheet(bloc, reading.sheet, context) };
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
