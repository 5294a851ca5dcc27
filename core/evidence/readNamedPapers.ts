import { withLatinLetters } from '../latinLetters.ts';
import type { DocumentReference } from './DocumentReference.ts';
import { KIND_NAMES, kindOfCode, kindOfWords } from './documentKinds.ts';
import type { WrittenDay } from './readDays.ts';

/** A kind of paper and its number without a sign: `QĐ số 45`, `Quyết định 45 ngày 12/3/2018`; not `Kế hoạch 5 năm`, `Báo cáo 12/3/2018`. */
const NAMED = withLatinLetters(
  new RegExp(
    String.raw`(?<![\p{L}\d])(${KIND_NAMES})\s*(?:[Ss]ố)?\s*:?\s*(\d{1,6}[a-zđ]?)(?=\s*(?:$|[,;.():]\s|[,;.():]$|\(|[Nn]gày\s|ký\s|của\s|về\s|và\s|v\/v|năm\s+\d{4}))`,
    'gu',
  ),
);
const BETWEEN = /^[\s,(]*(?:(?:ký|ban hành)\s+)?(?:ngày\s*)?$/iu;

/** `Kế hoạch 5 năm 2016-2020` counts years. */
const isNumber = ({ 0: whole, index, input }: RegExpExecArray): boolean =>
  /số/iu.test(whole) || !/^\s*năm/iu.test(input.slice(index + whole.length));

/** The papers that a line names by their kind and number alone, each with its day where it follows at once. */
export const readNamedPapers = (line: string, days: readonly WrittenDay[]): readonly DocumentReference[] =>
  [...line.matchAll(NAMED)].filter(isNumber).map((match) => {
    const [whole, name = '', number = ''] = match;
    const end = match.index + whole.length;
    const own = days.find(({ start }) => start >= end && BETWEEN.test(line.slice(end, start)));
    return {
      numbers: [number.toLowerCase().replace(/^0+(?=\d)/, '')],
      year: null,
      kind: kindOfWords(name) ?? kindOfCode(name) ?? 'CV',
      sign: '',
      isOfParty: false,
      issuer: null,
      day: own?.day ?? null,
      isDated: own !== undefined && !own.isImpossible,
    };
  });
