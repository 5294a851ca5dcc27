import type { KnownFinding } from '../findings/finding.ts';
import { shownText } from '../sheet/plainText.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { findingIn } from './Check.ts';

/**
 * In a workbook of ours each formula and each fixed cell still is what the template holds. A cell that was emptied is told by
 * what it now lacks, not here.
 */
export function* alteredCells({ sheet }: SheetReading): Iterable<KnownFinding> {
  for (const { cell, criterion, kind, expected } of sheet.altered) {
    const seen = cell.formula === null ? shownText(cell) : `=${cell.formula}`;
    if (kind === 'formula') {
      yield findingIn(sheet, 'cell.formulaAltered', {
        cell,
        criterion,
        seen,
        expected: { is: 'formula', formula: expected },
        repairs: [{ action: 'setFormula', value: expected, safe: false }],
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
