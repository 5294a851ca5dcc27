import { describe, expect, test } from 'vitest';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { ABOVE, foreignBook, numberContent, type BookOptions, type Line } from './foreignBook.ts';
import { changed, codesIn, lines, pointsIn, read, right } from './readTable.ts';

describe('two filled tables in one workbook', () => {
  const draft = (scored: readonly Line[], options: BookOptions = {}): BookOptions => ({
    sheetName: 'Chấm',
    sheetsBefore: foreignBook(scored, options).sheets.map((sheet) => ({ ...sheet, name: 'Nháp' })),
  });

  test('that agree are one sheet', () => {
    const report = read(lines, draft(lines));
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });

  test('that differ leave the scores uncertain in which they do', () => {
    const report = read(lines, draft(changed('II.3.a', (line) => ({ ...line, self: numberContent('3') }))));
    expect(pointsIn(report)).toEqual({ ...right, 'II.3.a': null });
    expect(keptOutBy(report).map(({ code, criterion }) => `${code} ${criterion}`)).toEqual(['row.repeated II.3.a']);
  });

  test('of two years are told apart', () => {
    const lastYear = ABOVE.map((line) => line.replace('2018', '2017'));
    const report = read(
      lines,
      draft(
        lines.map((line) => (line.code === 'II.3.a' ? { ...line, self: numberContent('3') } : line)),
        { above: lastYear },
      ),
    );
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });
});
