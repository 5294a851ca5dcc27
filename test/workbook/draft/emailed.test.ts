import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOpenDoubt } from '#core/printed/DraftDoubt.ts';
import { plainText } from '#core/sheet/plainText.ts';
import { readDraft, type Draft } from '#workbook/draft/readDraft.ts';
import { bareTitle } from '#workbook/foreign/TableRow.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { CAO_BANG, sampleJson, type Fields } from '../../sampleBlocs.ts';

const FOLDER = join('samples', CAO_BANG, 'e-mailed');

const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

const draftOf = (file: string): Draft => {
  const draft = readDraft(readWorkbook(new Uint8Array(readFileSync(join(FOLDER, file)))), null);
  if (!draft) throw new Error(`no table in ${file}`);
  return draft;
};

const criteriaOf = (json: unknown): readonly Fields[] => ((json as Fields)['rubric'] as Fields)['criteria'] as readonly Fields[];

const TRUE = criteriaOf(sampleJson(CAO_BANG));

/** This agency renumbered what the bloc's rubric letters: `1.1` for `a)`. */
const isRenumbered = (file: string): boolean => file.includes('VKSND');

/** What a table prints of each criterion, beside its words. */
const frameOf = (criteria: readonly Fields[]) => criteria.map(({ code, parent, kind, max }) => ({ code, parent, kind, max }));

/** The place of each criterion's parent, whatever it is called. */
const treeOf = (criteria: readonly Fields[]) =>
  criteria.map(({ parent, kind, max }) => ({ kind, max, under: criteria.findIndex(({ code }) => code === parent) }));

describe('the rubric of a bloc, read from the sheets that its agencies e-mailed', () => {
  test.each(FILES)('has the sections, kinds and maxima of the true one: %s', (file) => {
    expect(treeOf(criteriaOf(draftOf(file).json))).toEqual(treeOf(TRUE));
  });

  test.each(FILES.filter((file) => !isRenumbered(file)))('has its codes too: %s', (file) => {
    expect(frameOf(criteriaOf(draftOf(file).json))).toEqual(frameOf(TRUE));
  });

  test.each(FILES)('has its titles, whatever the sheet adds in brackets: %s', (file) => {
    const titlesOf = (criteria: readonly Fields[]) => criteria.map(({ title }) => bareTitle(typeof title === 'string' ? title : ''));
    expect(titlesOf(criteriaOf(draftOf(file).json))).toEqual(titlesOf(TRUE));
  });

  test.each(FILES)('has its ways of scoring where the sheet prints them, or says that it has not: %s', (file) => {
    const { json, marks } = draftOf(file);
    const wrong = criteriaOf(json).flatMap(({ code, rule }, index) => {
      const read = rule as Fields;
      const truth = TRUE[index]?.['rule'] as Fields;
      const isMarked = marks.some(({ path }) => path.startsWith(`rubric.criteria[${index}].rule`));
      return read['shape'] === 'direct' || isMarked || isSame(read, truth) ? [] : [{ code, read, truth }];
    });
    expect(wrong).toEqual([]);
  });

  test.each(FILES)('leaves only the bloc itself to be filled in, and one open choice: %s', (file) => {
    const open = draftOf(file).marks.filter(({ doubt }) => isOpenDoubt(doubt));
    expect(open.filter(({ doubt }) => doubt.is !== 'tiers.unsaid').map(({ path }) => path)).toEqual(['members']);
  });

  test('reads levels, days, days late, counts and missing per cent from the fullest sheet', () => {
    const file = FILES.find((name) => name.includes('So Tu phap')) ?? '';
    const shapes = new Map(criteriaOf(draftOf(file).json).map(({ code, rule }) => [code, (rule as Fields)['shape']]));
    expect(
      ['I.1.b', 'I.1.d', 'I.2.b', 'II.1.a', 'II.2.a', 'II.2.b', 'III.1.b', 'III.1.c', 'T', 'P'].map((code) => shapes.get(code)),
    ).toEqual([
      'deduct_per_missing_pct',
      'bands',
      'choice',
      'date_bands',
      'per_count',
      'bands',
      'late_bands',
      'deduct_per_count',
      'tiers',
      'deduct_per_count',
    ]);
  });
});

/** The same points by the same terms; keys and words of levels, and what is counted, are the table's own. */
const isSame = (read: Fields, truth: Fields): boolean => {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value === 'string') return plainText(value.replace('YYYY', '2018'));
    if (typeof value !== 'object' || value === null) return value;
    const unlike = ['key', 'title', 'counts', 'metric', 'index', 'whenNotCovered'];
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !unlike.includes(name))
        .map(([name, inside]) => [name, bare(inside)]),
    );
  };
  return JSON.stringify(sorted(bare(read))) === JSON.stringify(sorted(bare(truth)));
};

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
