import type { Cell } from '../sheet/Sheet.ts';
import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';

/** Every cell in which a criterion's supporting documents may stand: those of its rows, and its lines of the register. */
export const evidencePlaces = ({ leaf, rows }: LeafReading, { sheet }: SheetReading): readonly Cell[] => [
  ...rows.flatMap((row) => row.evidence ?? []),
  ...sheet.register.filter(({ criterion }) => criterion === leaf.code).map(({ cell }) => cell),
];
