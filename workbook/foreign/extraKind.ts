import { readTotalWords } from './totalRow.ts';

/** `IV.`, `PHẦN III:`, `B)` before the words, as some put the number into the title. */
const NUMBER = String.raw`(?:(?:phần|mục)\s+)?(?:[ivx]+(?:\s*[.):–-]|(?=\s))|[a-zđ\d]+\s*[.):–-])\s*`;
const LEAD = String.raw`^(?:${NUMBER})?(?:(?:phần|các|những|nội dung|tiêu chí|mục|trường hợp|danh mục)\s+)*`;
const BONUS = new RegExp(String.raw`${LEAD}(?:(?:điểm |được )?(?:thưởng|cộng thêm)|điểm cộng|cộng điểm)(?!\p{L})`, 'u');
const DEDUCTION = new RegExp(String.raw`${LEAD}(?:điểm (?:bị )?(?:trừ|phạt)|(?:bị )?(?:trừ|phạt) điểm)(?!\p{L})`, 'u');

/** Bonus and deduction rows are told by their first words; what follows them differs from bloc to bloc. */
export const extraKindOf = (title: string): 'bonus' | 'deduction' | null => {
  const text = title.normalize('NFC').toLowerCase().trim();
  if (readTotalWords(text)) return null;
  if (DEDUCTION.test(text)) return 'deduction';
  return BONUS.test(text) ? 'bonus' : null;
};
