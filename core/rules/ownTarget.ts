import type { Fields } from '../rubric/fields.ts';
import { excelNumber } from './excelExpression.ts';
import type { Cells, Measured } from './measuredRule.ts';

/** What is measured against: a number of the rubric, in thousandths, or the target that each agency was given. */
export type Target = number | 'own';

export const readTarget = (terms: Fields): Target => {
  if (terms.raw('target') === 'chi_tieu_giao') return 'own';
  const found = typeof terms.raw('target') === 'number' ? terms.thousandths('target') : 0;
  return found > 0 ? found : terms.refuse('target', 'number above 0 | chi_tieu_giao');
};

export const targetIn = (target: Target, { quantity }: Measured): number => (target === 'own' ? quantity('target') : target);

export const targetCell = (target: Target, cells: Cells): string => (target === 'own' ? cells('target') : excelNumber(target));
