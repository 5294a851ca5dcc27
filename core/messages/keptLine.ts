/** A line of an explanation that gives the reason for one warning, by the warning's title: `Giữ nguyên (Tài liệu ngoài năm thi đua): …`. */
export const KEPT_LINE = /^\s*[-•+*]?\s*(?:giữ nguyên|kept)\s*\((?<title>.+?)\)\s*:\s*(?<reason>.+)$/iu;

/** An explanation without the lines that keep warnings. It stands apart from their words, which a reader of sheets need not carry. */
export const withoutKeptLines = (explanation: string): string =>
  explanation
    .split(/\r?\n/u)
    .filter((line) => !KEPT_LINE.test(line))
    .join('\n');
