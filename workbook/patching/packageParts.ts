import { ROOT, readRelationships, type Relationship } from '#workbook/reading/relationships.ts';
import { Allowance, READING_LIMITS } from '#workbook/reading/limits.ts';
import { openPart } from '#workbook/reading/openPart.ts';
import { readWorkbookPart } from '#workbook/reading/workbookPart.ts';
import type { Archive } from '#workbook/archive/readArchive.ts';
import { decodeXml } from '#workbook/xml/decodeXml.ts';

/** Where a package keeps what a patch touches. */
export interface PackageParts {
  readonly workbook: string;
  /** The relationships of the workbook. */
  readonly relationships: string;
  readonly sheets: ReadonlyMap<string, string>;
  /** `null` where the workbook has no styles at all. */
  readonly styles: string | null;
  readonly calcChain: Relationship | null;
}

/** The package must have been read by `readWorkbook` before; a `RangeError` where it names no workbook. */
export const findPackageParts = (archive: Archive): PackageParts => {
  const workbook = readRelationships(archive, ROOT).find(({ type }) => type === 'officeDocument')?.target;
  if (workbook === undefined) throw new RangeError('a package without a workbook');
  const relationships = readRelationships(archive, workbook);
  const listed = readWorkbookPart(openPart(archive, workbook), new Allowance(READING_LIMITS)).sheets;
  const targets = new Map(relationships.map(({ id, target }) => [id, target]));
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  return {
    workbook,
    relationships: `${folder}_rels/${workbook.slice(folder.length)}.rels`,
    sheets: new Map(listed.map(({ name, relationship }) => [name, targets.get(relationship) ?? ''])),
    styles: relationships.find(({ type, isExternal, target }) => type === 'styles' && !isExternal && archive.has(target))?.target ?? null,
    calcChain: relationships.find(({ type }) => type === 'calcChain') ?? null,
  };
};

/** A part as text; what was UTF-16 says UTF-8 from now on, because parts are written as UTF-8. */
export const partText = (archive: Archive, part: string): string => {
  const bytes = archive.read(part);
  if (!bytes) throw new RangeError(`no part ${part}`);
  return decodeXml(bytes, part).replace(/^(<\?xml\s[^>]*?encoding\s*=\s*)(["'])utf-16[a-z]*\2/i, '$1$2UTF-8$2');
};
