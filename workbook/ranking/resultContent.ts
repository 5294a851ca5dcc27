import { showDay } from '#core/messages/dates.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { showQuantity } from '#core/messages/numbers.ts';
import { pointsOf, writePoints } from '#core/points.ts';
import type { MeasureTerm } from '#core/rules/rule.ts';
import { isNever, type MeasureReading } from '#core/sheet/measureReading.ts';
import { shownText } from '#core/sheet/plainText.ts';
import type { LeafReading, SheetReading } from '#core/sheet/SheetReading.ts';
import { number, text } from '../paper/SheetBuilder.ts';
import type { ModelContent } from '../writing/WorkbookModel.ts';

/** What an agency achieved at a criterion: a bare number as a number, anything else in words. */
export const resultContent = ({ leaf, measures }: LeafReading, messages: Catalogue): ModelContent => {
  const told = leaf.rule.measures.flatMap((term) => {
    const reading = measures.get(term.key);
    return reading && reading.type !== 'blank' ? [[term, reading] as const] : [];
  });
  const [only] = told;
  if (told.length !== 1 || !only) {
    return text(told.map(([term, reading]) => `${messages.measureWords.heading(term)}: ${resultText(term, reading, messages)}`).join('\n'));
  }
  const bare = bareNumber(...only);
  return bare === null ? text(resultText(...only, messages)) : number(bare);
};

const bareNumber = (term: MeasureTerm, reading: MeasureReading): string | null =>
  term.kind !== 'percent' && reading.type === 'value' && reading.value.type === 'quantity'
    ? writePoints(pointsOf(reading.value.thousandths))
    : null;

const resultText = (term: MeasureTerm, reading: MeasureReading, { language }: Catalogue): string => {
  if (reading.type === 'blank') return '';
  if (reading.type !== 'value' || isNever(reading)) return reading.seen;
  const { value } = reading;
  switch (value.type) {
    case 'quantity':
      return `${showQuantity(value.thousandths, language)}${term.kind === 'percent' ? '%' : ''}`;
    case 'day':
      return showDay(value.day, language);
    case 'option':
      return term.options.find(({ key }) => key === value.key)?.title ?? value.key;
  }
};

/** The documents that an agency names for a criterion: in the criterion's own row, else in its register. */
export const evidenceText = ({ leaf, rows }: LeafReading, { sheet }: SheetReading): string => {
  const own = rows.map(({ evidence }) => (evidence ? shownText(evidence).trim() : '')).filter((one) => one !== '');
  if (own.length > 0) return own.join('\n').normalize('NFC');
  const listed = sheet.register.filter(({ criterion }) => criterion === leaf.code).map(({ cell }) => shownText(cell).trim());
  return listed.join('\n').normalize('NFC');
};
