import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '../../functions/store/hashing.ts';
import { DiskFiles } from '../../server/DiskFiles.ts';

let folder: string;
let files: DiskFiles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  files = new DiskFiles(join(folder, 'files'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = Buffer.from('bảng tự chấm');
const hash = contentHash(bytes);

describe('files on the disk', () => {
  test('come back as they were put, to another process too', async () => {
    await files.put(hash, bytes);
    expect(Buffer.from((await new DiskFiles(join(folder, 'files')).get(hash)) ?? '')).toEqual(bytes);
  });

  test('may be put many times at once, and leave nothing half written beside them', async () => {
    await Promise.all(Array.from({ length: 10 }, () => files.put(hash, bytes)));
    const names = await readdir(join(folder, 'files'), { recursive: true });
    expect(names.sort()).toEqual([hash.slice(7, 9), join(hash.slice(7, 9), hash.slice(7))]);
  });

  test('that were never put are nothing', async () => {
    expect(await files.get(hash)).toBeNull();
  });

  test.each(['../../etc/passwd', 'sha256:../..', `sha512:${'0'.repeat(64)}`, ''])('have no name like %j', async (name) => {
    await expect(files.get(name)).rejects.toThrow('not a hash');
    await expect(files.put(name, bytes)).rejects.toThrow('not a hash');
  });
});
