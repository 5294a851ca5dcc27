import { readLegacyText } from '#core/legacyText/readLegacyText.ts';
import type { ViewCell } from './WorkbookView.ts';

/** What a text cell shows where old fonts show some of it, as Unicode; `null` where its text already is what it shows. */
export const unicodeText = ({ content, font, runs }: ViewCell): string | null => {
  if (content.type !== 'text') return null;
  if (!runs) return readLegacyText(content.text, font);
  const shown = runs.map((run) => readLegacyText(run.text, run.font));
  return shown.every((text) => text === null) ? null : runs.map(({ text }, index) => shown[index] ?? text).join('');
};
