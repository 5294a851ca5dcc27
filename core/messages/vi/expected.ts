import { readDay } from '../../calendar.ts';
import type { Expected } from '../../findings/finding.ts';
import type { ExpectedWords } from '../CodedWords.ts';
import { expectedPhrase } from '../expectedPhrase.ts';
import { showBytes, showNumber } from '../numbers.ts';
import { wordOfKey } from '../wordOfKey.ts';
import { evidenceKinds } from './evidenceKinds.ts';
import { measureNoun } from './measures.ts';
import { day, pts, quoted, together } from './phrases.ts';

export const expected: ExpectedWords = {
  score: ({ min, max }) => (min === max ? pts(min) : `từ ${pts(min)} đến ${pts(max)}`),
  step: ({ step, low, high }) => `bội số của ${pts(step)}: ${low === high ? pts(low) : `${pts(low)} hoặc ${pts(high)}`}`,
  levels: ({ levels }) => levels.map((level) => pts(level)).join('; '),
  points: ({ points }) => pts(points),
  /** A result that is a day comes as 2018-03-12. */
  number: ({ number }) => {
    const date = readDay(number);
    return date === null ? showNumber(number, 'vi') : day(date);
  },
  text: ({ text }) => (text === '' ? '⟨trống⟩' : quoted(text)),
  measure: ({ term }) => measureNoun(term),
  document: ({ kinds }) => (kinds.length === 0 ? 'tài liệu kiểm chứng' : together(kinds.map((kind) => wordOfKey(evidenceKinds, kind)))),
  documentForm: () => 'số, ký hiệu, ngày và nơi ban hành',
  period: ({ from, to }) => `từ ${day(from)} đến ${day(to)}`,
  citation: ({ bloc, edition }) => `“BXH ${bloc} ${edition}” và mã đối chiếu`,
  bytes: ({ bytes }) => showBytes(bytes, 'vi'),
  formula: ({ formula }) => quoted(`=${formula}`),
  xlsx: () => 'tệp .xlsx',
  rows: ({ count }) => `${count} tiêu chí`,
  oneRow: () => 'mỗi tiêu chí một dòng',
  separateCells: () => 'mỗi tiêu chí một ô riêng',
  approval: () => 'Trưởng khối đồng ý',
  visible: () => 'hiện ra cho người duyệt thấy',
  nothing: () => 'ô để trống',
};

/** What was expected as a phrase; `otherwise` where the finding does not say. */
export const wanted = (one: Expected | null, otherwise: string): string => expectedPhrase(expected, one, otherwise);

/** A number that is asked for: "một số từ 0 đến 50", "một trong các số 50; 40; 0", "số mô hình". */
export const aNumber = (one: Expected | null): string => {
  if (one === null) return 'một số';
  if (one.is === 'levels') return `một trong các số ${expected.levels(one)}`;
  if (one.is === 'measure') return expected.measure(one);
  return `một số ${wanted(one, '')}`;
};
