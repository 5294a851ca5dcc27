import type { Fields } from './fields.ts';
import type { Criterion, RankingOrder, Rubric } from './Rubric.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const WORDS = {
  total: { by: 'total' },
  total_with_bonus: { by: 'total' },
  appraised_minus_self_abs: { by: 'gap' },
  ballot_votes: { by: 'ballot' },
  bonus: { by: 'bonus' },
  deduction: { by: 'deduction' },
} as const;

const EXPECTED = `${Object.keys(WORDS).join(', ')} or section_CODE, followed by asc or desc`;

/**
 * Reads the order of agencies: what they are ranked by, then the declared tie-breaks.
 * `section_I` names the section with the code `I`; where no section has it, a Roman number counts the sections: `section_I`
 * is then the first one.
 */
export const readRanking = (fields: Fields, criteria: readonly Criterion[]): Rubric['ranking'] => {
  const first = fields.texts('orderBy').map((text) => readOrder(text, criteria) ?? fields.refuse('orderBy', EXPECTED));
  if (first[0]?.by !== 'total' || !first[0].descending) fields.refuse('orderBy', 'total desc, first of all');
  const tieBreaks = fields.optionalList('tieBreak').map((one) => {
    const order = readOrder(one.text('by'), criteria) ?? one.refuse('by', EXPECTED);
    one.done('assumed', 'note');
    return order;
  });
  if (fields.has('partition')) fields.oneOf('partition', ['cluster']);
  const ranking = { order: [...first, ...tieBreaks], byCluster: fields.has('partition') };
  fields.done('assumed', 'note');
  return ranking;
};

const readOrder = (text: string, criteria: readonly Criterion[]): RankingOrder | null => {
  const match = /^(\S+) (asc|desc)$/.exec(text);
  if (!match) return null;
  const [, word = '', direction] = match;
  const descending = direction === 'desc';
  if (isWord(word)) return { ...WORDS[word], descending };
  const code = word.startsWith('section_') ? sectionNamed(word.slice('section_'.length), criteria) : null;
  return code === null ? null : { by: 'section', code, descending };
};

const isWord = (word: string): word is keyof typeof WORDS => Object.hasOwn(WORDS, word);

const sectionNamed = (name: string, criteria: readonly Criterion[]): string | null => {
  const sections = criteria.filter(({ parent, kind }) => parent === null && (kind === 'group' || kind === 'scored'));
  const named = sections.find(({ code }) => code === name) ?? sections[ROMAN.indexOf(name)];
  return named?.code ?? null;
};
