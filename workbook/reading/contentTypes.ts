import { strFromU8 } from 'fflate';
import { kindOfTypes } from '../archive/fileKind.ts';
import { notXlsx } from '../archive/FileRefused.ts';
import { partKey } from '../archive/centralDirectory.ts';
import type { Archive } from '../archive/readArchive.ts';
import { eachChild } from '../xml/eachChild.ts';
import { Allowance, READING_LIMITS } from './limits.ts';
import { openPart } from './openPart.ts';

const FILE = '[Content_Types].xml';

/** What the parts of a package say they are. */
export interface ContentTypes {
  /** In lower case; empty where nothing is said. */
  readonly of: (part: string) => string;
  /** Every type that is named, in lower case. */
  readonly all: readonly string[];
}

/** An OpenDocument file says in its first part what it is. */
const ownType = (archive: Archive): readonly string[] => {
  const type = archive.read('mimetype');
  return type ? [strFromU8(type, true)] : [];
};

/** Errors: notXlsx where the file is a zip of another kind, which has no such part. */
export const readContentTypes = (archive: Archive, allowance = new Allowance(READING_LIMITS)): ContentTypes => {
  if (!archive.has(FILE)) throw notXlsx(kindOfTypes(ownType(archive)));
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  const xml = openPart(archive, FILE);
  eachChild(xml, (name) => {
    allowance.take('contentTypes');
    const type = (xml.attribute('ContentType') ?? '').toLowerCase();
    if (name === 'Override') byPart.set(partKey(xml.attribute('PartName') ?? ''), type);
    if (name === 'Default') byExtension.set((xml.attribute('Extension') ?? '').toLowerCase(), type);
  });
  return {
    of: (part) => byPart.get(partKey(part)) ?? byExtension.get(partKey(part).split('.').at(-1) ?? '') ?? '',
    all: [...byPart.values(), ...byExtension.values()],
  };
};
