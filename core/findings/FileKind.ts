/** What somebody chose in place of a workbook. `otherSpreadsheet` is .ods, .xlsb or XML of Excel 2003; `text` is .csv or .txt. */
export type FileKind =
  'empty' | 'pdf' | 'picture' | 'webPage' | 'text' | 'otherSpreadsheet' | 'document' | 'presentation' | 'archive' | 'other';
