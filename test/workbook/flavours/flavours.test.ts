import { describe, expect, test } from 'vitest';
import { writePoints } from '#core/points.ts';
import { sheetHashOf } from '#core/ranking/rankSheets.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { recalculate } from '../../libreOffice.ts';
import { LIBRE_OFFICE_TIME, withLibreOffice } from '../../otherPrograms.ts';
import { CAO_BANG, sampleBloc } from '../../sampleBlocs.ts';
import { sha256 } from '../../sha256.ts';
import { distinctScores, foreignBook, linesOf } from '../foreign/foreignBook.ts';
import { reportOfBytes } from '../scoring/ourBook.ts';
import { flavoured, FLAVOURS } from './flavours.ts';

const bloc = sampleBloc(CAO_BANG);
const scores = distinctScores(bloc);
const plain = writeWorkbook(foreignBook(linesOf(bloc, scores)));

describe.each(FLAVOURS)('a workbook with $name', (flavour) => {
  test('is read as the same sheet, to the last cell', () => {
    const [before, after] = [reportOfBytes(plain, bloc), reportOfBytes(flavoured(plain, flavour), bloc)];
    expect(
      Object.fromEntries(after.reading.leaves.map(({ leaf, points }) => [leaf.code, points === null ? null : writePoints(points)])),
    ).toEqual(Object.fromEntries(scores));
    expect(after.findings).toEqual(before.findings);
    expect(sheetHashOf(after.reading, sha256)).toBe(sheetHashOf(before.reading, sha256));
  });
});

withLibreOffice(() => {
  test('a table that LibreOffice saved again is read as the same sheet', { timeout: LIBRE_OFFICE_TIME }, () => {
    const [before, after] = [reportOfBytes(plain, bloc), reportOfBytes(recalculate(plain), bloc)];
    expect(after.findings).toEqual(before.findings);
    expect(sheetHashOf(after.reading, sha256)).toBe(sheetHashOf(before.reading, sha256));
  });
});
