import type { KnownFinding } from '../findings/finding.ts';
import { leavesOf } from '../rubric/Rubric.ts';
import { isBlank } from '../sheet/plainText.ts';
import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';
import { findingIn } from './Check.ts';

/** Each scored criterion stands in the sheet once, in sight; what stands there besides is told, and weighs where it holds a score. */
export function* rowPresence(reading: SheetReading): Iterable<KnownFinding> {
  for (const leaf of reading.leaves) if (!leaf.isDropped) yield* presenceOf(leaf, reading);
  yield* strays(reading);
}

function* presenceOf(leafReading: LeafReading, { sheet, bloc }: SheetReading): Iterable<KnownFinding> {
  const { leaf, rows } = leafReading;
  const shared = { criterion: leaf.code, article: leaf.article };
  const [first] = rows;
  if (!first) {
    yield findingIn(sheet, 'row.missing', {
      ...shared,
      expected: { is: 'rows', count: leavesOf(bloc.rubric).length },
      facts: { title: leaf.title },
    });
    return;
  }
  if (rows.length > 1) {
    yield findingIn(sheet, 'row.repeated', {
      ...shared,
      cell: rows[1]?.label ?? null,
      seen: leaf.code,
      expected: { is: 'oneRow' },
      ...(sheet.origin === 'foreign' && leafReading.points !== null ? { severity: 'warning' as const } : {}),
      facts: { title: leaf.title, cells: rows.map(({ label }) => label.at.cell) },
    });
  }
  for (const row of rows.filter(({ hidden }) => hidden)) {
    yield findingIn(sheet, 'row.hidden', {
      ...shared,
      cell: row.self,
      expected: { is: 'visible' },
      repairs: [{ action: 'showRow', value: row.self.at.cell, safe: true }],
      facts: { title: leaf.title },
    });
  }
}

function* strays({ sheet, bloc }: SheetReading): Iterable<KnownFinding> {
  for (const { at, text, self } of sheet.strays) {
    const holdsScore = self !== null && !isBlank(self);
    if (!holdsScore && sheet.origin === 'foreign') continue;
    yield findingIn(sheet, 'row.unknown', {
      cell: { at },
      seen: text,
      ...(holdsScore ? { severity: 'error' as const } : {}),
      facts: { edition: bloc.edition },
    });
  }
}
