import type { CodedWords } from '../CodedWords.ts';
import { showNumber } from '../numbers.ts';
import { quoted } from './phrases.ts';

export const severities: CodedWords['severities'] = { error: 'Must fix', warning: 'Review', note: 'Note' };

export const repairs: CodedWords['repairs'] = {
  setValue: (value) => `Set ${showNumber(value, 'en')}`,
  setText: (value) => `Enter ${quoted(value)}`,
  setFormula: () => 'Restore formula',
  showRow: () => 'Show row',
  showSheet: () => 'Show sheet',
  restoreRow: () => 'Restore row',
  restoreSheet: (value) => `Restore sheet ${value}`,
  dropLink: () => 'Keep the shown value, drop the link',
};
