import { readTotalWords } from './totalRow.ts';

const LEAD = String.raw`^(?:(?:phần|các|những|nội dung|tiêu chí|mục|trường hợp|danh mục)\s+)*`;
const BONUS = new RegExp(String.raw`${LEAD}(?:(?:điểm |được )?(?:thưởng|cộng thêm)|điểm cộng|cộng điểm)(?!\p{L})`, 'u');
const DEDUCTION = new RegExp(String.raw`${LEAD}(?:điểm (?:bị )?trừ|(?:bị )?trừ điểm)(?!\p{L})`, 'u');

/** Bonus and deduction rows are told by their first words; what follows them differs from bloc to bloc. */
export const extraKindOf = (title: string): 'bonus' | 'deduction' | null => {
  const text = title.normalize('NFC').toLowerCase().trim();
  if (readTotalWords(text)) return null;
  if (DEDUCTION.test(text)) return 'deduction';
  return BONUS.test(text) ? 'bonus' : null;
};
