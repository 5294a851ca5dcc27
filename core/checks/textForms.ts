import type { KnownFinding, Repair } from '../findings/finding.ts';
import type { MeasureReading } from '../sheet/measureReading.ts';
import type { CellAddress, OddText } from '../sheet/Sheet.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { findingIn } from './Check.ts';

/** The font of official papers: Decree 30/2020/NĐ-CP, annex I. */
const OFFICIAL_FONT = 'Times New Roman';
/** More texts than this were not typed oddly one by one: the whole sheet was, and that is told once. */
const MOST_APART = 8;

/**
 * Texts that are stored by the codes of an old font, and texts whose marks stand apart from their letters; both are read as what
 * they show. A score or a result that is at fault as a number is told as that, and not again for its form.
 */
export function* textForms(reading: SheetReading): Iterable<KnownFinding> {
  const numbers = numberCells(reading);
  const odd = reading.sheet.oddTexts.filter(({ at }) => !numbers.has(nameOf(at)));
  for (const group of grouped(odd.filter(({ font }) => font !== null))) yield legacyFont(group, reading);
  for (const group of grouped(odd.filter(({ font }) => font === null))) yield notNormalised(group, reading);
}

type Group = readonly [OddText, ...OddText[]];

const grouped = (texts: readonly OddText[]): readonly Group[] => {
  const [first, ...others] = texts;
  if (!first) return [];
  return texts.length > MOST_APART ? [[first, ...others]] : texts.map((text) => [text]);
};

const legacyFont = ([first, ...others]: Group, reading: SheetReading): KnownFinding =>
  findingIn(reading.sheet, 'cell.legacyFont', {
    ...sharedOf(first, reading),
    repairs: [{ ...toText(first, others, false), font: OFFICIAL_FONT }],
    facts: { font: first.font ?? '', others: others.length },
  });

const notNormalised = ([first, ...others]: Group, reading: SheetReading): KnownFinding =>
  findingIn(reading.sheet, 'cell.notNormalised', {
    ...sharedOf(first, reading),
    repairs: [toText(first, others, true)],
    facts: { others: others.length },
  });

const sharedOf = (text: OddText, reading: SheetReading) =>
  ({ cell: text, criterion: criterionAt(text.at, reading), seen: text.typed, expected: { is: 'text', text: text.text } }) as const;

const toText = ({ text }: OddText, others: readonly OddText[], safe: boolean): Repair => ({
  action: 'setText',
  value: text,
  safe,
  ...(others.length > 0 && { also: others.map((other) => ({ ...other.at, value: other.text })) }),
});

const nameOf = ({ sheet, cell }: CellAddress): string => `${sheet}!${cell}`;

/** Score cells, and results of our own workbook that a finding of their own tells as numbers. */
const numberCells = ({ leaves, sheet }: SheetReading): ReadonlySet<string> => {
  const isTold = (result: MeasureReading | undefined): boolean =>
    sheet.origin === 'template' && (result?.type === 'value' ? result.isText : result?.type === 'impossible' || result?.type === 'unclear');
  const cells = leaves.flatMap(({ rows, measures }) =>
    rows.flatMap((row) => [row.self, ...[...row.measures].filter(([key]) => isTold(measures.get(key))).map(([, cell]) => cell)]),
  );
  return new Set(cells.map(({ at }) => nameOf(at)));
};

/** The criterion in whose row or register line a cell stands. */
const criterionAt = (at: CellAddress, { sheet }: SheetReading): string | null => {
  const row = rowOf(at);
  const isBeside = (other: CellAddress): boolean => other.sheet === at.sheet && rowOf(other) === row;
  return (sheet.rows.find(({ self }) => isBeside(self.at)) ?? sheet.register.find(({ cell }) => isBeside(cell.at)))?.criterion ?? null;
};

const rowOf = ({ cell }: CellAddress): string => cell.replace(/[A-Z]+/, '');
