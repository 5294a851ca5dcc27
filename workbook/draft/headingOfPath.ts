import type { Catalogue } from '#core/messages/Catalogue.ts';
import { blocSections } from '../rubric/blocSections.ts';

const TERM: Readonly<Record<string, string>> = { 'rule.shape': 'shape', 'rule.stacking': 'way' };

const NO_SECTION = { path: '', title: '', fields: [] } as const;

/** The heading of the column, or the name of the line, in which a path of the bloc's file stands; the sheet's for the whole list. */
export const headingOfPath = (path: string, messages: Catalogue): string => {
  const { headings, sheets } = messages.rubricBook;
  const field = /^rubric\.criteria\[\d+\]\.(.+)$/.exec(path)?.[1];
  if (field !== undefined) {
    const column = TERM[field] ?? (field.startsWith('rule.') ? 'shape' : field);
    return Object.entries(headings).find(([name]) => name === column)?.[1] ?? column;
  }
  if (path === 'rubric.criteria') return sheets.criteria;
  const around = blocSections(messages).filter((one) => one.path === '' || path === one.path || path.startsWith(`${one.path}.`));
  const section = around.reduce((best, one) => (one.path.length > best.path.length ? one : best), around[0] ?? NO_SECTION);
  const name = path.split('.').at(-1);
  return section.fields.find((one) => one.name === name)?.heading ?? (section.title || sheets.bloc);
};
