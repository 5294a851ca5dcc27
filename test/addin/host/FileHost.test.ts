// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { cellAt } from '#workbook/WorkbookView.ts';
import { FileHost } from '../../../addin/host/FileHost.ts';
import { browserMemory } from '../../../addin/host/browserMemory.ts';
import { passingMemory } from '../../../addin/host/Memory.ts';
import { SCORES, sheetBytes, typed } from '../sampleSheet.ts';

const given = (): Uint8Array => sheetBytes('STP', { E14: typed.text('48 ') });

/** A worksheet whose third row is hidden, and a hidden worksheet behind it. */
const hiddenBook = (): Uint8Array =>
  writeWorkbook({
    properties: { title: 'x', creator: 'x' },
    sheets: [
      { name: 'Bảng', cells: [{ row: 2, column: 0, content: { type: 'text', text: 'a' } }], rows: [{ row: 2, hidden: true }] },
      { name: 'Phụ lục', cells: [], visibility: 'hidden' },
    ],
  });

const contentOf = (bytes: Uint8Array) => {
  const sheet = readWorkbook(bytes).sheets.find(({ name }) => name === SCORES);
  return sheet && cellAt(sheet, 13, 4)?.content;
};

describe('a file that was dropped', () => {
  test('is mended in a new file; what was given stays as it is', async () => {
    const bytes = given();
    const host = new FileHost({ name: 'bang.xlsx', bytes }, passingMemory());

    await host.change({ sheet: SCORES, cell: 'E14' }, { put: 'number', number: '48' });

    expect(contentOf(await host.fileBytes())).toEqual({ type: 'number', number: '48' });
    expect(contentOf(bytes)).toEqual({ type: 'text', text: '48 ' });
  });

  test('comes back byte for byte when the change is undone', async () => {
    const bytes = given();
    const host = new FileHost({ name: 'bang.xlsx', bytes }, passingMemory());
    const change = await host.change({ sheet: SCORES, cell: 'E14' }, { put: 'number', number: '48' });

    expect(await change.undo()).toBe(true);
    expect(await host.fileBytes()).toBe(bytes);
  });

  test('an earlier change is not undone below a later one', async () => {
    const host = new FileHost({ name: 'bang.xlsx', bytes: given() }, passingMemory());
    const first = await host.change({ sheet: SCORES, cell: 'E14' }, { put: 'number', number: '48' });
    await host.change({ sheet: SCORES, cell: 'E18' }, { put: 'number', number: '40' });

    expect(await first.undo()).toBe(false);
    expect(contentOf(await host.fileBytes())).toEqual({ type: 'number', number: '48' });
  });

  test('shows a hidden row and a hidden worksheet again, and hides them when that is undone', async () => {
    const hidden = hiddenBook();
    const host = new FileHost({ name: 'bang.xlsx', bytes: hidden }, passingMemory());
    const seen = async () => {
      const { sheets } = readWorkbook(await host.fileBytes());
      return [sheets[0]?.hiddenRows.has(2), sheets.find(({ name }) => name === 'Phụ lục')?.visibility];
    };
    expect(await seen()).toEqual([true, 'hidden']);

    const row = await host.change({ sheet: 'Bảng', cell: 'A3' }, { put: 'shownRow' });
    expect(await seen()).toEqual([false, 'hidden']);
    const sheet = await host.change({ sheet: 'Phụ lục', cell: 'A1' }, { put: 'shownSheet', sheet: 'Phụ lục' });
    expect(await seen()).toEqual([false, 'visible']);

    expect(await sheet.undo()).toBe(true);
    expect(await row.undo()).toBe(true);
    expect(await host.fileBytes()).toBe(hidden);
  });

  test('a worksheet that is not there is said', async () => {
    const host = new FileHost({ name: 'bang.xlsx', bytes: given() }, passingMemory());

    await expect(host.change({ sheet: 'Không có', cell: 'E14' }, { put: 'number', number: '1' })).rejects.toMatchObject({
      trouble: { because: 'cellGone', sheet: 'Không có', cell: 'E14' },
    });
  });
});

describe('the memory of a window', () => {
  test('that has no database ends with the page, and says so', async () => {
    const memory = await browserMemory(() => undefined);
    await memory.write('language', 'en');

    expect(memory.isLasting).toBe(false);
    expect(await memory.read('language')).toBe('en');
    await memory.forget('language');
    expect(await memory.read('language')).toBeUndefined();
  });

  test('whose database is refused works all the same', async () => {
    const refusing = {
      open: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    } as unknown as IDBFactory;

    expect((await browserMemory(() => refusing)).isLasting).toBe(false);
  });
});
