import type { Day } from '../../calendar.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Points } from '../../points.ts';
import type { FindingPlace } from '../CodedWords.ts';
import { showDay } from '../dates.ts';
import { showNumber, showPoints, showQuantity, showSeenNumber } from '../numbers.ts';
import { shortened } from '../shortened.ts';
import { withInvisibleNamed } from '../withInvisibleNamed.ts';

export const pts = (value: Points, decimals = 0): string => showPoints(value, 'vi', decimals);

export const quantity = (thousandths: number): string => showQuantity(thousandths, 'vi');

export const day = (value: Day): string => showDay(value, 'vi');

/** A text of the sheet, its invisible signs named. */
export const quoted = (text: string): string => shortened(withInvisibleNamed(text, 'vi'));

export const seen = (finding: Finding): string => (finding.seen === null || finding.seen === '' ? '⟨trống⟩' : quoted(finding.seen));

export const seenNumber = (finding: Finding): string =>
  finding.seen === null ? seen(finding) : quoted(showSeenNumber(finding.seen, 'vi'));

export const cell = (finding: Finding): string => finding.cell ?? 'này';

export const criterion = (finding: Finding): string => finding.criterion ?? 'này';

export const file = ({ file: name }: FindingPlace): string => (name === null ? 'Tệp này' : quoted(name));

/** The clause in the middle of a sentence, with the words that lead to it; nothing where the rubric names none. */
export const under = (before: string, article: string | null, after = ''): string =>
  article === null ? '' : `${before}${article}${after}`;

/** "a", "a và b", "a, b và c". */
export const together = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;

/** "a", "a hoặc b", "a, b hoặc c". */
export const either = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} hoặc ${parts.at(-1)}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const BECAME_DAY = 'Excel đã đổi số thành ngày';

/** What Excel made of a number that was typed with a dot. */
export const becameDay = (finding: Finding, made: Day): string =>
  `Ô ${cell(finding)} hiện là ngày ${day(made)} vì Excel đã tự đổi số gõ có dấu chấm hoặc gạch chéo (như 1.1) thành ngày`;

export const typedAgain = (example: string): string =>
  `hãy chọn ô, đặt Home › Number là Number rồi gõ lại bằng dấu phẩy, ví dụ ${showNumber(example, 'vi')}`;

/** What stands in a field, as the file spells it; a field that is not there at all is said so. */
export const stands = (value: string): string => (value === 'undefined' ? 'chưa có' : `đang ghi ${quoted(value)}`);
