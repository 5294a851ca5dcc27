import type { Catalogue } from '#core/messages/Catalogue.ts';
import { wordOfKey } from '#core/messages/wordOfKey.ts';
import type { Grade } from '#core/rubric/Rubric.ts';

/** A grade as it is printed: the rubric's own title, else the word for its key. */
export const gradeTitle = ({ key, title }: Grade, { grades }: Catalogue): string => title ?? wordOfKey(grades, key);
