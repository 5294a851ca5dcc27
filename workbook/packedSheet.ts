import type { Json } from '#core/canonicalJson.ts';
import { packCells, unpackJson, type Carried } from './packedJson.ts';
import { cell, text } from './paper/SheetBuilder.ts';
import { cellAt, type WorkbookView } from './WorkbookView.ts';
import type { ModelSheet } from './writing/WorkbookModel.ts';

/** A hidden sheet that carries a value in the cells of column A: programs drop parts that they do not know, but keep every sheet. */
export const packedSheet = (name: string, json: Json): ModelSheet => ({
  name,
  visibility: 'veryHidden',
  cells: packCells(json).map((part, row) => cell(row, 0, text(part), {})),
});

/** What such a sheet carries; `null` where there is none. Throws `FileRefused` where it is cut, altered past reading, or far too large. */
export const unpackedSheet = ({ sheets }: WorkbookView, name: string, what: Carried): unknown => {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) return null;
  const contents = Array.from({ length: sheet.rowCount }, (_, row) => cellAt(sheet, row, 0)?.content);
  return unpackJson(contents.map((content) => (content?.type === 'text' ? content.text : '')).join(''), what);
};
