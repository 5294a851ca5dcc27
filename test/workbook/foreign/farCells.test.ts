import { describe, expect, test } from 'vitest';
import type { Report } from '#core/checks/checkSheet.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { foreignBook, textContent } from './foreignBook.ts';
import { lines, pointsIn, readModel, right } from './readTable.ts';

describe('a stray character far below the table', () => {
  const stray = (row: number, text = '.'): Report => {
    const model = foreignBook(lines);
    const [sheet] = model.sheets;
    if (!sheet) throw new Error('no sheet');
    const cells = [...sheet.cells, { row: row - 1, column: 3, content: textContent(text) }];
    return readModel({ ...model, sheets: [{ ...sheet, cells }] });
  };

  test.each([950, 19_000, 1_048_576])('at row %d is named, and no score is touched', (row) => {
    const report = stray(row);
    expect(report.findings.filter(({ code }) => code === 'cell.farAway')).toMatchObject([{ cell: `D${row}`, severity: 'note', seen: '.' }]);
    expect(pointsIn(report)).toEqual(right);
    expect(keptOutBy(report)).toEqual([]);
  });

  test('is named though it is only a space, or a number in the column of scores', () => {
    expect(stray(950, ' ').findings.map(({ code, cell }) => `${code} ${cell ?? '-'}`)).toContain('cell.farAway D950');
    expect(stray(950, '5').findings.map(({ code }) => code)).not.toContain('row.unknown');
  });

  test('is no stray where a signature may stand', () => {
    expect(stray(lines.length + 40, 'THỦ TRƯỞNG ĐƠN VỊ').findings.map(({ code }) => code)).not.toContain('cell.farAway');
  });
});
