// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { DoorHost } from '../../../addin/door/DoorHost.ts';
import { mendedName } from '../../../addin/door/mendedName.ts';
import { passingMemory } from '../../../addin/host/Memory.ts';
import { SCORES, sheetBytes, typed } from '../sampleSheet.ts';

const AT = { sheet: SCORES, cell: 'E14' };

const host = (): DoorHost => new DoorHost(passingMemory(), async () => '');

const faulty = () => ({ name: 'STP.xlsx', bytes: sheetBytes('STP', { E14: typed.text('48 ') }) });

describe('the web door', () => {
  test('lets whoever asks for the file wait until one is dropped', async () => {
    const door = host();
    const asked = door.fileBytes();
    const given = faulty();
    door.open(given);

    expect(await asked).toBe(given.bytes);
    expect(door.fileName()).toBe('STP.xlsx');
  });

  test('tells when something is mended, and when that is undone', async () => {
    const door = host();
    door.open(faulty());
    const told: boolean[] = [];
    const stop = door.listen(() => told.push(door.view?.isMended ?? false));

    const change = await door.change(AT, { put: 'number', number: '48' });
    await change.undo();
    stop();
    await door.select(AT);

    expect(told).toEqual([true, false]);
    expect(door.view?.selected).toEqual(AT);
  });

  test('a change in a file that was replaced meanwhile never shows in the next one', async () => {
    const door = host();
    door.open(faulty());
    const change = await door.change(AT, { put: 'number', number: '48' });
    const next = { name: 'TAND.xlsx', bytes: sheetBytes('TAND') };
    door.open(next);

    await change.undo();

    expect(door.view).toEqual({ ...next, isMended: false, selected: null });
    expect(await door.fileBytes()).toBe(next.bytes);
  });
});

describe('a mended copy', () => {
  const words = messagesOf('vi');

  test('bears a name of its own', () => {
    expect(mendedName('Bảng tự chấm 2018.xlsx', words)).toBe('Bảng tự chấm 2018 (đã sửa).xlsx');
    expect(mendedName('a.b.c.xlsm', words)).toBe('a.b.c (đã sửa).xlsm');
  });

  test('is an .xlsx where the file’s name does not say what it is', () => {
    expect(mendedName('bang', words)).toBe('bang (đã sửa).xlsx');
  });
});
