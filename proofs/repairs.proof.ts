import { findLibreOffice, libreOfficeVersion, recalculateAll } from '../test/libreOffice.ts';
import { repairedCopies, unlikeCells } from '../test/workbook/repairing/repairedCopies.ts';
import type { Proof } from './Proof.ts';

/** Of the copies every one, or one of so many. */
const EVERY = { full: 1, slice: 8 } as const;

/** What stands in a repaired copy is what another program works out of it: the results that the repairs write are the right ones. */
export const proof: Proof = {
  name: 'repairs',
  run: async ({ root, size }) => {
    const copies = repairedCopies(root, EVERY[size]);
    const repairs = copies.reduce((sum, one) => sum + one.repairs, 0);
    if (findLibreOffice() === null) {
      return [{ name: 'repaired copies worked out by LibreOffice', leftOut: 'no soffice on this machine (Debian: libreoffice-calc)' }];
    }
    const worked = recalculateAll(copies.map(({ bytes }) => bytes));
    return [
      {
        name: `repaired copies with ${repairs} repairs, worked out by ${libreOfficeVersion()}`,
        cases: copies.length,
        failures: copies.flatMap((copy, at) => unlikeCells(copy, worked[at] ?? new Uint8Array())),
      },
    ];
  },
};
