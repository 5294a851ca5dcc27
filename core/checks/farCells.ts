import type { KnownFinding } from '../findings/finding.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { findingIn } from './Check.ts';

/** Stray characters far from the table are named by the first of them: they print as empty pages and mislead whoever sorts. */
export function* farCells({ sheet }: SheetReading): Iterable<KnownFinding> {
  const [first, ...others] = sheet.farCells;
  if (!first) return;
  yield findingIn(sheet, 'cell.farAway', {
    cell: first,
    seen: first.text,
    expected: { is: 'nothing' },
    repairs: [
      { action: 'setText', value: '', safe: false, ...(others.length > 0 && { also: others.map(({ at }) => ({ ...at, value: '' })) }) },
    ],
    facts: { others: others.length },
  });
}
