import type { Day } from '../../calendar.ts';
import type { CodedWords } from '../CodedWords.ts';
import { showNumber } from '../numbers.ts';
import { day, quoted } from './phrases.ts';

export const severities: CodedWords['severities'] = { error: 'Must fix', warning: 'Review', note: 'Note' };

export const repairs: CodedWords['repairs'] = {
  setValue: (value) => `Set ${showNumber(value, 'en')}`,
  setDay: (value) => `Set to ${day(value as Day)}`,
  setText: (value) => `Enter ${quoted(value)}`,
  setFormula: () => 'Restore formula',
  showRow: () => 'Show row',
  showSheet: () => 'Show sheet',
};
