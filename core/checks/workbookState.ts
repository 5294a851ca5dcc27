import type { KnownFinding } from '../findings/finding.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { findingIn, type CheckContext } from './Check.ts';

/** What the workbook around the table is like: macros, links to other files, hidden or altered parts, an older rubric. */
export function* workbookState({ sheet }: SheetReading, { rubricHash }: CheckContext): Iterable<KnownFinding> {
  const { workbook, identity } = sheet;
  if (identity.rubric !== null && identity.rubric !== rubricHash) {
    yield findingIn(sheet, 'workbook.otherRubric', {
      seen: shortHash(identity.rubric),
      expected: { is: 'text', text: shortHash(rubricHash) },
      facts: { date: null, changed: null },
    });
  }
  if (workbook.hasMacros) yield findingIn(sheet, 'workbook.macro', { facts: {} });
  for (const { file, cell } of workbook.externalLinks) {
    yield findingIn(sheet, 'workbook.externalLink', { cell: cell && { at: cell }, seen: file, facts: {} });
  }
  for (const name of workbook.missingSheets) {
    yield findingIn({ ...sheet, name }, 'sheet.missing', { expected: { is: 'text', text: name }, facts: {} });
  }
  for (const name of workbook.hiddenSheets) {
    yield findingIn({ ...sheet, name }, 'sheet.hidden', {
      seen: name,
      expected: { is: 'visible' },
      repairs: [{ action: 'showSheet', value: name, safe: true }],
      facts: {},
    });
  }
}

/** The first letters of a hash, as people compare them. */
const shortHash = (hash: string): string => hash.replace('sha256:', '').slice(0, 8).toUpperCase();
