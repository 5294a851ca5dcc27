import type { Day } from '../calendar.ts';
import type { KnownFinding } from '../findings/finding.ts';
import type { MeasureTerm } from '../rules/rule.ts';
import type { MeasureReading } from '../sheet/measureReading.ts';
import type { Cell } from '../sheet/Sheet.ts';
import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';
import { findingIn } from './Check.ts';

/** Each result that a rule asks for is there, and can be. A bloc's own sheet is asked only where it has a column for results. */
export function* measureCells(reading: SheetReading): Iterable<KnownFinding> {
  for (const leaf of reading.leaves) {
    const [row] = leaf.rows;
    if (!row || leaf.isDropped || leaf.score.type === 'notAssigned') continue;
    for (const term of leaf.leaf.rule.measures) {
      const cell = row.measures.get(term.key);
      const measure = leaf.measures.get(term.key);
      if (cell && measure) yield* faultsOf({ leaf, term, cell, measure }, reading);
    }
  }
}

interface Looked {
  readonly leaf: LeafReading;
  readonly term: MeasureTerm;
  readonly cell: Cell;
  readonly measure: MeasureReading;
}

function* faultsOf({ leaf, term, cell, measure }: Looked, { sheet }: SheetReading): Iterable<KnownFinding> {
  const { outcome } = leaf;
  const shared = { cell, criterion: leaf.leaf.code, article: leaf.leaf.article, expected: { is: 'measure', term } as const };
  const isOurs = sheet.origin === 'template';
  switch (measure.type) {
    case 'blank':
      if (isOurs || sheet.layout.hasMeasureColumn)
        yield findingIn(sheet, 'measure.missing', { ...shared, facts: { title: leaf.leaf.title } });
      return;
    case 'error':
      yield findingIn(sheet, 'cell.error', { ...shared, seen: measure.seen, facts: { from: [] } });
      return;
    case 'impossible':
      yield findingIn(sheet, 'measure.impossible', {
        ...shared,
        seen: measure.seen,
        facts: { example: exampleOf(term), day: dayIn(cell) },
      });
      return;
    case 'unclear':
      if (isOurs)
        yield findingIn(sheet, 'measure.impossible', {
          ...shared,
          seen: measure.seen,
          facts: { example: exampleOf(term), day: dayIn(cell) },
        });
      return;
    case 'value':
      if (outcome.type === 'impossible' && outcome.key === term.key) {
        yield findingIn(sheet, 'measure.impossible', {
          ...shared,
          seen: measure.seen,
          facts: { example: exampleOf(term), day: dayIn(cell) },
        });
      }
      if (isOurs && measure.isText) yield textMeasure(measure, shared, sheet);
      return;
    case 'noCase':
      if (isOurs && leaf.leaf.notApplicable !== 'award_max') {
        yield findingIn(sheet, 'measure.impossible', {
          ...shared,
          seen: measure.seen,
          facts: { example: exampleOf(term), day: dayIn(cell) },
        });
      }
      return;
    case 'notAssigned':
  }
}

const textMeasure = (
  measure: Extract<MeasureReading, { type: 'value' }>,
  shared: { readonly cell: Cell; readonly criterion: string; readonly article: string | null },
  sheet: SheetReading['sheet'],
): KnownFinding => {
  const number = measuredText(measure, shared.cell);
  const action = measure.value.type === 'day' ? 'setDay' : 'setValue';
  return findingIn(sheet, 'cell.numberAsText', {
    ...shared,
    seen: measure.seen,
    expected: { is: 'number', number },
    repairs: [{ action, value: number, safe: true }],
    facts: {},
  });
};

/** What the cell should hold: a percentage cell the fraction, a date cell the day. */
const measuredText = ({ value }: Extract<MeasureReading, { type: 'value' }>, cell: Cell): string => {
  if (value.type === 'day') return value.day;
  if (value.type === 'option') return value.key;
  return String(cell.percent ? value.thousandths / 100_000 : value.thousandths / 1000);
};

/** A day in a cell that asks for something else: Excel made it of a number. */
const dayIn = ({ content }: Cell): Day | null => (content.type === 'date' ? content.day : null);

/** A value of the kind that is asked for, as the field writes it. */
const exampleOf = ({ kind, options }: MeasureTerm): string => {
  switch (kind) {
    case 'percent':
      return '95%';
    case 'count':
    case 'days':
      return '2';
    case 'date':
      return '12/3/2018';
    case 'number':
      return '85,5';
    case 'option':
      return options[0]?.title ?? '';
  }
};
