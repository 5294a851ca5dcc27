import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readArchive } from '#workbook/archive/readArchive.ts';
import { ARCHIVE_LIMITS } from '#workbook/archive/limits.ts';
import { buildOle } from '../buildOle.ts';
import { buildZip, slowCrc32, type ZipEntry } from '../buildZip.ts';
import { refusalOf } from '../refusalOf.ts';
import { crc32 } from '#workbook/archive/crc32.ts';

const HELLO: ZipEntry = { name: 'hello.xml', content: 'xin chào '.repeat(50) };

const refusal = (bytes: Uint8Array, limits = ARCHIVE_LIMITS): string | null =>
  refusalOf(() => {
    const archive = readArchive(bytes, limits);
    for (const name of archive.names) archive.read(name);
  });

describe('readArchive', () => {
  test('inflates the part that is asked for, whatever the case of its name', () => {
    const archive = readArchive(
      buildZip([HELLO, { name: 'b\\c.xml', content: 'b', method: 0 }, { name: 'folder/', content: '', method: 0 }]),
    );

    expect(archive.names).toEqual(['hello.xml', 'b\\c.xml']);
    expect(strFromU8(archive.read('Hello.XML') ?? new Uint8Array())).toBe(HELLO.content);
    expect(strFromU8(archive.read('/b/c.xml') ?? new Uint8Array())).toBe('b');
    expect(archive.read('none.xml')).toBeUndefined();
    expect(archive.has('none.xml')).toBe(false);
  });

  test('inflates a part of many pushes to the byte', () => {
    const content = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index * 31 + (index >> 7)) & 0xff);

    expect(readArchive(buildZip([{ name: 'a', content }])).read('a')).toEqual(content);
  });

  test('takes a trailing comment', () => {
    expect(refusal(buildZip([HELLO], { comment: 'made by hand PK\u0005\u0006' }))).toBeNull();
  });

  test.each([
    ['an empty file', new Uint8Array()],
    ['one letter', strToU8('P')],
    ['a text', strToU8('STT;Nội dung;Điểm')],
    ['a web page', strToU8('<html><table></table></html>')],
    ['a zip without entries', Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(18)])],
    ['an OLE file that is no workbook', buildOle(['WordDocument'])],
    ['a Word document that carries a workbook', buildOle(['ObjectPool', 'WordDocument'], ['Workbook'])],
    ['an OLE file cut off behind its signature', buildOle(['Workbook']).subarray(0, 8)],
  ])('refuses %s as no .xlsx', (_, bytes) => {
    expect(refusal(bytes)).toBe('file.notXlsx');
  });

  test.each([
    ['EncryptedPackage', 'file.encrypted'],
    ['EncryptionInfo', 'file.encrypted'],
    ['Workbook', 'file.legacyXls'],
    ['Book', 'file.legacyXls'],
  ])('tells by the stream %s that the file is %s', (stream, code) => {
    expect(refusal(buildOle(['Other', stream]))).toBe(code);
  });

  test('ends where the sectors of an OLE file run in a circle', () => {
    const bytes = buildOle(['Other']);
    new DataView(bytes.buffer).setUint32(512 + 4, 1, true);
    new DataView(bytes.buffer).setUint32(1024 + 128 + 72, 1, true);

    expect(refusal(bytes)).toBe('file.notXlsx');
  });

  test('takes a file of exactly the size that is allowed, and not one byte more', () => {
    const bytes = buildZip([HELLO]);

    expect(refusal(bytes, { ...ARCHIVE_LIMITS, fileBytes: bytes.length })).toBeNull();
    expect(refusal(bytes, { ...ARCHIVE_LIMITS, fileBytes: bytes.length - 1 })).toBe('file.tooLarge');
  });

  test('asks for the size before anything else', () => {
    expect(refusal(new Uint8Array(6 * 1024 * 1024))).toBe('file.tooLarge');
  });

  test.each<[string, Uint8Array]>([
    ['zip64', buildZip([HELLO], { withZip64Locator: true })],
    ['zip64', buildZip([HELLO], { count: 0xffff })],
    ['zip64', buildZip([HELLO], { directoryAt: 0xffffffff })],
    ['zip64', buildZip([{ ...HELLO, claimedBytes: 0xffffffff }])],
    ['encryption', buildZip([{ ...HELLO, flags: 1 }])],
    ['encryption', buildZip([{ ...HELLO, flags: 0x40 }])],
    ['method', buildZip([{ ...HELLO, method: 12 }])],
    ['duplicate', buildZip([HELLO, { ...HELLO, name: 'HELLO.xml' }])],
    ['entries', buildZip(Array.from({ length: 2001 }, (_, index) => ({ name: `${index}`, content: '', method: 0 })))],
    ['partBytes', buildZip([{ ...HELLO, claimedBytes: 48_000_001 }])],
    ['ratio', buildZip([{ ...HELLO, claimedBytes: 1_000_001 }])],
    ['size', buildZip([{ ...HELLO, claimedBytes: 449 }])],
  ])('refuses as hostile by its guard: %s', (guard, bytes) => {
    expect(refusal(bytes)).toBe(`file.hostile ${guard}`);
  });

  test('takes 2000 entries', () => {
    expect(refusal(buildZip(Array.from({ length: 2000 }, (_, index) => ({ name: `${index}`, content: '', method: 0 }))))).toBeNull();
  });

  test('adds the sizes of all parts up', () => {
    const limits = { ...ARCHIVE_LIMITS, totalBytes: 10 };
    const parts = (second: string): Uint8Array =>
      buildZip([
        { name: 'a', content: '12345' },
        { name: 'b', content: second },
      ]);

    expect(refusal(parts('12345'), limits)).toBeNull();
    expect(refusal(parts('123456'), limits)).toBe('file.hostile totalBytes');
  });

  test('refuses two entries that share their bytes', () => {
    const first: ZipEntry = { name: 'aa', content: 'one' };
    const inside = buildZip([{ name: 'bb', content: 'two', method: 0 }]).subarray(0, 30 + 2 + 3);
    const outer: ZipEntry = { name: 'cc', content: inside, method: 0 };
    const headerAt = buildZip([first]).length - 46 - 2 - 22 + 30 + 2;

    expect(refusal(buildZip([first, outer]))).toBeNull();
    expect(refusal(buildZip([first, outer, { name: 'bb', content: 'two', method: 0, headerAt }]))).toBe('file.hostile overlap');
  });

  test.each<[string, string, Uint8Array]>([
    ['the end is missing', 'truncated', buildZip([HELLO]).subarray(0, 60)],
    ['the directory is said to lie elsewhere', 'directory', buildZip([HELLO], { directoryAt: 7 })],
    ['the directory is said to lie outside', 'directory', buildZip([HELLO], { directoryAt: 9999 })],
    ['the directory holds fewer entries than it says', 'directory', buildZip([HELLO], { count: 2 })],
    ['the directory holds more entries than it says', 'directory', buildZip([HELLO, { ...HELLO, name: 'b' }], { count: 1 })],
    ['header and directory name another part', 'directory', buildZip([{ ...HELLO, nameInHeader: 'jello.xml' }])],
    ['the packed bytes reach into the directory', 'directory', buildZip([{ ...HELLO, claimedPackedBytes: 500 }])],
    ['a stored part has two sizes', 'size hello.xml', buildZip([{ ...HELLO, method: 0, claimedBytes: 5 }])],
    ['a part ends early', 'size hello.xml', buildZip([{ ...HELLO, claimedBytes: 9999 }])],
    ['the checksum differs', 'crc hello.xml', buildZip([{ ...HELLO, crc: 1 }])],
    ['the packed bytes are cut', 'inflate hello.xml', buildZip([{ ...HELLO, claimedPackedBytes: 3 }])],
  ])('is damaged where %s', (_, detail, bytes) => {
    expect(refusal(bytes)).toBe(`file.damaged ${detail}`);
  });

  test('finds out that a part lies about its size without inflating the rest of it', () => {
    const bytes = buildZip([{ name: 'lie', content: new Uint8Array(40_000_000), claimedBytes: 900_000 }]);
    const started = performance.now();

    expect(refusal(bytes)).toBe('file.hostile size');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('crc32', () => {
  test('agrees with the known value and with the slow way', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
    expect(crc32(strToU8('Điểm tự chấm'))).toBe(slowCrc32(strToU8('Điểm tự chấm')));
  });
});
