import type { Archive } from '#workbook/archive/readArchive.ts';
import { partText, type PackageParts } from './packageParts.ts';
import { splice } from './splice.ts';
import { attributesOf, tagsOf } from './tagsOf.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/**
 * Takes the calculation chain out of the package. Excel makes it anew; one that names a cell without a formula has Excel
 * call the file damaged. Gives the parts that change, `null` for the chain itself.
 */
export const dropCalcChain = (archive: Archive, { calcChain, relationships }: PackageParts): ReadonlyMap<string, string | null> => {
  if (!calcChain) return new Map();
  const part = calcChain.target.toLowerCase();
  return new Map([
    [calcChain.target, null],
    [relationships, withoutElement(partText(archive, relationships), 'Relationship', 'Id', (id) => id === calcChain.id)],
    [CONTENT_TYPES, withoutElement(partText(archive, CONTENT_TYPES), 'Override', 'PartName', (name) => name.toLowerCase() === `/${part}`)],
  ]);
};

/** The element may be written as `<a/>` or as `<a></a>`. */
const withoutElement = (xml: string, element: string, attribute: string, isMeant: (value: string) => boolean): string => {
  const tags = [...tagsOf(xml)].filter(({ name }) => name === element);
  return splice(
    xml,
    tags.flatMap((tag, index) => {
      if (tag.kind === 'close' || !isMeant(attributesOf(xml, tag).get(attribute) ?? '')) return [];
      const last = tag.kind === 'open' ? (tags[index + 1] ?? tag) : tag;
      return [{ start: tag.start, end: last.end, text: '' }];
    }),
  );
};
