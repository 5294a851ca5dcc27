import { isFileRefused } from '../archive/FileRefused.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import { readWorkbook } from './readWorkbook.ts';

const MOST_BYTES = 4 * 1024 * 1024;

/** The bytes of a file that a person filled in as a workbook, or the code of the guard that refused it. */
export const openedBook = (bytes: Uint8Array): WorkbookView | string => {
  try {
    return readWorkbook(bytes, { archive: { fileBytes: MOST_BYTES } });
  } catch (error) {
    if (!isFileRefused(error)) throw error;
    return error.code;
  }
};
