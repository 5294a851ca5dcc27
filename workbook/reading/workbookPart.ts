import type { DefinedName, ViewSheet } from '../WorkbookView.ts';
import { eachChild, readText } from '../xml/eachChild.ts';
import type { XmlCursor } from '../xml/XmlCursor.ts';
import type { Allowance } from './limits.ts';
import { isTrue } from './openPart.ts';

/** A sheet as the workbook lists it; `relationship` leads to its part. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: ViewSheet['visibility'];
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  /** The relationships of external links, in the order by which formulas number them. */
  readonly externalLinks: readonly string[];
  readonly date1904: boolean;
}

/** Reads the workbook's own part: what it lists, not yet what the lists lead to. */
export const readWorkbookPart = (xml: XmlCursor, allowance: Allowance): WorkbookPart => {
  const sheets: ListedSheet[] = [];
  const names: DefinedName[] = [];
  const externalLinks: string[] = [];
  let date1904 = false;
  eachChild(xml, (section) => {
    if (section === 'workbookPr') date1904 = isTrue(xml.attribute('date1904'));
    eachChild(xml, (name) => {
      if (section === 'sheets' && name === 'sheet') sheets.push(readListedSheet(xml, allowance));
      if (section === 'definedNames' && name === 'definedName') names.push(readDefinedName(xml, allowance));
      if (section === 'externalReferences' && name === 'externalReference') externalLinks.push(readExternalLink(xml, allowance));
    });
  });
  return { sheets, names, externalLinks, date1904 };
};

const readListedSheet = (xml: XmlCursor, allowance: Allowance): ListedSheet => {
  allowance.take('sheets');
  const name = xml.attribute('name');
  if (name === undefined || name === '') throw xml.fault('sheet');
  const state = xml.attribute('state');
  const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
  return { name, visibility, relationship: readRelationshipId(xml) };
};

const readExternalLink = (xml: XmlCursor, allowance: Allowance): string => {
  allowance.take('externalLinks');
  return readRelationshipId(xml);
};

const readRelationshipId = (xml: XmlCursor): string => {
  const id = xml.prefixed('id');
  if (id === undefined) throw xml.fault('relationship');
  return id;
};

const readDefinedName = (xml: XmlCursor, allowance: Allowance): DefinedName => {
  allowance.take('names');
  const name = xml.attribute('name') ?? '';
  const hidden = isTrue(xml.attribute('hidden'));
  return { name, refersTo: readText(xml).trim(), hidden };
};
