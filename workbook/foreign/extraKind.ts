import { readTotalWords } from './totalRow.ts';
import { isUnmarked, unmarked } from './unmarked.ts';

/** `IV.`, `PHẦN III:`, `B)` before the words, as some put the number into the title. */
const NUMBER = String.raw`(?:(?:phần|mục)\s+)?(?:[ivx]+(?:\s*[.):–-]|(?=\s))|[a-zđ\d]+\s*[.):–-])\s*`;
const LEAD = String.raw`^(?:${NUMBER})?(?:(?:phần|các|những|nội dung|tiêu chí|mục|trường hợp|danh mục)\s+)*`;
const BONUS = String.raw`(?:(?:điểm |được )?(?:thưởng|cộng thêm)|điểm cộng|cộng điểm|bonus(?: points)?|extra points)(?!\p{L})`;
const DEDUCTION = String.raw`(?:điểm (?:bị )?(?:trừ|phạt)|(?:bị )?(?:trừ|phạt) điểm|deductions?|penalt(?:y|ies))(?!\p{L})`;
/** Without its mark the lone word for a bonus is another one: "Thuong xuyen" begins many titles. */
const BONUS_UNMARKED = unmarked(BONUS).replace('(?:diem |duoc )?(?:thuong', '(?:diem |duoc )(?:thuong');

const MARKED = { bonus: new RegExp(`${LEAD}${BONUS}`, 'u'), deduction: new RegExp(`${LEAD}${DEDUCTION}`, 'u') };
const UNMARKED = {
  bonus: new RegExp(`${unmarked(LEAD)}${BONUS_UNMARKED}`, 'u'),
  deduction: new RegExp(`${unmarked(LEAD)}${unmarked(DEDUCTION)}`, 'u'),
};

/** Bonus and deduction rows are told by their first words; what follows them differs from bloc to bloc. */
export const extraKindOf = (title: string): 'bonus' | 'deduction' | null => {
  const text = title.normalize('NFC').toLowerCase().trim();
  if (readTotalWords(text)) return null;
  const { bonus, deduction } = isUnmarked(text) ? UNMARKED : MARKED;
  if (deduction.test(text)) return 'deduction';
  return bonus.test(text) ? 'bonus' : null;
};
