import type { Json } from '#core/canonicalJson.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { entriesOf, isObject } from '../rubric/BookField.ts';
import { gapFaults } from '../rubric/crossFaults.ts';
import { fileFaults } from '../rubric/fileFaults.ts';
import { placesOfSheets } from '../rubric/placesOfSheets.ts';
import { writtenSheets } from '../rubric/rubricWorkbook.ts';
import type { DraftMark } from './DraftMark.ts';
import type { Draft } from './readDraft.ts';

const JUDGED = { shape: 'direct', min: 0 } as const;

/**
 * Marks for every rule that the reader of rubric workbooks would refuse although its words were read: levels that overlap or leave
 * gaps, points beyond the maximum. What is marked already is not told twice.
 */
export const faultMarks = (draft: Draft, messages: Catalogue): readonly DraftMark[] => {
  const whole = completed(draft);
  const log = placesOfSheets(writtenSheets(draft.json, messages), messages);
  const rubric = isObject(whole['rubric']) ? whole['rubric'] : {};
  const criteria = entriesOf(rubric['criteria']);
  const faults = [...fileFaults(whole, log, messages.rubricBook.sheets.bloc), ...gapFaults(criteria, log)];
  const pathOf = (sheet: string, cell: string): string | null => log.pathAt(sheet, cell);
  return faults.flatMap(({ sheet, cell, seen, expected }): readonly DraftMark[] => {
    const path = pathOf(sheet, cell);
    if (path === null || isMarked(draft, path)) return [];
    return [{ path, doubt: { is: 'fault', seen, expected }, source: null }];
  });
};

const isMarked = ({ marks }: Draft, path: string): boolean => marks.some((mark) => mark.path === path);

/** The draft with everything filled in that is only missing, so that the reader comes as far as the rules. */
const completed = ({ json, marks, blank }: Draft): { readonly [name: string]: Json } => {
  const rubric = isObject(json['rubric']) ? json['rubric'] : {};
  const hasOpen = (index: number): boolean => blank.some((path) => path.startsWith(`rubric.criteria[${index}].`));
  const isSettled = (index: number): boolean => !hasOpen(index) && !marks.some(({ path }) => path === `rubric.criteria[${index}].max`);
  const criteria = entriesOf(rubric['criteria']).map((criterion, index): Json => {
    if (!isObject(criterion)) return criterion;
    const isGroup = isObject(criterion['rule']) && criterion['rule']['shape'] === 'sum_children';
    const max = typeof criterion['max'] === 'number' && criterion['max'] > 0 ? criterion['max'] : 1;
    const title = criterion['title'] || 'x';
    return { ...criterion, title, max, ...(isGroup || isSettled(index) ? {} : { rule: JUDGED }) };
  });
  const named = { id: 'x', name: 'x', ...rubric, criteria } as Json;
  return { id: 'x', name: 'x', ...json, edition: json['edition'] ?? 2024, members: [{ code: 'x', name: 'x' }], rubric: named };
};
