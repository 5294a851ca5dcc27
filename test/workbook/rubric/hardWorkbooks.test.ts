import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#core/canonicalJson.ts';
import { languages } from '#core/messages/language.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { addressOf, readAddress } from '#workbook/address.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { CRITERIA_COLUMNS } from '#workbook/rubric/criteriaColumns.ts';
import { readRubricWorkbook } from '#workbook/rubric/readRubricWorkbook.ts';
import { rubricWorkbook } from '#workbook/rubric/rubricWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { findLibreOffice, recalculate } from '../../libreOffice.ts';
import { CAO_BANG, sampleBloc } from '../../sampleBlocs.ts';
import { bookOf, withCell, type Written } from './bookCells.ts';
import { everyShapeBloc } from './everyShape.ts';

const view = bookOf(everyShapeBloc());

const junk: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom<Written>(
    null,
    true,
    '#N/A',
    '=1+1',
    '1.500',
    '31/02',
    'khoảng',
    'mức chọn',
    'Mục',
    'THANG ĐIỂM',
    '__proto__',
    '5; 6; 7',
    '–',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 12 }),
);

const place = fc.record({ sheet: fc.constantFrom('Khối', 'Tiêu chí'), row: fc.nat(80), column: fc.nat(CRITERIA_COLUMNS.length) });

describe('a rubric workbook in other hands', () => {
  test('is read or refused with places, whatever is typed into its cells', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, junk), { minLength: 1, maxLength: 6 }), (typed) => {
        const book = typed.reduce(
          (one, [{ sheet, row, column }, value]) => withCell(one, `${sheet}!${addressOf(row, column)}`, value),
          view,
        );
        const reading = readRubricWorkbook(book);
        if ('bloc' in reading) return;
        expect(reading.faults.length).toBeGreaterThan(0);
        expect(reading.faults.filter(({ sheet, cell }) => sheet === '' || readAddress(cell) === null)).toEqual([]);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });

  test('keeps its rows whatever order its columns were moved into', () => {
    const sheet = view.sheets.find(({ name }) => name === 'Tiêu chí');
    if (!sheet) throw new Error('no criteria');
    const last = CRITERIA_COLUMNS.length - 1;
    const cells = new Map(
      [...sheet.cells.values()]
        .map((cell) => ({ ...cell, column: last - cell.column }))
        .map((cell) => [cell.row * 16_384 + cell.column, cell]),
    );
    const reading = readRubricWorkbook({ ...view, sheets: view.sheets.map((one) => (one === sheet ? { ...sheet, cells } : one)) });
    expect('bloc' in reading && canonicalJson(reading.bloc.json)).toBe(canonicalJson(everyShapeBloc().json));
  });

  test.runIf(findLibreOffice() !== null)(
    'comes back whole from LibreOffice',
    () => {
      const bloc = sampleBloc(CAO_BANG);
      const reading = readRubricWorkbook(readWorkbook(recalculate(writeWorkbook(rubricWorkbook(bloc, messagesOf('vi'))))));
      expect('bloc' in reading && canonicalJson(reading.bloc.json)).toBe(canonicalJson(bloc.json));
    },
    120_000,
  );
});

describe('the words of the rubric workbook', () => {
  test.each(languages)('tell everything apart in %s', (language) => {
    const { headings, shapes, kinds, parts, ways, sections, sheets, orders } = messagesOf(language).rubricBook;
    const lists = [
      Object.values(headings),
      [...Object.values(shapes).map(({ name }) => name), ...Object.values(kinds), ...Object.values(parts)],
      Object.values(ways),
      Object.values(sections).map(({ title }) => title),
      Object.values(sheets),
      Object.values(orders),
      ...Object.values(sections).map(({ fields }) => Object.values(fields)),
    ];
    for (const list of lists) expect(new Set(list.map((word) => word.toLowerCase())).size).toBe(list.length);
  });

  test.each(languages)('bear no sign that Excel looks for with, and fit into its names, in %s', (language) => {
    const { headings, shapes, kinds, parts, sheets } = messagesOf(language).rubricBook;
    const looked = [
      ...Object.values(headings),
      ...Object.values(shapes).map(({ name }) => name),
      ...Object.values(kinds),
      ...Object.values(parts),
    ];
    expect(looked.filter((word) => /[*?~|]|^[=<>]/.test(word))).toEqual([]);
    expect(Object.values(sheets).filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
  });
});
