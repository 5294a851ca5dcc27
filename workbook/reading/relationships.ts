import { damaged, hostile } from '../archive/FileRefused.ts';
import type { Archive } from '../archive/readArchive.ts';
import { eachChild } from '../xml/eachChild.ts';
import type { XmlCursor } from '../xml/XmlCursor.ts';
import { Allowance, READING_LIMITS } from './limits.ts';
import { openPart } from './openPart.ts';

/** How one part points to another, or to something outside of the file. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, which transitional and strict files share: `worksheet`, `sharedStrings` … */
  readonly type: string;
  /** A part's name; the address as it stands where `isExternal`. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The package itself, whose relationships name the workbook. */
export const ROOT = '';

/**
 * What a part points to, in file order; empty where it points to nothing.
 * Errors: hostile `relationship` where a target climbs out of the package.
 */
export const readRelationships = (archive: Archive, part: string, allowance = new Allowance(READING_LIMITS)): readonly Relationship[] => {
  const file = relationshipsPart(part);
  if (!archive.has(file)) return [];
  const relationships: Relationship[] = [];
  const xml = openPart(archive, file);
  eachChild(xml, (name) => {
    if (name !== 'Relationship') return;
    allowance.take('relationships');
    relationships.push(readRelationship(xml, part));
  });
  return relationships.map((one) => (one.isExternal ? one : { ...one, target: knownPart(archive, one.target) }));
};

const relationshipsPart = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

const readRelationship = (xml: XmlCursor, part: string): Relationship => {
  const target = xml.attribute('Target');
  const id = xml.attribute('Id');
  if (target === undefined || id === undefined) throw xml.fault('relationship');
  const isExternal = xml.attribute('TargetMode') === 'External';
  const type = (xml.attribute('Type') ?? '').split('/').at(-1) ?? '';
  return { id, type, target: isExternal ? target : resolveTarget(part, target), isExternal };
};

/**
 * A target is relative to the folder of its part, or absolute where it begins with a slash. LibreOffice points from the package itself to
 * `../customXml/item1.xml`: above the root there is nothing, so such a step leads nowhere else (RFC 3986, 5.2.4).
 */
const resolveTarget = (part: string, target: string): string => {
  const [path = ''] = target.replaceAll('\\', '/').split('#');
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined && part !== ROOT) throw hostile('relationship');
  }
  return steps.join('/');
};

/** Targets are addresses, so a space in a part's name may be written as `%20`; archives hold either. */
const knownPart = (archive: Archive, target: string): string => {
  if (archive.has(target) || !target.includes('%')) return target;
  try {
    return decodeURIComponent(target);
  } catch (cause) {
    throw damaged(`relationship ${target}`, cause);
  }
};
