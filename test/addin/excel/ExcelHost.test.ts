// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ExcelHost } from '../../../addin/excel/ExcelHost.ts';
import { isHostTrouble, type Trouble } from '../../../addin/host/HostTrouble.ts';
import { passingMemory } from '../../../addin/host/Memory.ts';
import { ExcelHost as BenchHost } from '../../../local/bench/host/ExcelHost.ts';
import { MemoryGrid } from '../../../local/bench/sheet/MemoryGrid.ts';
import { openWorkbook } from '../../../local/bench/sheet/openWorkbook.ts';
import { excelClient } from '../../local/bench/host/excelClient.ts';
import { SCORES, sheetBytes, typed } from '../sampleSheet.ts';

const FIRST_SHEET = 0;

let grid: MemoryGrid;
let sheet: string;

/** Microsoft's own client over a workbook in memory; of the older part of Office only what the pane asks for. */
const openHost = async (level = '1.14'): Promise<ExcelHost> => {
  grid = new MemoryGrid(openWorkbook(sheetBytes('STP', { E14: typed.text('48 ') }), 'bang.xlsx'));
  sheet = grid.sheets()[FIRST_SHEET]?.id ?? '';
  vi.stubGlobal('Excel', excelClient(new BenchHost({ grid, level, locale: 'vi-VN' })));
  vi.stubGlobal('Office', {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    FileType: { Compressed: 'compressed' },
    context: {
      requirements: { isSetSupported: (_set: string, asked: string) => Number(asked.split('.')[1]) <= Number(level.split('.')[1]) },
      document: { url: String.raw`C:\Bang\bang tu cham.xlsx` },
    },
  });
  return ExcelHost.open(passingMemory());
};

let host: ExcelHost;

beforeEach(async () => {
  host = await openHost();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const E14 = { sheet: SCORES, cell: 'E14' };
const valueAt = (row: number, column: number): unknown => grid.cell(sheet, row, column).value;

const troubleOf = async (work: Promise<unknown>): Promise<Trouble | null> => {
  try {
    await work;
    return null;
  } catch (error) {
    if (!isHostTrouble(error)) throw error;
    return error.trouble;
  }
};

describe('changing a cell', () => {
  test('puts a number as a number into an open cell of a protected sheet', async () => {
    await host.change(E14, { put: 'number', number: '48.5' });

    expect(valueAt(13, 4)).toBe(48.5);
  });

  test('a cell that is formatted as text becomes General first, and text again when that is undone', async () => {
    grid.setProtected(sheet, false);
    grid.setNumberFormats(sheet, [{ row: 13, column: 4, numberFormat: '@' }]);

    const change = await host.change(E14, { put: 'number', number: '48' });
    expect(grid.cell(sheet, 13, 4)).toMatchObject({ value: 48, numberFormat: 'General' });

    expect(await change.undo()).toBe(true);
    expect(grid.cell(sheet, 13, 4)).toMatchObject({ value: '48 ', numberFormat: '@' });
  });

  test('is undone to the very text that stood there, though it looks like a number', async () => {
    const change = await host.change(E14, { put: 'number', number: '48' });

    expect(await change.undo()).toBe(true);
    expect(valueAt(13, 4)).toBe('48 ');
  });

  test('is not undone where somebody has typed something else since', async () => {
    const change = await host.change(E14, { put: 'number', number: '48' });
    grid.type(sheet, { row: 13, column: 4, value: 47, formula: null });

    expect(await change.undo()).toBe(false);
    expect(valueAt(13, 4)).toBe(47);
  });

  test('puts a formula as a formula, and a text that begins with = as a text', async () => {
    grid.setProtected(sheet, false);
    await host.change(E14, { put: 'formula', formula: 'SUM(E15:E16)' });
    expect(grid.cell(sheet, 13, 4).formula).toBe('SUM(E15:E16)');

    await host.change(E14, { put: 'text', text: '=a', font: null });
    expect(grid.cell(sheet, 13, 4)).toMatchObject({ value: '=a', formula: null });
  });

  test('puts a text in the font that comes with it, and both back when that is undone', async () => {
    grid.setProtected(sheet, false);
    grid.paint(sheet, { top: 13, left: 4, bottom: 13, right: 4 }, { font: '.VnTime' });

    const change = await host.change(E14, { put: 'text', text: 'Báo cáo', font: 'Times New Roman' });
    expect(grid.cell(sheet, 13, 4)).toMatchObject({ value: 'Báo cáo', font: 'Times New Roman' });

    expect(await change.undo()).toBe(true);
    expect(grid.cell(sheet, 13, 4)).toMatchObject({ value: '48 ', font: '.VnTime' });
  });

  test('a locked cell of a protected sheet is said by sheet and cell', async () => {
    const at = { sheet: SCORES, cell: 'B14' };

    expect(await troubleOf(host.change(at, { put: 'text', text: 'khác', font: null }))).toEqual({ because: 'sheetProtected', ...at });
  });

  test('a sheet that is gone is said by its name', async () => {
    const at = { sheet: 'Không có', cell: 'E14' };

    expect(await troubleOf(host.change(at, { put: 'number', number: '1' }))).toEqual({ because: 'cellGone', ...at });
  });
});

describe('selecting', () => {
  test('brings the worksheet to the front and the cell under the cursor', async () => {
    await host.select({ sheet: 'Minh chứng', cell: 'C7' });

    const { sheetId, area } = grid.selection();
    expect(grid.sheets().find(({ id }) => id === sheetId)?.name).toBe('Minh chứng');
    expect(area).toMatchObject({ top: 6, left: 2 });
  });

  test('a cell that is none is said', async () => {
    expect(await troubleOf(host.select({ sheet: SCORES, cell: 'ZZZZ1' }))).toMatchObject({ because: 'cellGone' });
  });
});

describe('marking', () => {
  const E15 = { sheet: SCORES, cell: 'E15' };
  const REGISTER = { sheet: 'Minh chứng', cell: 'C7' };
  const MARK = '#FFC7CE';
  const fillAt = (row: number): unknown => grid.cell(sheet, row, 4).fill;
  const paint = (row: number, fill: string | null): void => grid.paint(sheet, { top: row, left: 4, bottom: row, right: 4 }, { fill });

  test('colours the cells that are named, and gives each the colour back that it had', async () => {
    paint(13, '#FFF2CC');
    paint(14, null);
    const marked = await host.mark([E14, E15]);
    expect([fillAt(13), fillAt(14)]).toEqual([MARK, MARK]);

    await host.unmark(marked);
    expect([fillAt(13), fillAt(14)]).toEqual(['#FFF2CC', null]);
  });

  test('leaves values and formulas as they are, and makes no check out of date', async () => {
    let told = 0;
    host.onChanged(() => (told += 1));
    await host.mark([E14]);

    expect(valueAt(13, 4)).toBe('48 ');
    expect(told).toBe(0);
  });

  test('leaves a cell alone that somebody has coloured since', async () => {
    const marked = await host.mark([E14]);
    paint(13, '#00FF00');
    await host.unmark(marked);

    expect(fillAt(13)).toBe('#00FF00');
  });

  test('passes over a worksheet whose protection forbids colours', async () => {
    const marked = await host.mark([REGISTER, E14]);

    expect(marked.map(({ at }) => at)).toEqual([E14]);
  });

  test('a worksheet that is gone has taken its colours along', async () => {
    await expect(host.unmark([{ at: { sheet: 'Không có', cell: 'A1' }, fill: null }])).resolves.toBeUndefined();
  });
});

describe('noticing', () => {
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

  test.each(['1.7', '1.14'])("at level %s a person's change is told, an own one is not", async (level) => {
    const noticing = await openHost(level);
    let told = 0;
    noticing.onChanged(() => (told += 1));

    await noticing.change(E14, { put: 'number', number: '48' });
    await settle();
    expect(told).toBe(0);

    grid.type(sheet, { row: 13, column: 4, value: 47, formula: null });
    await settle();
    expect(told).toBe(1);
  });

  test('below level 1.7 there is none, and the pane is told so', async () => {
    expect((await openHost('1.4')).capabilities.notice).toBe(false);
    expect(host.capabilities.notice).toBe(true);
  });
});

describe('an Excel of the oldest level that the manifest asks for', () => {
  test('selects, changes, undoes and marks: no member is asked of it that it does not know', async () => {
    const oldest = await openHost('1.4');
    grid.setProtected(sheet, false);
    await oldest.select(E14);
    const change = await oldest.change(E14, { put: 'number', number: '48' });
    expect(await change.undo()).toBe(true);
    await oldest.unmark(await oldest.mark([E14]));

    expect(valueAt(13, 4)).toBe('48 ');
  });
});

test('the file is called by its name, without its folders', () => {
  expect(host.fileName()).toBe('bang tu cham.xlsx');
});

test('an Excel that throws when it is asked for its colours counts as light', () => {
  Object.defineProperty(Office.context, 'officeTheme', {
    get: () => {
      throw new TypeError('not a function');
    },
  });

  expect(host.isDark).toBe(false);
});

test.each([
  ['#1f1f1f', true],
  ['#FFFFFF', false],
  ['#808080', false],
  ['#7f7f7f', true],
])('a ground of %s is dark: %s', (bodyBackgroundColor, isDark) => {
  Object.assign(Office.context, { officeTheme: { bodyBackgroundColor } });

  expect(host.isDark).toBe(isDark);
});
