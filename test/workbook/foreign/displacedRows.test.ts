import { describe, expect, test } from 'vitest';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import { LARGE_BLOC } from '../../../samples/make/largeBloc.ts';
import { SAMPLE_BLOCS, sampleBloc } from '../../sampleBlocs.ts';
import { distinctScores, foreignBook, linesOf, type Line } from './foreignBook.ts';
import { bloc, codesIn, lines, pointsIn, read, readModel, right } from './readTable.ts';

const leaves = leavesOf(bloc.rubric).filter(({ parent }) => parent !== null);

/** Criteria of unlike sections that bear the same letter. */
const pairs = leaves.flatMap((one, index) =>
  leaves
    .slice(index + 1)
    .filter((other) => other.label === one.label && other.parent !== one.parent)
    .map((other) => [one.code, other.code] as const),
);

const titleOf = (code: string): string => lines.find((line) => line.code === code)?.title ?? '';

const swapped = (table: readonly Line[], one: string, other: string): readonly Line[] =>
  table.map((line) => {
    if (line.code === one) return { ...line, title: titleOf(other) };
    return line.code === other ? { ...line, title: titleOf(one) } : line;
  });

const withoutHeadings = lines.filter(({ code }) => code === null || bloc.rubric.byCode.get(code)?.type !== 'group');
const withoutMaxima = lines.map(({ max: _, ...line }) => line);

const strays = (one: string, other: string): readonly string[] => [
  ...[one, other].map((code) => `row.missing ${code}`),
  'row.unknown -',
  'row.unknown -',
];

describe('two titles of one letter that changed their sections', () => {
  test.each([
    ['with headings and maxima', lines, 2],
    ['without maxima', withoutMaxima, 4],
  ] as const)('are read for neither criterion, and both rows are told: %s', (_, table, step) => {
    for (const [one, other] of pairs.filter((__, index) => index % step === 0)) {
      const report = read(swapped(table, one, other));
      expect([one, other, pointsIn(report)]).toEqual([one, other, { ...right, [one]: null, [other]: null }]);
      expect(codesIn(report)).toEqual(strays(one, other));
      expect(keptOutBy(report).length).toBeGreaterThanOrEqual(4);
    }
  });

  test('are told in a table without headings too, and no score is another’s', () => {
    for (const [one, other] of pairs.filter((_, index) => index % 4 === 0)) {
      const report = read(swapped(withoutHeadings, one, other));
      expect([one, other, pointsIn(report)]).toMatchObject([one, other, { [one]: null, [other]: null }]);
      for (const [code, points] of Object.entries(pointsIn(report))) expect([right[code], null]).toContain(points);
      expect(codesIn(report).filter((code) => code.startsWith('row.unknown')).length).toBeGreaterThanOrEqual(2);
    }
  });
});

test('two titles of one section that changed places are read for neither criterion', () => {
  for (const [one, other] of [
    ['I.1.a', 'I.1.c'],
    ['I.1.b', 'I.1.d'],
  ] as const) {
    const report = read(swapped(lines, one, other));
    expect(pointsIn(report)).toEqual({ ...right, [one]: null, [other]: null });
    expect(codesIn(report)).toEqual(strays(one, other));
  }
});

describe('a row that stands in another section', () => {
  const moved = (change: (line: Line) => Line): readonly Line[] => {
    const own = lines.find(({ code }) => code === 'III.2.a') as Line;
    return lines.filter((line) => line !== own).flatMap((line) => (line.code === 'I.1.b' ? [line, change(own)] : [line]));
  };

  test('is told where it stands', () => {
    const report = read(moved((line) => line));
    expect(pointsIn(report)).toEqual({ ...right, 'III.2.a': null });
    expect(codesIn(report)).toEqual(['row.missing III.2.a', 'row.unknown -']);
  });

  test('is read where it bears its whole code', () => {
    const report = read(moved((line) => ({ ...line, label: 'III.2.a' })));
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });
});

describe('what is no such row', () => {
  test.each([...SAMPLE_BLOCS, LARGE_BLOC])('a row of the table of %s, with its headings or without', (name) => {
    const of = sampleBloc(name);
    const table = linesOf(of, distinctScores(of));
    const isHeading = ({ code }: Line): boolean => code !== null && of.rubric.byCode.get(code)?.type === 'group';
    for (const one of [table, table.filter((line) => !isHeading(line))]) {
      const { sheet } = readModel(foreignBook(one), of).reading;
      expect(sheet.strays.map(({ text }) => text)).toEqual([]);
    }
  });

  test('a table without headings, or without some of them', () => {
    expect(codesIn(read(withoutHeadings))).toEqual([]);
    for (const { code } of bloc.rubric.criteria.filter(({ type }) => type === 'group')) {
      const report = read(lines.filter((line) => line.code !== code));
      expect(pointsIn(report)).toEqual(right);
      expect(codesIn(report)).toEqual([]);
    }
  });

  test('rows of a section in another order, and sections in another order', () => {
    const sections = bloc.rubric.criteria.filter(({ parent, kind }) => parent === null && kind === 'group').map(({ code }) => code);
    const of = (section: string): readonly Line[] => lines.filter(({ code }) => code === section || code?.startsWith(`${section}.`));
    const rest = lines.filter(({ code }) => !sections.some((section) => code === section || code?.startsWith(`${section}.`)));
    const report = read([...[...sections].reverse().flatMap(of), ...rest]);
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });
});
