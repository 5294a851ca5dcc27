import type { KnownFinding } from '../findings/finding.ts';
import { shownText } from '../sheet/plainText.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { findingIn } from './Check.ts';

/**
 * In a workbook of ours each formula and each fixed cell still is what the template holds. A cell that was emptied is told by
 * what it now lacks, not here.
 */
export function* alteredCells(reading: SheetReading): Iterable<KnownFinding> {
  const { sheet } = reading;
  for (const { cell, criterion, kind, expected } of sheet.altered) {
    const seen = cell.formula === null ? shownText(cell) : `=${cell.formula}`;
    if (kind === 'formula') {
      yield findingIn(sheet, 'cell.formulaAltered', {
        cell,
        criterion,
        seen,
        expected: { is: 'formula', formula: expected },
        repairs: [{ action: 'setFormula', value: expected, safe: keepsScore(criterion, reading) }],
        facts: {},
      });
    } else {
      yield findingIn(sheet, 'cell.lockedChanged', {
        cell,
        criterion,
        seen,
        expected: { is: 'text', text: expected },
        repairs: [{ action: 'setText', value: expected, safe: true }],
        facts: {},
      });
    }
  }
}

/** Sums never count, so that restoring one changes nothing; a score stays where its rule comes to the same. */
const keepsScore = (criterion: string | null, { leaves }: SheetReading): boolean => {
  const leaf = leaves.find((one) => one.leaf.code === criterion);
  return leaf === undefined || (leaf.byRule !== null && leaf.byRule === leaf.points);
};
