import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { writePoints } from '#core/points.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { SAMPLE_BLOCS, sampleBloc } from '../../sampleBlocs.ts';
import { sha256 } from '../../sha256.ts';
import { ABOVE, distinctScores, foreignBook, linesOf, numberContent, textContent, type Line, type Role } from './foreignBook.ts';

/** What a hurried hand does to one row of a table; each either keeps its meaning or must be noticed. */
type Slip = (line: Line) => readonly Line[];

const scoreText = (line: Line): string => (line.self?.type === 'number' ? line.self.number : '0');

const SLIPS: readonly Slip[] = [
  (line) => [{ ...line, label: '' }],
  (line) => [{ ...line, label: (line.label ?? '').replace(')', '.') }],
  (line) => [{ ...line, title: (line.title ?? '').toUpperCase() }],
  (line) => [{ ...line, title: (line.title ?? '').split(' ').slice(0, 3).join(' ') }],
  (line) => [{ ...line, title: 'Nội dung khác' }],
  (line) => [{ ...line, max: '7' }],
  (line) => [{ ...line, self: textContent(`${scoreText(line).replace('.', ',')} điểm`) }],
  (line) => [{ ...line, self: textContent('đạt') }],
  (line) => [{ ...line, self: numberContent(`${Number(scoreText(line)) + 1000}`) }],
  ({ self: _, ...line }) => [line],
  (line) => [line, line],
  (line) => [line, { ...line, self: numberContent('1') }],
  (line) => [line, { code: null }],
  (line) => [line, { code: null, title: '- Đạt mức này', max: '1' }],
  (line) => [line, { code: null, title: 'Việc khác của khối', self: numberContent('3') }],
  () => [],
];

const ORDERS: readonly (readonly Role[])[] = [
  ['number', 'title', 'max', 'self', 'evidence', 'note'],
  ['number', 'title', 'evidence', 'max', 'self'],
  ['title', 'max', 'self', 'note', 'evidence'],
  ['note', 'number', 'title', 'self', 'max', 'evidence'],
];

const slips = fc.array(fc.tuple(fc.nat(), fc.nat(SLIPS.length - 1)), { minLength: 1, maxLength: 4 });

describe.each(SAMPLE_BLOCS)('a table of %s that was changed by hand', (name) => {
  const bloc = sampleBloc(name);
  const scores = distinctScores(bloc);
  const lines = linesOf(bloc, scores);
  const above = ABOVE.map(
    (line, index) => [bloc.members[0]?.fullName ?? line, line.replace('2018', String(bloc.edition)), bloc.name][index] ?? line,
  );
  const context = { rubricHash: hashOf(bloc.rubricJson, sha256), expectedAgency: null };

  const changed = (made: readonly (readonly [number, number])[]): readonly Line[] => {
    const byLine = new Map(made.map(([at, slip]) => [at % lines.length, SLIPS[slip]]));
    return lines.flatMap((line, index) => (line.code === null ? [line] : (byLine.get(index)?.(line) ?? [line])));
  };

  const read = (table: readonly Line[], columns: readonly Role[]): Report | null => {
    const opened = openWorkbook(writeWorkbook(foreignBook(table, { above, columns })));
    if ('refusal' in opened) throw new Error(opened.refusal.code);
    const found = scoringSheetOf(opened.view, bloc, 'bang cham.xlsx');
    return 'refusal' in found ? null : checkSheet(bloc, found.sheet, context);
  };

  test('is never misread in silence: each score is the typed one, or a finding stands at it', () => {
    fc.assert(
      fc.property(slips, fc.constantFrom(...ORDERS), (made, columns) => {
        const report = read(changed(made), columns);
        if (report === null) return;
        const isOut = keptOutBy(report).length > 0;
        for (const { leaf, points } of report.reading.leaves.filter(({ isDropped }) => !isDropped)) {
          const typed = scores.get(leaf.code);
          const isTold = report.findings.some(({ criterion }) => criterion === leaf.code);
          const isRight = points !== null && writePoints(points) === typed;
          expect({ code: leaf.code, isSafe: isRight || (isTold && isOut) }).toEqual({ code: leaf.code, isSafe: true });
        }
      }),
      { numRuns: 60 },
    );
  });
});
