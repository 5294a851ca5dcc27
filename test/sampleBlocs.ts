import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { PROJECT } from './projectFolder.ts';

const folder = (path: string): string => join(PROJECT, 'samples', path);

export const CAO_BANG = 'cao-bang-noi-chinh-2018';

/** The sample blocs by the name of their folder. */
export const SAMPLE_BLOCS = [
  'bac-giang-noi-chinh-2017',
  'bac-giang-tu-phap-2018',
  'bac-ninh-kinh-te-ky-thuat-2018',
  CAO_BANG,
  'nghe-an-noi-chinh-llvt-2018',
] as const;

export type Fields = Record<string, Json>;

/** A sample's file as it stands, fresh on each call, for tests that change one thing in it. */
export const sampleJson = (name: string): Fields => JSON.parse(readFileSync(folder(`${name}/bloc.json`), 'utf8')) as Fields;

export const sampleBloc = (name: string): Bloc => readBloc(sampleJson(name));

const EMAILED = `${CAO_BANG}/e-mailed`;

export const emailedFiles = (): readonly string[] => readdirSync(folder(EMAILED)).filter((name) => name.endsWith('.xlsx'));

/** The bytes of an e-mailed workbook; names meet whatever their Unicode form. */
export const emailedBytes = (name: string): Uint8Array => {
  const found = emailedFiles().find((one) => one.normalize('NFC') === name.normalize('NFC'));
  if (found === undefined) throw new Error(`no sample ${name}`);
  return new Uint8Array(readFileSync(folder(`${EMAILED}/${found}`)));
};

export interface TrueFault {
  readonly code: string;
  readonly criterion: string | null;
  readonly cell: string;
  readonly seen: string;
  readonly blocks: boolean;
  readonly consequenceOf?: string;
}

export interface TrueFile {
  readonly file: string;
  readonly agency: string;
  readonly sheet: string;
  readonly scores: Readonly<Record<string, string | null>>;
  readonly cells: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, { readonly value: string; readonly unit: string | null; readonly cell: string }>>;
  readonly complete: boolean;
  readonly sections: Readonly<Record<string, string>>;
  readonly base: string;
  readonly bonus: string;
  readonly deduction: string;
  readonly total: string;
  readonly printed: Readonly<Record<string, { readonly cell: string; readonly value: string }>>;
  readonly faults: readonly TrueFault[];
  readonly blocked: boolean;
}

export interface Truth {
  readonly ranking: readonly { readonly rank: number; readonly rankByTotal: number; readonly agency: string; readonly total: string }[];
  readonly notRanked: readonly string[];
  readonly files: readonly TrueFile[];
}

/** What is known of the e-mailed workbooks, by hand and not by this program. */
export const emailedTruth = (): Truth => JSON.parse(readFileSync(folder(`${EMAILED}/truth.json`), 'utf8')) as Truth;
