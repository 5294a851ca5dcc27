/** Kinds of official paper by the words that name them. Source of the codes: Decree 30/2020/NĐ-CP, annex III. */
const BY_WORDS = {
  'nghị quyết': 'NQ',
  'quyết định': 'QĐ',
  'chỉ thị': 'CT',
  'quy chế': 'QC',
  'quy định': 'QyĐ',
  'thông cáo': 'TC',
  'thông báo': 'TB',
  'thông tư': 'TT',
  'nghị định': 'NĐ',
  'hướng dẫn': 'HD',
  'chương trình': 'CTr',
  'kế hoạch': 'KH',
  'phương án': 'PA',
  'đề án': 'ĐA',
  'dự án': 'DA',
  'báo cáo': 'BC',
  'biên bản': 'BB',
  'tờ trình': 'TTr',
  'hợp đồng': 'HĐ',
  'công điện': 'CĐ',
  'công văn': 'CV',
  'kết luận': 'KL',
  'giấy mời': 'GM',
} as const;

/** Codes as they are compared: without regard to case, and to Đ that was typed as D. */
export const foldedCode = (code: string): string => code.toUpperCase().replace(/Đ/gu, 'D');

const CODES: ReadonlyMap<string, string> = new Map([
  ...Object.values(BY_WORDS).map((code) => [foldedCode(code), code] as const),
  // HD is a hướng dẫn, though hợp đồng is typed so too.
  ...Object.values(BY_WORDS).map((code) => [code.toUpperCase(), code] as const),
]);

/** The code of a kind of paper as it is written officially; `null` where the letters stand for no kind. */
export const kindOfCode = (letters: string): string | null => CODES.get(letters.toUpperCase()) ?? CODES.get(foldedCode(letters)) ?? null;

/** The kind that the words before a number name, the last one counting: `Báo cáo số` is BC. */
export const kindOfWords = (words: string): string | null => {
  const text = words.toLowerCase();
  const places = Object.entries(BY_WORDS).map(([name, code]) => ({ code, at: text.lastIndexOf(name) }));
  return places.filter(({ at }) => at >= 0).sort((a, b) => b.at - a.at)[0]?.code ?? null;
};

/** The words and codes by which a line names a kind of paper, as a part of a pattern that regards case: `quyết định`, `Quyết định`, `QĐ`. */
export const KIND_NAMES: string = [
  ...Object.keys(BY_WORDS).map((words) => `[${words.charAt(0)}${words.charAt(0).toUpperCase()}]${words.slice(1)}`),
  ...Object.values(BY_WORDS),
].join('|');
