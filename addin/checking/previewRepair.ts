import { serialOf, type Day } from '#core/calendar.ts';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import type { CheckContext } from '#core/checks/Check.ts';
import type { KnownFinding, Repair } from '#core/findings/finding.ts';
import { writePoints, type Points } from '#core/points.ts';
import type { Cell, CellContent, Sheet, SheetRow } from '#core/sheet/Sheet.ts';
import { readSheet } from '#core/sheet/SheetReading.ts';
import { provisionalTotal } from './filling.ts';

/** What a repair would do, before anything is touched. `null` points are "none yet". */
export interface Preview {
  /** `null` where the finding stands at no criterion. */
  readonly criterion: { readonly code: string; readonly before: Points | null; readonly after: Points | null } | null;
  readonly total: { readonly before: Points; readonly after: Points };
}

const contentAfter = ({ action, value }: Repair): CellContent | null => {
  if (action === 'setValue') return { type: 'number', number: value };
  if (action === 'setDay') return { type: 'date', number: String(serialOf(value as Day)), day: value as Day };
  return action === 'setText' ? { type: 'text', text: value } : null;
};

/**
 * What a repair would change in the criterion's score and in the total. `null` for repairs that put no value into a cell, such as
 * showing a row.
 */
export const previewRepair = (report: Report, finding: KnownFinding, repair: Repair, context: CheckContext): Preview | null => {
  const content = contentAfter(repair);
  if (content === null || finding.cell === null) return null;
  const after = checkSheet(report.reading.bloc, withCell(report, finding, content), context);
  const pointsIn = (one: Report): Points | null => openPoints(one, finding.criterion);
  return {
    criterion:
      finding.criterion === null || !report.reading.leaves.some(({ leaf }) => leaf.code === finding.criterion)
        ? null
        : { code: finding.criterion, before: pointsIn(report), after: pointsIn(after) },
    total: { before: provisionalTotal(report).total, after: provisionalTotal(after).total },
  };
};

const openPoints = ({ reading, findings }: Report, code: string | null): Points | null => {
  const isFaulty = findings.some(({ criterion, severity }) => criterion === code && severity === 'error');
  return isFaulty ? null : (reading.leaves.find(({ leaf }) => leaf.code === code)?.points ?? null);
};

const withCell = ({ reading }: Report, { sheet, cell }: KnownFinding, content: CellContent): Sheet => {
  const put = (one: Cell): Cell => (one.at.cell === cell && one.at.sheet === sheet ? { ...one, content, formula: null } : one);
  const patched: Sheet = { ...reading.sheet, rows: reading.sheet.rows.map((row) => patchedRow(row, put)) };
  return recalculated(reading.bloc, patched);
};

const patchedRow = (row: SheetRow, put: (cell: Cell) => Cell): SheetRow => ({
  ...row,
  self: put(row.self),
  measures: new Map([...row.measures].map(([key, cell]) => [key, put(cell)])),
  evidence: row.evidence && put(row.evidence),
});

/** Scores that are formulas follow their results, as they will in Excel. */
const recalculated = (bloc: Report['reading']['bloc'], sheet: Sheet): Sheet => {
  const byRule = new Map(readSheet(bloc, sheet).leaves.map((one) => [one.leaf.code, one.byRule]));
  const rows = sheet.rows.map((row) => {
    const points = byRule.get(row.criterion) ?? null;
    if (row.self.formula === null || points === null) return row;
    return { ...row, self: { ...row.self, content: { type: 'number' as const, number: writePoints(points) } } };
  });
  return { ...sheet, rows };
};
