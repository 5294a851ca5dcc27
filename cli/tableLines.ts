const IS_NUMBER = /^[−-]?[\d.,]*$/u;

/** A table for the terminal: columns as wide as their longest cell, numbers to the right. */
export const tableLines = (headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = headings.map((heading, column) =>
    Math.max(...[heading, ...rows.map((row) => row[column] ?? '')].map((text) => text.length)),
  );
  const isNumeric = headings.map((_, column) => rows.every((row) => IS_NUMBER.test(row[column] ?? '')));
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, column) => (isNumeric[column] ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(headings), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)];
};
