import { readAddress } from '../address.ts';

/**
 * Whether two formulas mean the same: dollar signs, spaces and case aside, `FALSE()` as
 * LibreOffice saves it being FALSE, a sum over a run being the sum of its cells.
 */
export const sameFormula = (a: string, b: string): boolean => plainFormula(a) === plainFormula(b);

const plainFormula = (formula: string): string => {
  const parts = formula.split('"');
  return parts.map((part, index) => (index % 2 === 0 ? plainCode(part) : part)).join('"');
};

/** Only what stands outside quotes is brought to one form. */
const plainCode = (code: string): string =>
  code
    .replace(/[\s$]+/g, '')
    .toUpperCase()
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
    .replace(/SUM\(([A-Z\d:,]*)\)/g, (_, list: string) => `SUM(${cellsOf(list).join(',')})`);

const cellsOf = (list: string): readonly string[] => list.split(',').flatMap(runOf);

const MOST_CELLS = 2000;

const runOf = (part: string): readonly string[] => {
  const [first, last] = part.split(':').map(readAddress);
  if (!first || !last || first.column !== last.column || last.row < first.row || last.row - first.row > MOST_CELLS) return [part];
  const letters = part.replace(/\d.*$/, '');
  return Array.from({ length: last.row - first.row + 1 }, (_, index) => `${letters}${first.row + index + 1}`);
};
