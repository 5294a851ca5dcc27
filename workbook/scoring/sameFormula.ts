import { formulaMeaning, type IsIdle } from './formulaMeaning.ts';

interface Ground {
  /** The sheet that the formulas stand on; its own name before an address means nothing. */
  readonly sheet: string;
  readonly isIdle: IsIdle;
}

/** Whether two formulas mean the same, however they are written. One that only Excel understands is the same only as itself. */
export const sameFormula = (a: string, b: string, { sheet, isIdle }: Ground): boolean => {
  if (a === b) return true;
  const [one, other] = [formulaMeaning(a, sheet, isIdle), formulaMeaning(b, sheet, isIdle)];
  return one !== null && one === other;
};
