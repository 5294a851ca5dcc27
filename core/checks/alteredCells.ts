import type { KnownFinding } from '../findings/finding.ts';
import { shownText } from '../sheet/plainText.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { findingIn, type CheckContext } from './Check.ts';

/**
 * In a workbook of ours each formula and each fixed cell still is what the template holds. A cell that was emptied is told by
 * what it now lacks, not here; a workbook of another rubric is unlike in many cells, which follows from that.
 */
export function* alteredCells(reading: SheetReading, { rubricHash }: CheckContext): Iterable<KnownFinding> {
  const { sheet } = reading;
  if (isOfOtherRubric(reading, rubricHash)) return;
  for (const { cell, criterion, kind, expected } of sheet.altered) {
    if (kind === 'cleared') continue;
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
        repairs: [{ action: kind === 'number' ? 'setValue' : 'setText', value: expected, safe: true }],
        facts: {},
      });
    }
  }
}

/** How many cells merely follow another version of the rubric. */
export const countAlteredByRubric = (reading: SheetReading, { rubricHash }: CheckContext): number =>
  isOfOtherRubric(reading, rubricHash) ? reading.sheet.altered.length : 0;

const isOfOtherRubric = ({ sheet: { identity } }: SheetReading, rubricHash: string): boolean =>
  identity.rubric !== null && identity.rubric !== rubricHash;

/** Sums never count, so that restoring one changes nothing; a score stays where its rule comes to the same. */
const keepsScore = (criterion: string | null, { leaves }: SheetReading): boolean => {
  const leaf = leaves.find((one) => one.leaf.code === criterion);
  return leaf === undefined || (leaf.byRule !== null && leaf.byRule === leaf.points);
};
