import type { Condition } from './Condition.ts';
import { readDayCondition } from './dayCondition.ts';
import { readIntervalCondition } from './intervalCondition.ts';
import { isAboutLateness, readLateCondition } from './lateCondition.ts';
import { LONGEST_SAYING, plainWording, withoutBullet } from './plainWording.ts';

const REST = /^(?:các |những )?(?:trường hợp|mức)?\s*(?:còn lại|khác)(?: .*)?$|^ngoài các trường hợp (?:trên|nêu trên).*$/u;
const DENIES = /^(?:không|chưa|thiếu|ko)(?!\p{L})/u;

/** Reads the words of one case. */
export const readCondition = (text: string): Condition => {
  const words = plainWording(withoutBullet(text)).replace(/[\s.:;,]+$/u, '');
  if (words.length > LONGEST_SAYING) return { is: 'words', denies: false };
  if (REST.test(words)) return { is: 'rest' };
  const late = readLateCondition(words);
  if (late) return late;
  const measured = isAboutLateness(words) ? null : (readDayCondition(words) ?? readIntervalCondition(words));
  return measured ?? { is: 'words', denies: DENIES.test(words) };
};
