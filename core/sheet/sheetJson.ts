import type { Json } from '../canonicalJson.ts';
import { pointsOf, writePoints } from '../points.ts';
import { isNever, type MeasureReading } from './measureReading.ts';
import { shownText } from './plainText.ts';
import type { LeafReading, SheetReading } from './SheetReading.ts';

/**
 * What is kept and hashed of a sheet: what it says, criterion by criterion in the order of the rubric, free of its layout, so
 * that the same sheet saved by another program has the same hash.
 *
 * Units:  points and quantities are decimal texts; percentages in percent, days as `2018-11-05`, a choice by its key. A result
 *         without one certain reading stands as it was typed.
 */
export const sheetJson = (reading: SheetReading): Json => ({
  schema: 'sheet/1',
  bloc: reading.bloc.id,
  edition: reading.bloc.edition,
  agency: reading.agency,
  rows: reading.leaves.map((leaf) => rowJson(leaf, reading)),
  ...remarkJson(reading),
});

/** What is said of the whole sheet; a sheet that says nothing has the JSON that it always had. */
const remarkJson = ({ sheet }: SheetReading): { readonly remark?: string } => {
  const cell = sheet.totals.find(({ of }) => of === 'grand')?.explanation;
  const remark = cell ? shownText(cell).normalize('NFC').trim() : '';
  return remark === '' ? {} : { remark };
};

const rowJson = ({ leaf, rows, score, points, isDropped, measures }: LeafReading, { sheet }: SheetReading): Json => {
  const [row] = rows;
  return {
    criterion: leaf.code,
    score: points === null ? null : writePoints(points),
    seen: score.seen,
    notAssigned: isDropped,
    measures: Object.fromEntries([...measures].map(([key, reading]) => [key, measureText(reading)])),
    evidence: row?.evidence ? shownText(row.evidence).normalize('NFC') : '',
    register: sheet.register.filter(({ criterion }) => criterion === leaf.code).map(({ cell }) => shownText(cell).normalize('NFC')),
    explanation: row?.explanation ? shownText(row.explanation).normalize('NFC') : '',
  };
};

/** What a result says, as it is kept. */
export const measureText = (reading: MeasureReading): string => {
  if (reading.type === 'blank') return '';
  if (reading.type !== 'value' || isNever(reading)) return reading.seen;
  const { value } = reading;
  switch (value.type) {
    case 'quantity':
      return writePoints(pointsOf(value.thousandths));
    case 'day':
      return value.day;
    case 'option':
      return value.key;
  }
};
