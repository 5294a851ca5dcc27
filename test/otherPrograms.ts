import { expect, test } from 'vitest';
import { findLibreOffice } from './libreOffice.ts';
import { findOpenpyxl } from './openpyxl.ts';

/** Says in the list of tests that a program was not there to be asked, so that nobody takes silence for agreement. */
const leaveOut = (program: string, find: () => string | null): void => {
  test(`left out: ${program} is not on this machine`, () => {
    expect(find()).toBeNull();
  });
};

/**
 * Registers tests that ask LibreOffice, where it is installed. Give a test `LIBRE_OFFICE_TIME` for each of its starts.
 *
 * @example describe('LibreOffice', () => { withLibreOffice(() => { test('adds up alike', { timeout: LIBRE_OFFICE_TIME }, …); }); });
 */
export const withLibreOffice = (tests: () => void): void => {
  if (findLibreOffice() === null) leaveOut('LibreOffice', findLibreOffice);
  else tests();
};

/** Registers tests that ask openpyxl, where Python has it. */
export const withOpenpyxl = (tests: () => void): void => {
  if (findOpenpyxl() === null) leaveOut('openpyxl', findOpenpyxl);
  else tests();
};

/** Milliseconds for one start of LibreOffice, on a machine that is busy with other tests. */
export const LIBRE_OFFICE_TIME = 130_000;
