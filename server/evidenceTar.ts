import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { MAX_EVIDENCE_BYTES } from '#core/endpoints/evidence.ts';
import type { BlocArchive } from '../functions/store/archive.ts';
import { evidenceNamesIn } from '../functions/store/evidenceName.ts';

/** Where the bytes of supporting documents lie, by name. */
export interface EvidenceBytes {
  /** `null` where a document was announced and never came. */
  readonly get: (name: string) => Promise<Uint8Array | null>;
  readonly put: (name: string, bytes: Uint8Array) => Promise<void>;
}

/** What does not hold: `evidence` is the file as a whole, the others a document, by name. */
export interface EvidenceFault {
  readonly is: 'evidence' | 'document' | 'missingDocument';
  readonly at: string;
}

/** The last entry of the file: which archive it belongs to, and which documents were announced but had not come. */
interface Manifest {
  readonly schema: 'evidence/1';
  readonly bloc: string;
  readonly archive: string;
  readonly missing: readonly string[];
}

const MANIFEST = 'manifest.json';
const BLOCK = 512;

/** The file beside an archive: `x.json.gz` → `x.evidence.tar`. */
export const evidenceFileOf = (archive: string): string => `${archive.replace(/(?:\.json)?(?:\.gz)?$/, '')}.evidence.tar`;

/**
 * Writes the bytes of every document of an archive into one tar, one after another, each under its owner's folder and its hash, with a
 * manifest at the end. Nothing half-written is left behind.
 *
 * @returns how many documents it holds, and how many had never come
 */
export const writeEvidenceTar = async (
  path: string,
  { bloc, hash, items }: Pick<BlocArchive, 'bloc' | 'hash' | 'items'>,
  { get }: Pick<EvidenceBytes, 'get'>,
): Promise<{ readonly documents: number; readonly missing: number }> => {
  const file = await open(path, 'wx');
  const missing: string[] = [];
  const names = evidenceNamesIn(items);
  try {
    for (const name of names) {
      const bytes = await get(name);
      if (bytes) await writeEntry(file, name, bytes);
      else missing.push(name);
    }
    const manifest: Manifest = { schema: 'evidence/1', bloc, archive: hash, missing };
    await writeEntry(file, MANIFEST, Buffer.from(JSON.stringify(manifest)));
    await file.write(Buffer.alloc(2 * BLOCK));
    await file.close();
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  return { documents: names.length - missing.length, missing: missing.length };
};

const writeEntry = async (file: FileHandle, name: string, bytes: Uint8Array): Promise<void> => {
  await file.write(headerOf(name, bytes.length));
  await file.write(bytes);
  await file.write(Buffer.alloc(padOf(bytes.length)));
};

const padOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

/** A header as POSIX has it (ustar): a plain file without owner or time, so that the same documents make the same bytes. */
const headerOf = (name: string, size: number): Buffer => {
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  header.write(name, 0, 100, 'utf8');
  header.write(octal(0o644, 7) + octal(0, 7) + octal(0, 7) + octal(size, 11) + octal(0, 11), 100, 'latin1');
  header.write(' '.repeat(8), 148, 'latin1');
  header.write('0', 156, 'latin1');
  header.write('ustar\u000000', 257, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)} `, 148, 'latin1');
  return header;
};

/**
 * Everything that does not hold of the file beside an archive: it belongs to another one or was cut off, a document is not what its hash
 * says, or one that was announced is neither in it nor said to be missing. Empty where it is whole.
 */
export const evidenceFaults = async (path: string, archive: BlocArchive): Promise<readonly EvidenceFault[]> => {
  const faults: EvidenceFault[] = [];
  const found = new Set<string>();
  let manifest: Manifest | null = null;
  try {
    for await (const { name, bytes } of entriesOf(path)) {
      if (name === MANIFEST) manifest = JSON.parse(Buffer.from(bytes).toString('utf8')) as Manifest;
      else if (name.split('/')[1] === createHash('sha256').update(bytes).digest('hex')) found.add(name);
      else faults.push({ is: 'document', at: name });
    }
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    return [{ is: 'evidence', at: path }];
  }
  const belongs = manifest?.schema === 'evidence/1' && manifest.archive === archive.hash && manifest.bloc === archive.bloc;
  if (!manifest || !belongs) return [{ is: 'evidence', at: path }];
  const known = new Set([...found, ...manifest.missing, ...faults.map(({ at }) => at)]);
  const lacking = evidenceNamesIn(archive.items).filter((name) => !known.has(name));
  return [...faults, ...lacking.map((at) => ({ is: 'missingDocument' as const, at }))];
};

/** Puts the documents back that the archive announces; those that are there stay. The file must have been found whole before. */
export const restoreEvidence = async (path: string, archive: BlocArchive, { get, put }: EvidenceBytes): Promise<number> => {
  const wanted = new Set(evidenceNamesIn(archive.items));
  let count = 0;
  for await (const { name, bytes } of entriesOf(path)) {
    if (!wanted.has(name)) continue;
    if ((await get(name)) === null) await put(name, bytes);
    count += 1;
  }
  return count;
};

interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Entries one by one, so that a bloc's documents need not fit into the memory. Throws a `RangeError` where the file is no such tar. */
async function* entriesOf(path: string): AsyncGenerator<Entry> {
  const file = await open(path, 'r');
  try {
    for (let at = 0; ;) {
      const header = await piece(file, at, BLOCK);
      if (header.every((byte) => byte === 0)) return;
      const size = Number.parseInt(header.toString('latin1', 124, 135), 8);
      if (!(size >= 0 && size <= MAX_EVIDENCE_BYTES * 2)) throw new RangeError('no size of an entry');
      const name = header.toString('utf8', 0, 100).replace(/\0.*$/s, '');
      yield { name, bytes: await piece(file, at + BLOCK, size) };
      at += BLOCK + size + padOf(size);
    }
  } finally {
    await file.close();
  }
}

const piece = async (file: FileHandle, at: number, size: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(size);
  const { bytesRead } = await file.read(buffer, 0, size, at);
  if (bytesRead < size) throw new RangeError('the file was cut off');
  return buffer;
};
