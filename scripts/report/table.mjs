/**
 * Rows as columns under their headings, numbers flush right; the last line ends with a line feed.
 *
 * @param {readonly string[]} headings
 * @param {readonly (readonly string[])[]} rows
 */
export const table = (headings, rows) => {
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)));
  const lineOf = (/** @type {readonly string[]} */ cells) =>
    widths
      .map((width, column) => alignedTo(width, cells[column] ?? ''))
      .join('  ')
      .trimEnd();
  return [headings, widths.map((width) => '-'.repeat(width)), ...rows].map((cells) => `${lineOf(cells)}\n`).join('');
};

/**
 * @param {number} width
 * @param {string} cell
 */
const alignedTo = (width, cell) => (/^[\d.,]+( ×)?$/.test(cell) ? cell.padStart(width) : cell.padEnd(width));
