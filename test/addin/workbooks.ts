import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import type { CellContent } from '#core/sheet/Sheet.ts';
import { readAddress } from '#workbook/address.ts';
import { patchWorkbook } from '#workbook/patching/patchWorkbook.ts';
import { rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { EMPTY_FILLING, type Filling } from '#workbook/scoring/Filling.ts';
import { scoringWorkbook } from '#workbook/scoring/scoringWorkbook.ts';
import { templateName } from '#workbook/scoring/templateName.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { checkBytes, type Known } from '../../addin/checking/checkBytes.ts';
import type { OpenedRubric, OpenedSheet } from '../../addin/checking/Opened.ts';
import { correctedWorkbook } from '../../samples/make/correctedWorkbook.ts';
import { inventedFilling } from '../../samples/make/inventedFilling.ts';
import { sha256 } from '../sha256.ts';
import { bloc } from './sampleSheet.ts';

export const AGENCIES = bloc.members.map(({ code }) => code);

/** Nobody is signed in and the file has no name. */
export const UNKNOWN: Known = { fileName: null, published: null, ownAgency: null };

export const memberOf = (agency: string): Member => {
  const member = bloc.members.find(({ code }) => code === agency);
  if (!member) throw new Error(`no ${agency}`);
  return member;
};

/** Where the filled sample of an agency lies; below the folder that tests run in, as on a screen modules have no address of their own. */
export const filledPath = (agency: string): string =>
  join(process.cwd(), 'samples', bloc.id, 'filled', templateName(bloc, memberOf(agency)));

export const filledBytes = (agency: string): Uint8Array => new Uint8Array(readFileSync(filledPath(agency)));

/** An agency's workbook with what is entered in it; a good year without a fault, but for what is given. */
export const workbookWith = (agency: string, change: Partial<Filling> = {}): Uint8Array => {
  const member = memberOf(agency);
  return workbookOf(agency, { ...inventedFilling(bloc, member), ...change });
};

/** As it is downloaded, before anybody has typed. */
export const blankWorkbook = (agency: string): Uint8Array => workbookOf(agency, EMPTY_FILLING);

const workbookOf = (agency: string, filling: Filling): Uint8Array =>
  writeWorkbook(scoringWorkbook(bloc, memberOf(agency), { messages: messagesOf('vi'), sha256, filling }));

/** Some bytes as the pane reads them. Throws where they are no sheet of the bloc. */
export const openedSheet = async (bytes: Uint8Array, known: Known = UNKNOWN): Promise<OpenedSheet> => {
  const opened = await checkBytes(bytes, known);
  if (opened.kind !== 'sheet') throw new Error(`no sheet but ${opened.kind}`);
  return opened;
};

/** The bloc's rubric as its chair edits it, with some cells of the sheet of criteria written otherwise. */
export const rubricBytes = (cells: Readonly<Record<string, CellContent>> = {}, of: Bloc = bloc): Uint8Array =>
  patchWorkbook(
    writeWorkbook(rubricWorkbook(of, messagesOf('vi'))),
    Object.entries(cells).map(([cell, content]) => {
      const place = readAddress(cell);
      if (!place) throw new Error(`${cell} is no address`);
      return { sheet: 'Tiêu chí', ...place, formula: null, content };
    }),
  );

/** Some bytes as the pane reads them. Throws where they are no rubric. */
export const openedRubric = async (bytes: Uint8Array): Promise<OpenedRubric> => {
  const opened = await checkBytes(bytes, UNKNOWN);
  if (opened.kind !== 'rubric') throw new Error(`no rubric but ${opened.kind}`);
  return opened;
};

/** The filled sample with its faults mended. */
export const correctedBytes = async (agency: string): Promise<Uint8Array> =>
  correctedWorkbook((await openedSheet(filledBytes(agency))).report);
