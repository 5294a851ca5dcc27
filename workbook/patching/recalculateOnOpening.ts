import { splice } from './splice.ts';
import { attributesOf, tagsOf, type Tag } from './tagsOf.ts';

/** What follows `calcPr` in the workbook's part: ECMA-376 part 1, 18.2.27 gives the order. */
const AFTER = new Set([
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]);

/** Has Excel compute every formula when it opens the workbook, so that no result that was kept or dropped here stays. */
export const recalculateOnOpening = (workbookXml: string): string => {
  const tags = childrenOfRoot(workbookXml);
  const properties = tags.find(({ name, kind }) => name === 'calcPr' && kind !== 'close');
  if (properties) return splice(workbookXml, [{ ...spanOf(properties), text: withFlag(workbookXml, properties) }]);
  const next = tags.find(({ name, kind }) => AFTER.has(name) && kind !== 'close') ?? tags.at(-1);
  if (!next) throw new RangeError('a workbook part without an element');
  return splice(workbookXml, [{ start: next.start, end: next.start, text: `<${tags[0]?.prefix ?? ''}calcPr fullCalcOnLoad="1"/>` }]);
};

/** The tags of the root and of what stands directly in it. */
const childrenOfRoot = (xml: string): readonly Tag[] => {
  const tags: Tag[] = [];
  let depth = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'close') depth--;
    if (depth <= 1) tags.push(tag);
    if (tag.kind === 'open') depth++;
  }
  return tags;
};

const withFlag = (xml: string, tag: Tag): string => {
  const written = xml.slice(tag.start, tag.end);
  if (attributesOf(xml, tag).has('fullCalcOnLoad'))
    return written.replace(/fullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, 'fullCalcOnLoad="1"');
  return written.replace(/\s*(\/?>)$/, ' fullCalcOnLoad="1"$1');
};

const spanOf = ({ start, end }: Tag) => ({ start, end });
