import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patchWorkbook } from '#workbook/patching/patchWorkbook.ts';
import { readAddress } from '#workbook/address.ts';
import type { CellContent } from '#core/sheet/Sheet.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';

// Below the folder that tests run in: on a screen's environment, modules have no address of their own.
const FOLDER = join(process.cwd(), 'samples', 'cao-bang-noi-chinh-2018');

/** The sample bloc that every sheet here belongs to. */
export const bloc: Bloc = readBloc(JSON.parse(readFileSync(join(FOLDER, 'bloc.json'), 'utf8')) as Json);

/** The worksheet that is filled in. */
export const SCORES = 'Tự chấm';

const number = (value: string): CellContent => ({ type: 'number', number: value });

/** What can be put into a cell for a test; a number as text is how a slip of the keyboard leaves it. */
export const typed = { number, text: (text: string): CellContent => ({ type: 'text', text }), blank: { type: 'blank' } as CellContent };

/** An agency's workbook of the sample bloc, with some cells filled in otherwise. */
export const sheetBytes = (agency: string, cells: Readonly<Record<string, CellContent>> = {}): Uint8Array => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, 'filled', `${agency} - Bảng tự chấm 2018.xlsx`)));
  const patches = Object.entries(cells).map(([cell, content]) => {
    const place = readAddress(cell);
    if (!place) throw new Error(`${cell} is no address`);
    return { sheet: SCORES, ...place, formula: null, content };
  });
  return patchWorkbook(bytes, patches);
};
