import { showDay } from '#core/messages/dates.ts';
import type { Language } from '#core/messages/language.ts';
import { showNumber } from '#core/messages/numbers.ts';
import { timesHundred } from '#core/sheet/timesHundred.ts';
import type { ViewCell } from '#workbook/WorkbookView.ts';

/** What a cell shows to somebody who reads that language; nothing for a blank one. */
export const drawnText = ({ content, percent }: ViewCell, language: Language): string => {
  switch (content.type) {
    case 'text':
      return content.text;
    case 'number':
      return percent ? `${showNumber(timesHundred(content.number), language)}%` : showNumber(content.number, language);
    case 'date':
      return content.day === null ? content.number : showDay(content.day, language);
    case 'boolean':
      return content.value ? 'TRUE' : 'FALSE';
    case 'error':
      return content.error;
    case 'blank':
    case 'noValue':
      return '';
  }
};
