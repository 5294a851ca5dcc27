import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { patchWorkbook } from '#workbook/patching/patchWorkbook.ts';
import { addressOf } from '#workbook/address.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { proof } from '../../../proofs/repairs.proof.ts';
import { LIBRE_OFFICE_TIME, withLibreOffice } from '../../otherPrograms.ts';
import { repairedCopies, unlikeCells } from './repairedCopies.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

withLibreOffice(() => {
  test('repaired copies hold the results that LibreOffice works out', { timeout: LIBRE_OFFICE_TIME }, async () => {
    const [row] = await proof.run({ root, seed: 1, size: 'slice' });
    expect(row).toMatchObject({ failures: [] });
    expect(row && 'cases' in row && row.cases).toBeGreaterThan(0);
  });
});

test('a result that is another one is found', () => {
  const [copy] = repairedCopies(root, 8);
  const [sheet] = readWorkbook(copy?.bytes ?? new Uint8Array()).sheets;
  const formula = [...(sheet?.cells.values() ?? [])].find((cell) => cell.formula !== null && cell.content.type === 'number');
  if (!copy || !sheet || !formula) throw new Error('no copy with a formula');
  const { row, column } = formula;
  const bent = patchWorkbook(copy.bytes, [{ sheet: sheet.name, row, column, formula: null, content: { type: 'number', number: '7777' } }]);
  expect(unlikeCells(copy, copy.bytes)).toEqual([]);
  expect(unlikeCells(copy, bent)).toContainEqual(expect.stringContaining(`${addressOf(row, column)}:`));
});
