import { writeOfficialDay, type Day } from '../calendar.ts';
import { readPoints, sizeOf, type Points } from '../points.ts';
import type { Leaf } from '../rubric/Rubric.ts';
import { isNotAssignedMark } from './marks.ts';
import { visibleText } from './plainText.ts';
import { timesHundred } from './timesHundred.ts';
import { readTypedNumber } from './typedNumber.ts';
import type { Cell } from './Sheet.ts';

/** What a score cell says. `decimal` is a plain decimal with a dot; `points` null where it has more than three decimals. */
export type ScoreReading =
  | { readonly type: 'blank'; readonly seen: string }
  | { readonly type: 'number'; readonly decimal: string; readonly points: Points | null; readonly isText: boolean; readonly seen: string }
  | { readonly type: 'notAssigned'; readonly seen: string }
  /** `day` is the day that the cell holds, where Excel took what was typed for one. */
  | { readonly type: 'notNumber'; readonly seen: string; readonly day: Day | null }
  | { readonly type: 'error'; readonly seen: string }
  | { readonly type: 'noValue'; readonly seen: string };

/** Reads a score cell. A deduction typed 10 or −10 is the size 10. */
export const readScore = (cell: Cell, kind: Leaf['kind']): ScoreReading => {
  const { content } = cell;
  switch (content.type) {
    case 'blank':
      return { type: 'blank', seen: '' };
    case 'noValue':
      return { type: 'noValue', seen: `=${cell.formula ?? ''}` };
    case 'error':
      return { type: 'error', seen: content.error };
    case 'boolean':
      return { type: 'notNumber', seen: content.value ? 'TRUE' : 'FALSE', day: null };
    case 'date':
      return { type: 'notNumber', seen: content.day ? writeOfficialDay(content.day) : content.number, day: content.day };
    case 'number':
      return cell.percent
        ? { type: 'notNumber', seen: `${timesHundred(content.number)}%`, day: null }
        : numberReading(content.number, kind, false, content.number);
    case 'text':
      return readText(content.text, kind);
  }
};

const readText = (text: string, kind: Leaf['kind']): ScoreReading => {
  if (visibleText(text) === '') return { type: 'blank', seen: text };
  if (isNotAssignedMark(text)) return { type: 'notAssigned', seen: text };
  const decimal = readTypedNumber(text);
  return decimal === null ? { type: 'notNumber', seen: text, day: null } : numberReading(decimal, kind, true, text);
};

const numberReading = (decimal: string, kind: Leaf['kind'], isText: boolean, seen: string): ScoreReading => {
  const points = readPoints(decimal);
  const isSize = kind === 'deduction';
  return {
    type: 'number',
    decimal: isSize ? decimal.replace(/^-/, '') : decimal,
    points: points !== null && isSize ? sizeOf(points) : points,
    isText,
    seen,
  };
};
