import { withLatinLetters } from '../latinLetters.ts';
import type { DocumentReference } from './DocumentReference.ts';
import { kindOfCode, kindOfWords } from './documentKinds.ts';
import type { WrittenDay } from './readDays.ts';

/** The paper that a line names, or one of several, with the place of its number and sign. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly document: Omit<DocumentReference, 'day' | 'isDated' | 'issuer'>;
}

/** Case is regarded, because capitals tell a sign from a word: `12/BC - STP`, `12/BC - theo`. */
const ONE = String.raw`\d{1,6}[a-zđA-ZĐ]?`;
const SEVERAL = String.raw`(?:${ONE}\s*(?:,|[Vv]à|VÀ|-|[Đđ]ến|ĐẾN|[Tt]ới|TỚI)\s*(?:[Ss]ố\s*)?)*`;
const LETTERS = String.raw`\p{L}{2,10}`;
const MORE = String.raw`(?:[-/&][\p{L}\d]{1,15}|\.(?=\p{L}{2})[\p{L}\d]{1,15}|\s?-\s?[A-ZĐ]{2,}(?!\p{L}))`;

const OF_STATE = withLatinLetters(
  new RegExp(String.raw`(?<![\d/.,-])(${SEVERAL})(${ONE})\s*(?:/\s*((?:19|20)\d{2})\s*)?/\s*(${LETTERS}${MORE}*)`, 'gu'),
);
const OF_PARTY = withLatinLetters(
  new RegExp(String.raw`(?<![\d/.-])(${SEVERAL})(${ONE})\s*-\s*(${LETTERS})\s*/\s*(${LETTERS}(?:[-.][\p{L}\d]{1,15})*)`, 'gu'),
);

/**
 * The papers that one line names, in its order, as `normalisedLine` gives it.
 * Only what the line lists is meant: a paper that another one is about (`thực hiện Quyết định số …`) is left out.
 *
 * @param days every date of the line, as `readDays` gives them
 */
export const readReferences = (line: string, days: readonly WrittenDay[]): readonly DocumentReference[] => {
  if (!/\d\s*[-/]/.test(line)) return [];
  const found = listed(line, foundIn(line));
  return found.map((one, index) => {
    const [before, after] = [index === 0 ? 0 : (found[index - 1]?.end ?? 0), found[index + 1]?.start ?? line.length];
    const own =
      dayWithin(days, one.end, after) ??
      (index === 0 ? dayWithin(days, before, one.start) : undefined) ??
      dayOfNext(days, found, index, line);
    return {
      ...one.document,
      issuer: issuerIn(line.slice(one.end, after)),
      day: own?.day ?? null,
      isDated: own !== undefined && !own.isImpossible,
    };
  });
};

const foundIn = (line: string): readonly Found[] => {
  const party = [...line.matchAll(OF_PARTY)].flatMap((match) => partyPaper(match) ?? []);
  const state = [...line.matchAll(OF_STATE)].flatMap((match) => statePaper(match, line) ?? []);
  const isFree = ({ start, end }: Found): boolean => party.every((other) => end <= other.start || start >= other.end);
  return joinedRanges(
    [...party, ...state.filter(isFree)].sort((a, b) => a.start - b.start),
    line,
  );
};

const partyPaper = (match: RegExpExecArray): Found | null => {
  const [whole, several = '', one = '', letters = '', sign = ''] = match;
  const kind = kindOfCode(letters);
  if (kind === null) return null;
  return placed(match.index, whole, { numbers: numbersOf(several, one), year: null, kind, sign, isOfParty: true });
};

/** `12/KH-STP/2018`: some write the year of the number behind it. */
const YEAR_BEHIND = /^(.+)[/.]((?:19|20)\d{2})$/u;

const statePaper = (match: RegExpExecArray, line: string): Found | null => {
  const [whole, several = '', one = '', year, letters = ''] = match;
  const [, signs = letters, yearBehind] = YEAR_BEHIND.exec(letters) ?? [];
  const [first = '', ...rest] = signs.split(/[-/&. ]+/u);
  const kind = kindOfCode(first);
  if (kind === null && !isAbbreviation(first)) return null;
  const sign = kind === null || rest.length === 0 ? signs : signs.slice(first.length).replace(/^[\s\-/&.]+/u, '');
  return placed(match.index, whole, {
    numbers: numbersOf(several, one),
    year: year === undefined && yearBehind === undefined ? null : Number(year ?? yearBehind),
    kind: rest.length === 0 ? (kindOfWords(line.slice(0, match.index)) ?? 'CV') : (kind ?? 'CV'),
    sign: sign.replace(/\s/gu, ''),
    isOfParty: false,
  });
};

const placed = (start: number, whole: string, document: Found['document']): Found => ({ start, end: start + whole.length, document });

/** At least two capitals: `STP`, `TTr`, `BCHBP`; no word. */
const isAbbreviation = (letters: string): boolean => {
  const capitals = [...letters].map((letter) => letter !== letter.toLowerCase());
  return capitals[0] === true && capitals.indexOf(true, 1) > 0;
};

const MOST_IN_RANGE = 100;

/** `12, 13 và 14` or `12 đến 14`; a year that stands before the number is none of them. */
const numbersOf = (several: string, last: string): readonly string[] => {
  const parts = [...`${several}${last}`.matchAll(/(\d+[a-zđ]?)\s*(,|và|-|đến|tới)?/giu)].map(([, number = '', joint = '']) => ({
    number: plainNumber(number),
    joint: joint.toLowerCase(),
  }));
  const meant = parts.filter(({ number }, index) => index === parts.length - 1 || !/^(?:19|20)\d{2}$/.test(number));
  return meant.flatMap(({ number, joint }, index) => {
    const next = meant[index + 1]?.number;
    return next !== undefined && ['-', 'đến', 'tới'].includes(joint) ? range(number, next).slice(0, -1) : [number];
  });
};

const plainNumber = (number: string): string => number.toLowerCase().replace(/^0+(?=\d)/, '');

const range = (from: string, to: string): readonly string[] => {
  const count = Number(to) - Number(from);
  if (!(count > 0 && count <= MOST_IN_RANGE)) return [from, to];
  return Array.from({ length: count + 1 }, (_, index) => String(Number(from) + index));
};

/** `từ số 12/BC-STP đến số 15/BC-STP` is one list of four. */
const joinedRanges = (found: readonly Found[], line: string): readonly Found[] =>
  found.reduce<readonly Found[]>((papers, next) => {
    const last = papers.at(-1);
    if (!last || !/^\s*(?:đến|tới)\s*(?:số\s*)?$/iu.test(line.slice(last.end, next.start))) return [...papers, next];
    const [from = '', to = ''] = [last.document.numbers.at(-1), next.document.numbers[0]];
    const numbers = [...last.document.numbers.slice(0, -1), ...range(from, to)];
    return [...papers.slice(0, -1), { ...last, end: next.end, document: { ...last.document, numbers } }];
  }, []);

/** Words between two papers by which the second is listed beside the first, and not told of by it. */
const LISTING = withLatinLetters(/(?:[,;+&]|(?<!\p{L})(?:và|kèm|kèm theo|cùng)(?!\p{L})|[()])\s*[^,;]*$/iu);
const TOLD_OF = withLatinLetters(
  /(?<!\p{L})(?:thực hiện|theo|căn cứ|triển khai|trả lời|về việc|về|sửa đổi|thay thế|hướng dẫn)(?!\p{L})[^,;]*$/iu,
);

const listed = (line: string, found: readonly Found[]): readonly Found[] =>
  found.filter((one, index) => {
    const before = index === 0 ? null : found[index - 1];
    if (!before) return true;
    const between = line.slice(before.end, one.start);
    return LISTING.test(between) && !TOLD_OF.test(between);
  });

const dayWithin = (days: readonly WrittenDay[], from: number, to: number): WrittenDay | undefined =>
  days.find(({ start, end }) => start >= from && end <= to);

const BESIDE = withLatinLetters(/^[\s,;&]*(?:và|cùng)?[\p{L}\s]{0,20}(?:số\s*)?$/iu);

/** `12/BC-STP và 13/BC-STP ngày 05/3/2018`: the day counts for both. */
const dayOfNext = (days: readonly WrittenDay[], found: readonly Found[], index: number, line: string): WrittenDay | undefined => {
  const next = found[index + 1];
  const own = found[index];
  if (!next || !own || !BESIDE.test(line.slice(own.end, next.start))) return undefined;
  return dayWithin(days, next.end, found[index + 2]?.start ?? line.length) ?? dayOfNext(days, found, index + 1, line);
};

const ISSUER = withLatinLetters(
  /(?<!\p{L})của\s+((?:(?!(?<!\p{L})(?:ngày|về|công bố|công nhận|tặng|đề nghị|ban hành|phê duyệt|trao|khen|quy định|kèm|gửi|cử|giao|xử lý)(?!\p{L}))[^,;.()])+)/iu,
);

const issuerIn = (rest: string): string | null => ISSUER.exec(rest)?.[1]?.trim().replace(/\s+/gu, ' ') || null;
