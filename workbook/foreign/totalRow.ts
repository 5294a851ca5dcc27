import { isUnmarked, unmarked } from './unmarked.ts';

const TOTAL = String.raw`^(?:tổng(?: cộng| số(?: điểm|$)| điểm| mục| phần| \(| kết điểm| [ivx]+$|:|$)|cộng(?: \(| các| mục| phần| chung| [ivx]+$|$|:| điểm(?:$|:| \(| (?:các|mục|phần|toàn|của)))|điểm (?:tổng$|tổng cộng|(?:mục|phần) [ivx]+$))|^(?:grand |sub ?)?total(?![a-z])`;
const SECTION = String.raw`(?:mục|phần|section|^cộng|^tổng|\() ?([ivx]+|[a-h])(?![\p{L}])`;
const WITH_EXTRAS = 'thưởng|sau khi|điểm trừ|^grand|bonus';

const patternsOf = (written: (words: string) => string) => ({
  total: new RegExp(written(TOTAL), 'u'),
  section: new RegExp(written(SECTION), 'u'),
  withExtras: new RegExp(written(WITH_EXTRAS), 'u'),
});

const MARKED = patternsOf((words) => words);
/** The same words as they are typed without any mark. */
const UNMARKED = patternsOf(unmarked);

/** What a row that adds up says of itself. */
export interface TotalWords {
  /** The label of the section that it adds up, in lower case; `null` where it adds up several or all. */
  readonly section: string | null;
  /** Bonus and deduction are in it. */
  readonly hasExtras: boolean;
}

/** Reads the words of a row that adds up: `Tổng cộng`, `Cộng mục I`, `Tổng điểm sau khi cộng điểm thưởng`; `null` for other rows. */
export const readTotalWords = (words: string): TotalWords | null => {
  const text = words.normalize('NFC').toLowerCase().trim();
  const { total, section: named, withExtras } = isUnmarked(text) ? UNMARKED : MARKED;
  if (!total.test(text)) return null;
  const section = /\+|,|(?<!\p{L})(?:và|va|and)(?!\p{L})/u.test(text) ? undefined : named.exec(text)?.[1];
  return { section: section ?? null, hasExtras: withExtras.test(text) };
};
