import type { Catalogue } from '#core/messages/Catalogue.ts';
import { showNumber } from '#core/messages/numbers.ts';
import { withInvisibleNamed } from '#core/messages/withInvisibleNamed.ts';
import type { Mending } from '../checking/repairs.ts';

/** What a cell will hold after a repair, as it is shown. */
export const mendedText = ({ content, repair }: Mending, { language, repairs }: Catalogue): string => {
  switch (content.put) {
    case 'number':
      return showNumber(content.number, language);
    case 'text':
      return withInvisibleNamed(content.text, language);
    case 'formula':
      return `=${content.formula}`;
    case 'shownRow':
    case 'shownSheet':
      return repairs[repair.action](repair.value);
  }
};
