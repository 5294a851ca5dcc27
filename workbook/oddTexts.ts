import type { OddText } from '#core/sheet/Sheet.ts';
import { legacyFontOf } from '#core/legacyText/legacyFont.ts';
import { addressOf } from './address.ts';
import { unicodeText } from './unicodeText.ts';
import type { ViewCell, ViewSheet } from './WorkbookView.ts';

const MARK_APART = /[\u0300-\u036f]/u;

/** The typed texts of some worksheets that are stored by the codes of an old font, or with their marks apart, row by row. */
export const oddTexts = (sheets: readonly ViewSheet[]): readonly OddText[] =>
  [...new Set(sheets)].flatMap((sheet) => [...sheet.cells.values()].flatMap((cell) => oddText(sheet, cell) ?? []));

const oddText = ({ name }: ViewSheet, cell: ViewCell): OddText | null => {
  const { content, formula, row, column } = cell;
  if (content.type !== 'text' || formula !== null) return null;
  const legacy = unicodeText(cell);
  const shown = legacy ?? content.text;
  const text = MARK_APART.test(shown) ? shown.normalize('NFC') : shown;
  if (text === content.text) return null;
  return { at: { sheet: name, cell: addressOf(row, column) }, typed: content.text, text, font: legacy === null ? null : oldFont(cell) };
};

const oldFont = ({ font, runs }: ViewCell): string | null =>
  [font, ...(runs ?? []).map((run) => run.font)].find((one) => legacyFontOf(one) !== null) ?? null;
