import type { FileKind } from '../../findings/FileKind.ts';

/** What a file is that is no workbook, and what to do about it; the file's name stands before. */
export const fileKinds: Readonly<Record<FileKind, string>> = {
  empty: 'is empty (0 bytes); the scoring workbook (.xlsx) is needed, copy or download the file again from where it was sent.',
  pdf: 'is a PDF, not an .xlsx file; the scoring workbook is needed, choose the Excel file from which this PDF was printed.',
  picture: 'is a picture, not an .xlsx file; the scoring workbook is needed, choose the Excel file itself.',
  webPage:
    'is a web page saved under the name of a workbook, not an .xlsx file; open it in Excel and use Save As › Excel Workbook (.xlsx).',
  text: "is plain text (.csv, .txt), not an .xlsx file; open it in Excel, copy the numbers into the bloc's template and save that.",
  otherSpreadsheet: 'is another kind of workbook (.ods, .xlsb, XML), not an .xlsx file; open it and use Save As › Excel Workbook (.xlsx).',
  document:
    "is a Word document, not an .xlsx file; the scoring workbook is needed, copy the numbers into the bloc's template and save that.",
  presentation: 'is a presentation, not an .xlsx file; the scoring workbook is needed, choose the Excel file itself.',
  archive: 'is a compressed archive, not an .xlsx file; unpack it and choose the scoring workbook (.xlsx) inside.',
  other: 'is not an .xlsx file; the scoring workbook is needed, open it in Excel and use Save As › Excel Workbook (.xlsx).',
};
