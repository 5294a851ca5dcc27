import { damaged } from '../archive/FileRefused.ts';
import type { Archive } from '../archive/readArchive.ts';
import { readXml } from '../xml/readXml.ts';
import type { XmlCursor } from '../xml/XmlCursor.ts';

/** The XML of a part that must be there; damaged where it is not. */
export const openPart = (archive: Archive, name: string): XmlCursor => {
  const bytes = archive.read(name);
  if (!bytes) throw damaged(`missing ${name}`);
  return readXml(bytes, name);
};

/** XML's ways to write a truth: `1`, `true`, and `on` of older writers; `otherwise` where the attribute is missing. */
export const isTrue = (value: string | undefined, otherwise = false): boolean =>
  value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
