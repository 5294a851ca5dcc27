import type { ModelCell, ModelContent, WorkbookModel } from '#workbook/writing/WorkbookModel.ts';
import { inTcvn3, inTcvn3Capitals, inVni } from '../../core/legacyText/encodings.ts';

/** How an office typed before Unicode: by a font, and the codes that this font shows as letters. */
export interface OldFont {
  readonly font: string;
  readonly typed: (text: string) => string;
}

export const VN_TIME: OldFont = { font: '.VnTime', typed: inTcvn3 };
export const VN_TIME_H: OldFont = { font: '.VnTimeH', typed: inTcvn3Capitals };
export const VNI_TIMES: OldFont = { font: 'VNI-Times', typed: inVni };

/** A text cell as it was typed in an old font; capitals, which TCVN3 lacks with a tone, in the font of capitals. */
export const typedIn =
  (choose: (text: string) => OldFont) =>
  (cell: ModelCell): ModelCell => {
    const { content } = cell;
    if (content.type !== 'text') return cell;
    const { font, typed } = choose(content.text);
    const retyped: ModelContent = { ...content, text: typed(content.text) };
    return { ...cell, content: retyped, style: { ...cell.style, font: { ...cell.style?.font, name: font } } };
  };

const isCapital = (text: string): boolean => text === text.toUpperCase();

/** `.VnTime` cannot show `Đồng Ế`: what it lacks is typed small, as offices do. */
export const tcvn3Font = (text: string): OldFont => (isCapital(text) ? VN_TIME_H : VN_TIME);

export const everyCell = (model: WorkbookModel, change: (cell: ModelCell) => ModelCell): WorkbookModel => ({
  ...model,
  sheets: model.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(change) })),
});
