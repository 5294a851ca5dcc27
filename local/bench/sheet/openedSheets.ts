import type { ViewSheet } from '#workbook/WorkbookView.ts';
import type { GridName, GridSheet } from '../host/Grid.ts';
import type { OpenedWorkbook } from './openWorkbook.ts';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Sheets of a file have no id; Excel gives them one when it opens the file, and so does the bench. */
export const sheetId = (index: number): string => `{${String(index + 1).padStart(8, '0')}-0000-0000-0000-000000000000}`;

export const gridSheet = ({ sheetLooks }: OpenedWorkbook, sheet: ViewSheet, index: number): GridSheet => ({
  id: sheetId(index),
  name: sheet.name,
  visibility: VISIBILITY[sheet.visibility],
  isProtected: sheet.isProtected,
  allowsFormatting: sheetLooks.get(sheet.name)?.allowsFormatting ?? false,
});

/** Names of the file; those that Excel keeps for itself (`_xlnm.` print areas and filters) are shown without their prefix. */
export const gridNames = ({ names, view }: OpenedWorkbook): readonly GridName[] =>
  names.map(({ name, refersTo, hidden, sheet }) => {
    const index = view.sheets.findIndex((one) => one.name === sheet);
    return { name: name.replace(/^_xlnm\./, ''), refersTo, isVisible: !hidden, sheetId: index < 0 ? null : sheetId(index) };
  });
