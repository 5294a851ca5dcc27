import { isFileRefused } from '#workbook/archive/FileRefused.ts';

/** The code with which a file is refused, and the guard or the fault; `null` where it is read. Anything else thrown is a bug. */
export const refusalOf = (read: () => unknown): string | null => {
  try {
    read();
    return null;
  } catch (error) {
    if (!isFileRefused(error)) throw error;
    if (error.code === 'file.hostile') return `${error.code} ${error.facts.guard}`;
    if (error.code === 'file.damaged') return `${error.code} ${error.facts.detail}`;
    return error.code;
  }
};
