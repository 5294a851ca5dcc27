import type { Json } from '../canonicalJson.ts';
import { writePoints } from '../points.ts';
import { shownText } from './plainText.ts';
import type { LeafReading, SheetReading } from './SheetReading.ts';

/**
 * What is kept and hashed of a sheet: what it says, criterion by criterion in the order of the rubric, free of its layout, so
 * that the same sheet saved by another program has the same hash.
 */
export const sheetJson = ({ bloc, agency, leaves }: SheetReading): Json => ({
  schema: 'sheet/1',
  bloc: bloc.id,
  edition: bloc.edition,
  agency,
  rows: leaves.map(rowJson),
});

const rowJson = ({ leaf, rows, score, points, isDropped }: LeafReading): Json => {
  const [row] = rows;
  return {
    criterion: leaf.code,
    score: points === null ? null : writePoints(points),
    seen: score.seen,
    notAssigned: isDropped,
    measures: Object.fromEntries([...(row?.measures ?? [])].map(([key, cell]) => [key, shownText(cell)])),
    evidence: row?.evidence ? shownText(row.evidence).normalize('NFC') : '',
    explanation: row?.explanation ? shownText(row.explanation).normalize('NFC') : '',
  };
};
