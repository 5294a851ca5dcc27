import { readAddress } from '../address.ts';

/**
 * Whether two formulas mean the same: dollar signs, spaces and case aside, `FALSE()` as
 * LibreOffice saves it being FALSE, a sum over a run being the sum of its cells in any order.
 *
 * @param isIdle whether a cell adds nothing to a sum and never will: one in a row that somebody put between those of the table
 */
export const sameFormula = (a: string, b: string, isIdle: IsIdle = () => false): boolean =>
  plainFormula(a, isIdle) === plainFormula(b, isIdle);

type IsIdle = (address: string) => boolean;

const plainFormula = (formula: string, isIdle: IsIdle): string => {
  const parts = formula.split('"');
  return parts.map((part, index) => (index % 2 === 0 ? plainCode(part, isIdle) : part)).join('"');
};

/** Only what stands outside quotes is brought to one form. */
const plainCode = (code: string, isIdle: IsIdle): string =>
  code
    .replace(/[\s$]+/g, '')
    .toUpperCase()
    .replace(/\b(TRUE|FALSE)\(\)/g, '$1')
    .replace(/SUM\(([A-Z\d:,]*)\)/g, (_, list: string) => `SUM(${summed(list, isIdle).join(',')})`);

const summed = (list: string, isIdle: IsIdle): readonly string[] =>
  cellsOf(list)
    .filter((cell) => !isIdle(cell))
    .sort();

const cellsOf = (list: string): readonly string[] => list.split(',').flatMap(runOf);

const MOST_CELLS = 2000;

const runOf = (part: string): readonly string[] => {
  const [first, last] = part.split(':').map(readAddress);
  if (!first || !last || first.column !== last.column || last.row < first.row || last.row - first.row > MOST_CELLS) return [part];
  const letters = part.replace(/\d.*$/, '');
  return Array.from({ length: last.row - first.row + 1 }, (_, index) => `${letters}${first.row + index + 1}`);
};
