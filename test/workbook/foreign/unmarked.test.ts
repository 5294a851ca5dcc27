import { describe, expect, test } from 'vitest';
import { ABOVE, type Role } from './foreignBook.ts';
import { bloc, codesIn, insertedAt, lines, pointsIn, read, right, scores } from './readTable.ts';

const ENGLISH: Readonly<Partial<Record<Role, string>>> = {
  number: 'No.',
  title: 'Criteria',
  max: 'Maximum points',
  self: 'Self-score',
  evidence: 'Evidence',
  note: 'Notes',
};

const UNMARKED: Readonly<Partial<Record<Role, string>>> = {
  number: 'So TT',
  title: 'Noi dung tieu chi',
  max: 'Diem toi da',
  self: 'Diem tu cham',
  evidence: 'Tai lieu minh chung',
  note: 'Ghi chu',
};

const unmarked = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');

const typedWithoutMarks = lines.map((line) => ({ ...line, ...(line.title !== undefined && { title: unmarked(line.title) }) }));

const SECTION = bloc.rubric.criteria[0]?.code ?? '';
const sumOf = (section: string): string =>
  String([...scores].reduce((sum, [code, score]) => sum + (code.startsWith(`${section}.`) ? Number(score) : 0), 0));

/** A wrong sum of the first section, below its last criterion. */
const withSum = (title: string) => {
  const next = lines.findIndex(({ code }) => code !== null && code !== SECTION && !code.startsWith(`${SECTION}.`));
  return insertedAt(next, { code: null, title, self: { type: 'number', number: '1' } });
};

describe('a table whose words bear no marks', () => {
  test('is read like any other, headings, names, titles and sums', () => {
    const report = read(typedWithoutMarks, { headings: UNMARKED, above: ABOVE.map(unmarked) });
    expect({ points: pointsIn(report), codes: codesIn(report), agency: report.reading.agency }).toEqual({
      points: right,
      codes: [],
      agency: 'STP',
    });
  });

  test('is refused where it is another year’s', () => {
    const above = ABOVE.map((line) => unmarked(line.replace('2018', '2017')));
    expect(codesIn(read(typedWithoutMarks, { headings: UNMARKED, above }))).toEqual(['workbook.otherEdition -']);
  });

  test('is refused where it is another province’s bloc’s', () => {
    const above = ABOVE.map((line) =>
      unmarked(line.replaceAll('Cao Bằng', 'Đồng Tháp').replace('Sở Tư pháp tỉnh Đồng Tháp', 'Sở Tư pháp')),
    );
    expect(codesIn(read(typedWithoutMarks, { headings: UNMARKED, above }))).toEqual(['workbook.otherBloc -']);
  });

  test.each(['Cong muc I', 'Tong diem phan I', 'TONG CONG MUC I'])('“%s” is a section’s sum', (title) => {
    const report = read(withSum(title));
    expect(report.findings.map(({ code, expected }) => [code, expected])).toEqual([
      ['total.differs', { is: 'points', points: Number(sumOf(SECTION)) * 1000 }],
    ]);
  });
});

describe('a table with English headings', () => {
  test('is read like any other', () => {
    const report = read(lines, { headings: ENGLISH });
    expect({ points: pointsIn(report), codes: codesIn(report) }).toEqual({ points: right, codes: [] });
  });

  test.each(['Self-assessment', 'Self assessed score', 'Self-evaluation (points)'])('“%s” is the self-score', (self) =>
    expect(pointsIn(read(lines, { headings: { ...ENGLISH, self } }))).toEqual(right),
  );

  test.each(['Score', 'Points', 'Final score', 'Council score'])('“%s” alone is taken for no self-score', (self) => {
    expect(() => read(lines, { headings: { ...ENGLISH, self } })).toThrow('workbook.foreign');
  });

  test.each(['Subtotal section I', 'Total section I'])('“%s” is a section’s sum', (title) => {
    expect(codesIn(read(withSum(title)))).toEqual([`total.differs ${SECTION}`]);
  });
});
