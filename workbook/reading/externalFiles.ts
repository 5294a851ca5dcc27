import type { Archive } from '../archive/readArchive.ts';
import type { Allowance } from './limits.ts';
import { readRelationships, type Relationship } from './relationships.ts';

/**
 * The names of the files that a workbook takes values from, without their folders, in the order by which formulas number them.
 * A link that names no file is called by its own part. Nothing is ever fetched.
 */
export const readExternalFiles = (
  archive: Archive,
  links: readonly string[],
  relationships: ReadonlyMap<string, Relationship>,
  allowance: Allowance,
): readonly string[] =>
  links.map((id) => {
    const link = relationships.get(id);
    if (!link) return id;
    const outside = readRelationships(archive, link.target, allowance).find((one) => one.isExternal);
    return fileName(outside?.target ?? link.target);
  });

const fileName = (address: string): string => {
  const last =
    address
      .split(/[\\/]/)
      .filter((step) => step !== '')
      .at(-1) ?? address;
  return decodePercents(last);
};

/** Addresses that were never encoded may hold a bare `%`: they stand as they are. */
const decodePercents = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) return text;
    throw cause;
  }
};
