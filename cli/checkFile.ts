import { basename } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import { carriedIdentity } from '#workbook/scoring/carriedIdentity.ts';
import { carriedYear } from '#workbook/scoring/carriedYear.ts';
import { FOREIGN_WORKBOOK, openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import { blocsNear } from './blocs.ts';
import { readBytes } from './files.ts';
import { inflateRaw } from './inflateRaw.ts';
import { sha256 } from './sha256.ts';

/** One file that was looked at: a report, or the one finding that says why there is none. */
export type CheckedFile = { readonly path: string; readonly file: string } & (
  | { readonly bloc: Bloc; readonly report: Report; readonly rubricHash: string }
  | { readonly bloc: Bloc | null; readonly refusal: KnownFinding }
);

/** Reads and checks one file, against the bloc that is named or, without one, against the bloc that the workbook names. */
export const checkFile = async (path: string, named: Bloc | null): Promise<CheckedFile> => {
  const file = basename(path).normalize('NFC');
  const opened = openWorkbook(await readBytes(path), inflateRaw);
  if ('refusal' in opened) return { path, file, bloc: named, refusal: opened.refusal };
  const bloc = named ?? (await blocOf(opened.view, path, file));
  if (!bloc) return { path, file, bloc: null, refusal: FOREIGN_WORKBOOK };
  const read = scoringSheetOf(opened.view, bloc, file);
  if ('refusal' in read) return { path, file, bloc, refusal: read.refusal };
  const rubricHash = hashOf(bloc.rubricJson, sha256);
  return { path, file, bloc, rubricHash, report: checkSheet(bloc, read.sheet, { rubricHash, expectedAgency: null }) };
};

const blocOf = async (view: WorkbookView, path: string, file: string): Promise<Bloc | null> => {
  const near = await blocsNear(path);
  const identity = carriedIdentity(view);
  if (!identity) return near.find((bloc) => isOf(view, bloc, file)) ?? null;
  return near.find(({ id, edition }) => id === identity.bloc && edition === identity.edition) ?? carriedYear(view);
};

/** A bloc's own sheet names its bloc, its year and a member in its heading. */
const isOf = (view: WorkbookView, bloc: Bloc, file: string): boolean => {
  const read = scoringSheetOf(view, bloc, file);
  if (!('sheet' in read)) return false;
  const { identity } = read.sheet;
  return identity.bloc === bloc.id && identity.edition === bloc.edition && identity.agency !== null;
};
