import { readPoints } from '../points.ts';
import { readTypedNumber } from '../sheet/typedNumber.ts';
import type { IntervalCondition } from './Condition.ts';

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/lớn hơn hoặc bằng|cao hơn hoặc bằng|ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn/gu, '≥'],
  [/nhỏ hơn hoặc bằng|thấp hơn hoặc bằng|không quá|tối đa|không vượt quá|nhiều nhất/gu, '≤'],
  [/(?<!\p{L})(?:trên|lớn hơn|cao hơn|nhiều hơn|vượt quá|vượt|hơn|quá)(?!\p{L})/gu, '>'],
  [/(?<!\p{L})(?:dưới|nhỏ hơn|ít hơn|thấp hơn|chưa đạt|không đạt|chưa đến|chưa tới|cận)(?!\p{L})/gu, '<'],
];

const NUMBER = String.raw`(?<![\d.,])(\d+(?:[.,]\d+)?)(?![.,]?\d)`;
/** What a number counts; a percent sign, or a few words. */
const UNIT = String.raw`(\s*%|(?:\s+[\p{L},]+){0,4}?)`;
const LEAD = String.raw`^(?<lead>[^\d<>≥≤]*?)`;
const TAIL = String.raw`(?<tail>[^\d<>≥≤]*)$`;

const BETWEEN = new RegExp(
  String.raw`${LEAD}(?:từ )?([>≥])?\s*${NUMBER}${UNIT}\s*(?:đến|tới|-|và)\s*(?:đến )?([<≤])?\s*${NUMBER}${UNIT}${TAIL}`,
  'u',
);
const AROUND = new RegExp(String.raw`${LEAD}${NUMBER}${UNIT}\s*([<≤])[^\d<>≥≤]*([<≤])\s*${NUMBER}${UNIT}${TAIL}`, 'u');
const ON = new RegExp(String.raw`${LEAD}(?:từ )?${NUMBER}${UNIT}\s*trở (lên|xuống)${TAIL}`, 'u');
const BEYOND = new RegExp(String.raw`${LEAD}(?:từ |đến )?([<>≥≤])\s*${NUMBER}${UNIT}${TAIL}`, 'u');
const UP_TO = new RegExp(String.raw`${LEAD}(?<!\p{L})đến (?:hết )?${NUMBER}${UNIT}${TAIL}`, 'u');
const EXACT = new RegExp(
  String.raw`^(?:có |đạt |hoàn thành |bằng |= ?|tỷ lệ |kết quả |thực hiện |được |đủ )*${NUMBER}${UNIT}(?<tail>[^\d<>≥≤/]*)$`,
  'u',
);
const EXACT_PERCENT = new RegExp(String.raw`${LEAD}${NUMBER}(\s*%)${TAIL}`, 'u');

const thousandths = (text: string | undefined): number | null => readPoints(readTypedNumber(text ?? '') ?? '');

/** The percent sign of either end; else the words after the last number. */
const unitOf = (units: readonly (string | undefined)[], tail = ''): string => {
  const texts = units.map((unit) => (unit ?? '').trim());
  if (texts.includes('%') || tail.trim().startsWith('%')) return '%';
  return [texts.at(-1) ?? '', tail.trim()]
    .filter((text) => text !== '')
    .join(' ')
    .replace(/[,.:;]+$/u, '');
};

/** Words right before a number that make it something else than a measure; of ranks the smaller one is the better. */
const OTHER = /(?<!\p{L})(?:(?:năm|ngày|tháng|quý|(?<!chỉ )số|điều|khoản|loại|cấp|thứ|trở)\s*(?:từ\s*)?$|(?:hạng|thứ)\s)/u;

/** `không hoàn thành 100%` is no interval that one could be certain of. */
const DENIED = /(?<!\p{L})(?:không|chưa)(?!\p{L})/u;

const interval = (ends: Omit<IntervalCondition, 'is'>): IntervalCondition | null =>
  (ends.from === null && ends.to === null) || (ends.from ?? -Infinity) > (ends.to ?? Infinity) ? null : { is: 'interval', ...ends };

/** `từ 95% đến dưới 100%`, `>95`, `dưới 60%`, `từ 3 mô hình trở lên`, `100%`; `null` for words that give no certain interval. */
export const readIntervalCondition = (words: string): IntervalCondition | null => {
  const text = SIGNS.reduce((all, [form, sign]) => all.replace(form, sign), words).replace(/\s+/gu, ' ');
  return between(text) ?? around(text) ?? on(text) ?? beyond(text) ?? upTo(text) ?? exact(text);
};

const isClean = (groups: Readonly<Record<string, string>> | undefined): boolean => {
  const { lead = '', tail = '' } = groups ?? {};
  return !OTHER.test(lead) && !DENIED.test(`${lead} ${tail}`) && !/(?<!\p{L})(?:trở|hoặc)(?!\p{L})/u.test(tail);
};

const between = (text: string): IntervalCondition | null => {
  const match = BETWEEN.exec(text);
  if (!match || !isClean(match.groups)) return null;
  const [from, to] = [thousandths(match[3]), thousandths(match[6])];
  if (from === null || to === null) return null;
  return interval({
    from,
    fromIncluded: match[2] !== '>',
    to,
    toIncluded: match[5] !== '<',
    unit: unitOf([match[4], match[7]], match.groups?.['tail']),
  });
};

const around = (text: string): IntervalCondition | null => {
  const match = AROUND.exec(text);
  const [from, to] = [thousandths(match?.[2]), thousandths(match?.[6])];
  if (!match || from === null || to === null || !isClean(match.groups)) return null;
  return interval({ from, fromIncluded: match[4] === '≤', to, toIncluded: match[5] === '≤', unit: unitOf([match[3], match[7]]) });
};

const on = (text: string): IntervalCondition | null => {
  const match = ON.exec(text);
  const end = thousandths(match?.[2]);
  if (!match || end === null || !isClean(match.groups)) return null;
  const unit = unitOf([match[3]], match.groups?.['tail']);
  return match[4] === 'lên'
    ? interval({ from: end, fromIncluded: true, to: null, toIncluded: false, unit })
    : interval({ from: null, fromIncluded: false, to: end, toIncluded: true, unit });
};

const beyond = (text: string): IntervalCondition | null => {
  const match = BEYOND.exec(text);
  const end = thousandths(match?.[3]);
  if (!match || end === null || !isClean(match.groups)) return null;
  const unit = unitOf([match[4]], match.groups?.['tail']);
  const isLow = match[2] === '>' || match[2] === '≥';
  return isLow
    ? interval({ from: end, fromIncluded: match[2] === '≥', to: null, toIncluded: false, unit })
    : interval({ from: null, fromIncluded: false, to: end, toIncluded: match[2] === '≤', unit });
};

const upTo = (text: string): IntervalCondition | null => {
  const match = UP_TO.exec(text);
  const to = thousandths(match?.[2]);
  if (!match || to === null || !isClean(match.groups)) return null;
  return interval({ from: null, fromIncluded: false, to, toIncluded: true, unit: unitOf([match[3]], match.groups?.['tail']) });
};

const exact = (text: string): IntervalCondition | null => {
  const percent = EXACT_PERCENT.exec(text);
  const match = percent ?? EXACT.exec(text);
  const at = percent ? 2 : 1;
  const value = thousandths(match?.[at]);
  if (!match || value === null || !isClean(match.groups)) return null;
  return interval({ from: value, fromIncluded: true, to: value, toIncluded: true, unit: unitOf([match[at + 1]], match.groups?.['tail']) });
};
