import { readDay } from '../calendar.ts';
import type { Rubric } from '../rubric/Rubric.ts';
import type { SheetChange } from '../versions/sheetChanges.ts';
import { showDay } from './dates.ts';
import { measureWords as measuresInEnglish } from './en/measures.ts';
import { sheetChanges as inEnglish } from './en/sheetChanges.ts';
import type { Language } from './language.ts';
import { showNumber, showSeenNumber } from './numbers.ts';
import { shortened } from './shortened.ts';
import { measureWords as measuresInVietnamese } from './vi/measures.ts';
import { sheetChanges as inVietnamese } from './vi/sheetChanges.ts';
import { withInvisibleNamed } from './withInvisibleNamed.ts';

/** These words alone, so that a function which tells changes does not carry the whole catalogue. */
const WORDS = { vi: { ...inVietnamese, measures: measuresInVietnamese }, en: { ...inEnglish, measures: measuresInEnglish } } as const;

/**
 * One difference between two versions of a sheet as a line, without a full stop.
 *
 * @param rubric that of the later version: it names the measures
 * @example "Mục I.2.a, điểm tự chấm: 8 → 8,5"
 */
export const sheetChangeText = (change: SheetChange, rubric: Rubric, language: Language): string => {
  const words = WORDS[language];
  const { criterion, field, before, after } = change;
  const shown = (value: string | null): string => valueText(value, change, language);
  if (field === 'criterion' && criterion !== null) {
    return before === null ? words.criterionAdded({ criterion }) : words.criterionRemoved({ criterion });
  }
  const named = { criterion, field: field === 'measure' ? measureName(change, rubric, language) : words.fields[field] };
  if (field === 'register') {
    return before === null
      ? words.documentAdded({ ...named, text: shown(after) })
      : words.documentRemoved({ ...named, text: shown(before) });
  }
  return words.changed({ ...named, from: shown(before), to: shown(after) });
};

const measureName = ({ criterion, measure }: SheetChange, rubric: Rubric, language: Language): string => {
  const node = criterion === null ? undefined : rubric.byCode.get(criterion);
  const term = node?.type === 'leaf' ? node.rule.measures.find(({ key }) => key === measure) : undefined;
  return term ? WORDS[language].measures.noun(term) : (measure ?? '');
};

const valueText = (value: string | null, { field }: SheetChange, language: Language): string => {
  const { blank, yes, no } = WORDS[language];
  if (value === null) return blank;
  if (field === 'notAssigned') return value === 'true' ? yes : no;
  if (field === 'score') return showSeenNumber(value, language);
  if (field !== 'measure') return `“${shortened(withInvisibleNamed(value, language))}”`;
  const day = readDay(value);
  return day === null ? showNumber(value, language) : showDay(day, language);
};
