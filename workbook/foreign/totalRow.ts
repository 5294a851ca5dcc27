const TOTAL =
  /^(?:tổng(?: cộng| số(?: điểm|$)| điểm| mục| phần| \(| kết điểm| [ivx]+$|:|$)|cộng(?: \(| các| mục| phần| chung| [ivx]+$|$|:| điểm(?:$|:| \(| (?:các|mục|phần|toàn|của)))|điểm (?:tổng$|tổng cộng|(?:mục|phần) [ivx]+$))/u;
const SECTION = /(?:mục|phần|^cộng|^tổng|\() ?([ivx]+|[a-h])(?![\p{L}])/u;
const WITH_EXTRAS = /thưởng|sau khi|điểm trừ/u;

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
  if (!TOTAL.test(text)) return null;
  const section = /\+|,|và/u.test(text) ? undefined : SECTION.exec(text)?.[1];
  return { section: section ?? null, hasExtras: WITH_EXTRAS.test(text) };
};
