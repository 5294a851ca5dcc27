import { dayOfSerial, readDay, serialOf } from '#core/calendar.ts';
import type { CellContent } from '#core/sheet/Sheet.ts';
import type { XmlCursor } from '../xml/XmlCursor.ts';
import type { Allowance } from './limits.ts';
import { numberText } from './numberText.ts';
import type { TextRun } from '../WorkbookView.ts';
import { decodeEscapes, type RichText } from './richText.ts';
import type { Shown } from './numberFormat.ts';

/** Days between the two systems in which Excel counts days. */
const DAYS_TO_1904 = 1462;
const SECONDS_A_DAY = 86_400;

/** What stands in a `c` element, not yet understood. */
export interface RawCell {
  readonly type: string;
  /** The text of `v`; `null` where there is none. */
  readonly value: string | null;
  /** The text of `is`. */
  readonly inline: RichText | null;
  readonly hasFormula: boolean;
  readonly shown: Shown;
}

/** What cells refer to outside of their sheet. */
export interface CellSurroundings {
  readonly strings: readonly RichText[];
  readonly date1904: boolean;
  readonly allowance: Allowance;
}

export interface ReadContent {
  readonly content: CellContent;
  /** The font of a rich text; `null` where the style's font holds. */
  readonly font: string | null;
  /** The pieces of a rich text of several fonts. */
  readonly runs: readonly TextRun[] | null;
}

/**
 * What a cell holds. A formula whose result was not saved is `noValue`; one whose result is the empty text is that text.
 *
 * Errors: damaged where a value is none of its type (`NaN`, an unknown string, `b` of 2): it is never guessed.
 */
export const readContent = (xml: XmlCursor, cell: RawCell, around: CellSurroundings): ReadContent => {
  if (cell.type === 'inlineStr') return cell.inline ? ofRichText(cell.inline, around) : plain(absent(cell));
  if (cell.value === null || (cell.value.trim() === '' && cell.type !== 'str')) return plain(absent(cell));
  if (cell.type === 's') return ofRichText(sharedString(xml, cell.value, around), around);
  return plain(readValue(xml, cell, cell.value, around));
};

const plain = (content: CellContent): ReadContent => ({ content, font: null, runs: null });

const absent = (cell: RawCell): CellContent => ({ type: cell.hasFormula ? 'noValue' : 'blank' });

const ofRichText = ({ text, font, runs }: RichText, { allowance }: CellSurroundings): ReadContent => ({
  content: { type: 'text', text: allowance.text(text) },
  font,
  runs,
});

const sharedString = (xml: XmlCursor, value: string, { strings }: CellSurroundings): RichText => {
  const index = /^\d{1,7}$/.test(value.trim()) ? Number(value) : -1;
  const found = strings[index];
  if (!found) throw xml.fault('string');
  return found;
};

const readValue = (xml: XmlCursor, cell: RawCell, value: string, around: CellSurroundings): CellContent => {
  switch (cell.type) {
    case 'n':
      return readNumber(xml, cell.shown, value, around.date1904);
    case 'str':
      if (value === '' && !cell.hasFormula) return { type: 'blank' };
      return { type: 'text', text: around.allowance.text(decodeEscapes(value)) };
    case 'b':
      return { type: 'boolean', value: readBoolean(xml, value.trim()) };
    case 'e':
      return { type: 'error', error: around.allowance.text(value.trim()) };
    case 'd':
      return readIsoDate(xml, value.trim(), around.date1904);
    default:
      throw xml.fault('type');
  }
};

const readBoolean = (xml: XmlCursor, value: string): boolean => {
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  throw xml.fault('boolean');
};

const readNumber = (xml: XmlCursor, shown: Shown, value: string, date1904: boolean): CellContent => {
  const number = numberText(value);
  if (number === null) throw xml.fault('number');
  if (shown === 'day') return { type: 'date', number, day: dayOfSerial(Number(number), date1904) };
  return shown === 'time' ? { type: 'date', number, day: null } : { type: 'number', number };
};

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T(.+))?$/;
const ISO_TIME = /^T?([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,9})?))?Z?$/;

/** A date or a time that is written out, as ISO 8601 has it; its serial number is what Excel would show for it. */
const readIsoDate = (xml: XmlCursor, value: string, date1904: boolean): CellContent => {
  const [, date, time = date === undefined ? value : '00:00'] = ISO_DATE.exec(value) ?? [];
  const day = date === undefined ? null : readDay(date);
  const clock = ISO_TIME.exec(time);
  if (!clock || (date !== undefined && day === null)) throw xml.fault('date');
  const [, hours = '0', minutes = '0', seconds = '0'] = clock;
  const days = day === null ? 0 : serialOf(day) - (date1904 ? DAYS_TO_1904 : 0);
  const serial = days + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / SECONDS_A_DAY;
  return { type: 'date', number: numberText(String(serial)) ?? '0', day };
};
