import { strFromU8, unzipSync } from 'fflate';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import type { WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { readXml } from '#workbook/xml/readXml.ts';

export type Parts = Readonly<Record<string, string>>;

/** The parts of a zip as text, by path. */
export const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));

export const partsOfModel = (model: WorkbookModel): Parts => partsOf(writeWorkbook(model));

export const partOf = (model: WorkbookModel, path: string): string => {
  const part = partsOfModel(model)[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return part;
};

/** The first sheet's part. */
export const sheetOf = (model: WorkbookModel): string => partOf(model, 'xl/worksheets/sheet1.xml');

/** The names of the elements right under the root, in their order. Throws where the document is not well-formed. */
export const childrenOf = (xml: string): readonly string[] => {
  const cursor = readXml(xml, 'part under test');
  const names: string[] = [];
  for (let kind = cursor.next(); kind !== 'end'; kind = cursor.next()) if (kind === 'open' && cursor.depth === 2) names.push(cursor.name);
  return names;
};

/** The first element of that name with all it holds, or `null`. */
export const elementIn = (xml: string, name: string): string | null =>
  new RegExp(`<${name}(?: [^>]*?)?(?:/>|>.*?</${name}>)`, 's').exec(xml)?.[0] ?? null;

/** Every element of that name with all it holds. */
export const elementsIn = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*?)?(?:/>|>.*?</${name}>)`, 'gs'))].map(([element]) => element);

export const cellIn = (sheet: string, address: string): string | null =>
  new RegExp(`<c r="${address}"(?: [^>]*?)?(?:/>|>.*?</c>)`, 's').exec(sheet)?.[0] ?? null;
