import type { Day } from '../../calendar.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Points } from '../../points.ts';
import type { FindingPlace } from '../CodedWords.ts';
import { showDay } from '../dates.ts';
import { showNumber, showPoints, showQuantity, showSeenNumber } from '../numbers.ts';
import { shortened } from '../shortened.ts';
import { withInvisibleNamed } from '../withInvisibleNamed.ts';

export const pts = (value: Points, decimals = 0): string => showPoints(value, 'en', decimals);

export const quantity = (thousandths: number): string => showQuantity(thousandths, 'en');

export const day = (value: Day): string => showDay(value, 'en');

/** One or other form of a counted noun: "1 place", "3 places". */
export const counted = (count: number, one: string, other = `${one}s`): string => `${count} ${count === 1 ? one : other}`;

/** A text of the sheet, its invisible signs named. */
export const quoted = (text: string): string => shortened(withInvisibleNamed(text, 'en'));

export const seen = (finding: Finding): string => (finding.seen === null || finding.seen === '' ? '⟨empty⟩' : quoted(finding.seen));

export const seenNumber = (finding: Finding): string =>
  finding.seen === null ? seen(finding) : quoted(showSeenNumber(finding.seen, 'en'));

/** "cell D17"; "the cell" where the finding has none. */
export const cell = (finding: Finding): string => (finding.cell === null ? 'the cell' : `cell ${finding.cell}`);

/** "criterion I.1.d"; "the criterion" where the finding has none. */
export const criterion = (finding: Finding): string => (finding.criterion === null ? 'the criterion' : `criterion ${finding.criterion}`);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const file = ({ file: name }: FindingPlace): string => (name === null ? 'This file' : quoted(name));

/** The clause in the middle of a sentence, with the words that lead to it; nothing where the rubric names none. */
export const under = (before: string, article: string | null, after = ''): string =>
  article === null ? '' : `${before}${article}${after}`;

/** "a", "a and b", "a, b and c". */
export const together = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** "a", "a or b", "a, b or c". */
export const either = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;

export const BECAME_DAY = 'Excel turned the number into a date';

/** What Excel made of a number that was typed with a dot. */
export const becameDay = (finding: Finding, made: Day): string =>
  `${capital(cell(finding))} is now the date ${day(made)}, because Excel turns numbers typed with a dot or a slash (such as 1.1) into dates`;

export const typedAgain = (example: string): string =>
  `select the cell, set Home › Number to Number and type it again with a decimal comma, e.g. ${showNumber(example, 'vi')}`;

/** What stands in a field, as the file spells it; a field that is not there at all is said so. */
export const stands = (value: string): string => (value === 'undefined' ? 'nothing stands there' : `it holds ${quoted(value)}`);
