import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { ABOVE, distinctScores, foreignBook, linesOf, numberContent, textContent, type Line } from '../workbook/foreign/foreignBook.ts';
import { bloc } from './sampleSheet.ts';

const [, TITLE = '', KHOI = ''] = ABOVE;
const HEADING = ABOVE.length + 1;

/** The sample bloc's table as an agency fills it in by hand, right in every row. */
export const ownLines: readonly Line[] = linesOf(bloc, distinctScores(bloc));

/** As a workbook; its heading names the agency of justice, or what is given. */
export const ownTable = (lines: readonly Line[] = ownLines, agency = 'Sở Tư pháp tỉnh Cao Bằng'): Uint8Array =>
  writeWorkbook(foreignBook(lines, { above: [agency, TITLE, KHOI] }));

/** A second column says to be the self-score, all of it ones, so that nobody can tell which one is meant. */
export const doubtfulTable = (): Uint8Array => {
  const model = foreignBook(ownLines);
  const ones = ownLines.flatMap((line, index) => (line.self ? [{ row: HEADING + 1 + index, column: 6, content: numberContent('1') }] : []));
  const heading = { row: HEADING, column: 6, content: textContent('Điểm tự chấm') };
  return writeWorkbook({ ...model, sheets: [{ name: 'Sheet1', cells: [...(model.sheets[0]?.cells ?? []), heading, ...ones] }] });
};

/** Headings that say nothing, so that no table is found. */
export const unnamedTable = (): Uint8Array =>
  writeWorkbook(foreignBook(ownLines, { headings: { title: 'A', max: 'B', self: 'C', evidence: 'D', note: 'E', number: 'F' } }));
