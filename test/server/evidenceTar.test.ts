import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BlocArchive } from '../../functions/store/archive.ts';
import { evidenceName } from '../../functions/store/evidenceName.ts';
import { evidenceKey } from '../../functions/store/keys.ts';
import { diskEvidenceBytes } from '../../server/evidenceBytes.ts';
import { evidenceFaults, evidenceFileOf, restoreEvidence, writeEvidenceTar } from '../../server/evidenceTar.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'giao-uoc-tar-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const OWNERS = [
  { bloc: 'khối thử', edition: 2018, agency: 'STP' },
  { bloc: 'khối thử', edition: 2018, kind: 'midYear' as const, agency: 'Công an' },
];
const DOCUMENTS = ['', 'a'.repeat(511), 'b'.repeat(512), 'c'.repeat(70_000), 'Báo cáo số 12'].map((text) => Buffer.from(text));
const NOWHERE = `sha256:${'0'.repeat(64)}`;
const hashOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Each owner announced each document; the second one's last never came. */
const announced = OWNERS.flatMap((owner) => DOCUMENTS.map((bytes) => ({ owner, bytes, hash: hashOf(bytes) })));
const archive = {
  bloc: 'khối thử',
  hash: hashOf(Buffer.from('archive')),
  items: [
    ...announced.map(({ owner, hash }) => ({ ...evidenceKey(owner, hash), hash })),
    { pk: 'PERIOD#khac#2018', sk: 'PERIOD', state: 'open' },
  ],
} as unknown as BlocArchive;

const written = async () => {
  const from = diskEvidenceBytes(join(folder, 'from'));
  for (const { owner, bytes, hash } of announced.slice(0, -1)) await from.put(evidenceName(owner, hash), bytes);
  const path = evidenceFileOf(join(folder, 'bloc.json.gz'));
  return { path, told: await writeEvidenceTar(path, archive, from) };
};

describe('the documents beside an archive', () => {
  test('come back byte for byte, each to its owner, and say which never came', async () => {
    const { path, told } = await written();
    expect(path).toBe(join(folder, 'bloc.evidence.tar'));
    expect(told).toEqual({ documents: 9, missing: 1 });
    expect(await evidenceFaults(path, archive)).toEqual([]);
    const to = diskEvidenceBytes(join(folder, 'to'));
    expect(await restoreEvidence(path, archive, to)).toBe(9);
    for (const [at, { owner, bytes, hash }] of announced.entries()) {
      const found = await to.get(evidenceName(owner, hash));
      expect(found === null ? null : Buffer.from(found).equals(bytes)).toBe(at === announced.length - 1 ? null : true);
    }
    expect(await restoreEvidence(path, archive, to)).toBe(9);
  });

  test('lie in a file that any tar reads', async () => {
    const { path } = await written();
    const { stdout, status } = spawnSync('tar', ['-tf', path], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(10);
  });

  test.each([
    ['a byte of a document is another', 'document', (path: string) => writeFileSync(path, altered(readFileSync(path)))],
    ['the file is cut off', 'evidence', (path: string) => truncateSync(path, 60_000)],
    ['it is no tar at all', 'evidence', (path: string) => writeFileSync(path, 'không phải tệp này'.repeat(100))],
    ['it is empty', 'evidence', (path: string) => writeFileSync(path, '')],
  ])('are refused where %s', async (_, fault, harm) => {
    const { path } = await written();
    harm(path);
    expect((await evidenceFaults(path, archive)).map(({ is }) => is)).toEqual([fault]);
  });

  test('are refused beside another archive, or one that announces more', async () => {
    const { path } = await written();
    expect(await evidenceFaults(path, { ...archive, hash: 'sha256:1' })).toMatchObject([{ is: 'evidence' }]);
    const more = {
      ...archive,
      items: [...archive.items, { ...evidenceKey({ bloc: 'x', edition: 2018, agency: 'STP' }, NOWHERE), hash: NOWHERE }],
    };
    expect(await evidenceFaults(path, more as unknown as BlocArchive)).toMatchObject([{ is: 'missingDocument' }]);
  });

  test('overwrite no file that is there', async () => {
    const { path } = await written();
    await expect(writeEvidenceTar(path, archive, diskEvidenceBytes(folder))).rejects.toMatchObject({ code: 'EEXIST' });
  });
});

const altered = (bytes: Buffer): Buffer => {
  bytes[bytes.indexOf('ccccc') + 100] = 0x64;
  return bytes;
};
