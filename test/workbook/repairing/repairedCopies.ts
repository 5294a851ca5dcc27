import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { repairWorkbook, safeRepairs } from '#workbook/repairing/repairWorkbook.ts';
import { addressOf } from '#workbook/address.ts';
import type { ViewSheet } from '#workbook/WorkbookView.ts';
import { contextOf, readBytes } from '../scoring/ourBook.ts';

/** A workbook with faults after every safe repair, as it would be sent on. */
export interface RepairedCopy {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly repairs: number;
}

/** The repaired copies of the workbooks with planted faults that are read and have something to repair, of every file or of one in so many. */
export const repairedCopies = (root: string, every = 1): readonly RepairedCopy[] => {
  const folder = join(root, 'samples', 'faults');
  const bloc = readBloc(JSON.parse(readFileSync(join(folder, 'khoi-thu.json'), 'utf8')) as Json);
  const names = readdirSync(join(folder, 'workbooks')).filter((name, index) => name.endsWith('.xlsx') && index % every === 0);
  return names.flatMap((name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'workbooks', name)));
    const report = readBytes(bytes, bloc);
    if ('refusal' in report || report.verdict === 'refused' || safeRepairs(report, []).length === 0) return [];
    const repaired = repairWorkbook(bytes, [], { report, context: contextOf(bloc), fileName: 'bang tu cham.xlsx' });
    return [{ name, bytes: repaired.bytes, repairs: repaired.made.length }];
  });
};

/** Where a workbook that another program worked out shows another number or an error that the copy has not. */
export const unlikeCells = ({ name, bytes }: RepairedCopy, worked: Uint8Array): readonly string[] => {
  const sheets = readWorkbook(worked).sheets;
  return readWorkbook(bytes).sheets.flatMap((sheet) => {
    const other = sheets.find((one) => one.name === sheet.name);
    return other ? unlikeIn(sheet, other).map((cell) => `${name}, ${sheet.name}!${cell}`) : [`${name}: ${sheet.name} is gone`];
  });
};

const unlikeIn = (sheet: ViewSheet, other: ViewSheet): readonly string[] =>
  [...sheet.cells].flatMap(([key, { row, column, content, formula }]) => {
    const found = other.cells.get(key)?.content;
    if (formula === null || content.type === 'noValue') return [];
    const [own, theirs] = [content, found].map((one) => (one?.type === 'number' ? Number(one.number) : (one?.type ?? 'blank')));
    const isSame = typeof own === 'number' && typeof theirs === 'number' ? Math.abs(own - theirs) < 1e-9 : isAlike(own, theirs);
    return isSame ? [] : [`${addressOf(row, column)}: ${String(own)} in the copy, ${String(theirs)} worked out`];
  });

/** An empty text is a blank to one program and a text to another. */
const isAlike = (own: unknown, theirs: unknown): boolean =>
  own === theirs || [own, theirs].every((one) => one === 'text' || one === 'blank');
