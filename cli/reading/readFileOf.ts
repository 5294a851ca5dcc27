import type { Bloc } from '#core/bloc/Bloc.ts';
import { NO_CHOICE, type TableChoice } from '#workbook/foreign/TableChoice.ts';
import { carriedIdentity } from '#workbook/scoring/carriedIdentity.ts';
import { carriedYear } from '#workbook/scoring/carriedYear.ts';
import { FOREIGN_WORKBOOK, openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import { blocsNear, type NearBloc } from '../blocs.ts';
import { readBytes } from '../files.ts';
import { unpacker } from '../../functions/unpacker.ts';
import type { BlocSource, FileReading } from './FileReading.ts';
import { shownName } from '../shownName.ts';

interface FoundBloc {
  readonly bloc: Bloc;
  readonly source: BlocSource;
}

/** Reads one file by the bloc that is named or, without one, by the bloc that the workbook names. */
export const readFileOf = async (path: string, named: Bloc | null, choice: TableChoice = NO_CHOICE): Promise<FileReading> => {
  const commanded = named && { bloc: named, source: { from: 'command' } as const };
  const opened = openWorkbook(await readBytes(path), unpacker);
  if ('refusal' in opened) return { source: commanded?.source ?? null, refusal: opened.refusal };
  const found = commanded ?? (await blocOf(opened.view, path, choice));
  if (!found) return { source: null, refusal: FOREIGN_WORKBOOK };
  const read = scoringSheetOf(opened.view, found.bloc, shownName(path), choice);
  if ('refusal' in read) return { source: found.source, ...read };
  return { source: found.source, sheet: read.sheet };
};

const blocOf = async (view: WorkbookView, path: string, choice: TableChoice): Promise<FoundBloc | null> => {
  const near = await blocsNear(path);
  const identity = carriedIdentity(view);
  const known = near.find(({ bloc }) =>
    identity ? bloc.id === identity.bloc && bloc.edition === identity.edition : isOf(view, bloc, shownName(path), choice),
  );
  if (known) return fromFile(known);
  const carried = identity && carriedYear(view);
  return carried && { bloc: carried, source: { from: 'workbook', json: carried.json } };
};

const fromFile = ({ bloc, path }: NearBloc): FoundBloc => ({ bloc, source: { from: 'file', path } });

/** A bloc's own sheet names its bloc, its year and a member in its heading. */
const isOf = (view: WorkbookView, bloc: Bloc, file: string, choice: TableChoice): boolean => {
  const read = scoringSheetOf(view, bloc, file, choice);
  if (!('sheet' in read)) return false;
  const { identity } = read.sheet;
  return identity.bloc === bloc.id && identity.edition === bloc.edition && identity.agency !== null;
};
