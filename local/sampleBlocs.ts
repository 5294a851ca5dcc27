import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { templateName } from '#workbook/scoring/templateName.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import { SettingRefused, type WantedSamples } from './settings.ts';

/** A workbook of the samples. */
export interface SampleWorkbook {
  /** Where it lies below the samples, which is also what it is called by: `BLOC/filled/NAME.xlsx`. */
  readonly id: string;
  /** The file's name. */
  readonly name: string;
  /** A member's code. */
  readonly agency: string;
  readonly path: string;
}

/** A bloc of the samples. */
export interface SampleBloc {
  /** The name of its folder. */
  readonly folder: string;
  readonly bloc: Bloc;
  /** Our own scoring workbooks, filled in, in the order of the members. */
  readonly filled: readonly SampleWorkbook[];
}

/** The one that visitors find first: it alone has sheets that were truly e-mailed, faults and all. */
const FIRST = 'cao-bang-noi-chinh-2018';

/** Blocs that are made up, one to try size and one to cite another's result: they are there for who asks for them by name. */
const ONLY_BY_NAME: ReadonlySet<string> = new Set(['bang-lon-1000-diem', 'bac-giang-noi-chinh-2018']);

/** The sample blocs that are wanted; all are those of the articles. Throws `SettingRefused`, naming those there are, where the wanted one is none of them. */
export const loadSampleBlocs = async (samples: string, wanted: WantedSamples): Promise<readonly SampleBloc[]> => {
  if (wanted === 'none') return [];
  const folders = (await foldersIn(samples)).sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1));
  if (wanted !== 'all' && !folders.includes(wanted.bloc)) {
    throw new SettingRefused(`SAMPLES names ${wanted.bloc}, but there are only: ${folders.join(', ')}, all, none`);
  }
  return Promise.all(
    folders
      .filter((folder) => (wanted === 'all' ? !ONLY_BY_NAME.has(folder) : folder === wanted.bloc))
      .map((folder) => loadOne(samples, folder)),
  );
};

const foldersIn = async (samples: string): Promise<string[]> => {
  const entries = await readdir(samples, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const hold = await Promise.all(folders.map(async (folder) => (await readdir(join(samples, folder))).includes('bloc.json')));
  return folders.filter((_folder, index) => hold[index]);
};

const loadOne = async (samples: string, folder: string): Promise<SampleBloc> => {
  const bloc = readBloc(JSON.parse(await readFile(join(samples, folder, 'bloc.json'), 'utf8')) as Json);
  const names = await namesIn(join(samples, folder, 'filled'));
  const filled = bloc.members.flatMap((member) => {
    const name = names.find((one) => one.normalize('NFC') === templateName(bloc, member));
    return name === undefined ? [] : [{ agency: member.code, ...place(samples, folder, 'filled', name) }];
  });
  return { folder, bloc, filled };
};

/** The sheets that agencies made themselves and e-mailed; each says whose it is only once it is read. */
export const eMailedSheets = async (samples: string, { folder, bloc }: SampleBloc): Promise<readonly SampleWorkbook[]> => {
  const names = await namesIn(join(samples, folder, 'e-mailed'));
  const found = names.filter((name) => name.endsWith('.xlsx')).map((name) => place(samples, folder, 'e-mailed', name));
  const sheets = await Promise.all(found.map(async (one) => ({ ...one, agency: await agencyOf(bloc, one) })));
  const order = bloc.members.map(({ code }) => code);
  return sheets.sort((a, b) => order.indexOf(a.agency) - order.indexOf(b.agency));
};

const place = (samples: string, folder: string, kind: string, name: string): Omit<SampleWorkbook, 'agency'> => ({
  id: `${folder}/${kind}/${name}`,
  name: name.normalize('NFC'),
  path: join(samples, folder, kind, name),
});

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

const agencyOf = async (bloc: Bloc, { id, name, path }: Omit<SampleWorkbook, 'agency'>): Promise<string> => {
  const opened = openWorkbook(await readFile(path));
  const read = 'view' in opened ? scoringSheetOf(opened.view, bloc, name) : opened;
  if (!('sheet' in read) || read.sheet.identity.agency === null) throw new Error(`the sample ${id} is nobody's sheet`);
  return read.sheet.identity.agency;
};
