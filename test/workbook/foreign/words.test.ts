import { describe, expect, test } from 'vitest';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { ABOVE, foreignBook, numberContent, textContent, type Line, type Role } from './foreignBook.ts';
import { bloc, codesIn, indexOf, insertedAt, lines, pointsIn, read, readModel, right, scores } from './readTable.ts';

const [, TITLE = '', KHOI = ''] = ABOVE;
const HEADING = ABOVE.length + 1;

const seenIn = (report: ReturnType<typeof read>) => ({ points: pointsIn(report), codes: codesIn(report) });

const RIGHT = { points: right, codes: [] };

const sumOf = (isMeant: (code: string) => boolean): string =>
  String([...scores].reduce((sum, [code, score]) => sum + (isMeant(code) ? Number(score) * (code === 'P' ? -1 : 1) : 0), 0));

describe('headings that offices write', () => {
  const said: Readonly<Partial<Record<Role, readonly string[]>>> = {
    self: [
      'Điểm đơn vị tự chấm',
      'Đơn vị chấm',
      'ĐV tự chấm',
      'Số điểm tự chấm',
      'Tự chấm điểm',
      'Điểm tự\nchấm',
      'TỰ CHẤM (điểm)',
      'Kết quả tự chấm',
      'Sở tự chấm',
      'Điểm tự chấm năm 2018',
    ],
    max: ['Thang\nđiểm', 'Mức điểm', 'Khung điểm', 'Tối đa', 'Điểm chấm tối đa', 'Điểm theo quy định'],
    title: ['Nội dung, tiêu chí', 'Tên tiêu chí', 'Nội dung công việc', 'Tiêu chuẩn', 'Danh mục', 'NỘI DUNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA'],
    number: ['S.T.T', 'Stt.', 'Mục', 'Thứ tự'],
  };
  const cases = Object.entries(said).flatMap(([role, words]) => words.map((heading) => [role, heading] as const));

  test.each(cases)('%s: “%s”', (role, heading) => expect(seenIn(read(lines, { headings: { [role]: heading } }))).toEqual(RIGHT));

  test.each(['Điểm thực hiện', 'Điểm Sở chấm', 'Kết quả chấm điểm', 'Điểm'])('“%s” alone is taken for no self-score', (self) => {
    expect(() => read(lines, { headings: { self } })).toThrow('workbook.foreign');
  });
});

describe('numbers of criteria', () => {
  const inTitle = lines.map((line): Line =>
    line.label ? { ...line, label: '', title: `${line.label.replace(/[.)]$/, '')}. ${line.title ?? ''}` } : line,
  );

  test('may stand before the titles, in a column of their own that is empty', () => expect(seenIn(read(inTitle))).toEqual(RIGHT));

  test('may stand before the titles, where there is no column for them', () =>
    expect(seenIn(read(inTitle, { columns: ['title', 'max', 'self', 'evidence'] }))).toEqual(RIGHT));

  test.each([
    ['(1)', '(2)', '(3)', '(4)'],
    ['A', 'B', '1', '2 = 1 x 100%'],
  ])('a row “%s %s %s %s” below the headings only counts the columns', (number, title, max, self) => {
    const counting = { code: null, label: number, title, evidence: max, self: textContent(self) };
    expect(seenIn(read([counting, ...lines]))).toEqual(RIGHT);
  });
});

test('a row whose title was left out is placed by its number, or is missing, and is no counting of columns', () => {
  const table = lines.map((line) => (line.code === 'I.1.d' ? { ...line, title: '' } : line));
  expect(seenIn(read(table))).toEqual(RIGHT);
});

describe('bonus and deduction', () => {
  const titled = (code: string, title: string): readonly Line[] =>
    lines.map((line) => (line.code === code ? { ...line, label: '', title } : line));

  test.each(['PHẦN III. ĐIỂM THƯỞNG', 'B) Điểm cộng', 'IV. Điểm cộng thêm', 'Điểm thưởng (tối đa 50 điểm)', 'Cộng điểm thưởng'])(
    'a bonus may be called “%s”',
    (title) => expect(seenIn(read(titled('T', title)))).toEqual(RIGHT),
  );

  test.each(['C. Điểm trừ', 'Điểm phạt', 'Các trường hợp trừ điểm', 'V – ĐIỂM TRỪ DO VI PHẠM'])('a deduction may be called “%s”', (title) =>
    expect(seenIn(read(titled('P', title)))).toEqual(RIGHT),
  );
});

describe('sums', () => {
  test.each(['Cộng:', 'Cộng I', 'Tổng I', 'Cộng (I)', 'Cộng phần A', 'Điểm mục I', 'Tổng điểm phần I (1+2)'])(
    '“%s” below the first section is that section’s',
    (title) => {
      const isFirst = (code: string): boolean => code.startsWith('I.');
      expect(seenIn(read(insertedAt(indexOf('II'), { code: null, title, self: numberContent(sumOf(isFirst)) })))).toEqual(RIGHT);
      const wrong = read(insertedAt(indexOf('II'), { code: null, title, self: numberContent('1') }));
      expect(codesIn(wrong)).toEqual(['total.differs I']);
    },
  );

  test('without a name below every section are each their section’s, and the next one is that of all', () => {
    const table = ['I', 'II', 'III'].reduceRight<readonly Line[]>((all, section) => {
      const last = all.map(({ code }) => code?.startsWith(`${section}.`) ?? false).lastIndexOf(true);
      const sum = { code: null, title: 'Cộng', self: numberContent(sumOf((code) => code.startsWith(`${section}.`))) };
      return [...all.slice(0, last + 1), sum, ...all.slice(last + 1)];
    }, lines);
    expect(seenIn(read(table))).toEqual(RIGHT);
  });

  test.each(['Cộng chung', 'Điểm tổng', 'Tổng kết điểm', 'Tổng (I + II + III + điểm thưởng - điểm trừ)'])(
    '“%s” ends the table',
    (title) => {
      expect(seenIn(read([...lines.slice(0, -1), { code: null, title, self: numberContent(sumOf(() => true)) }]))).toEqual(RIGHT);
      expect(codesIn(read([...lines.slice(0, -1), { code: null, title, self: numberContent('1') }]))).toEqual(['total.differs -']);
    },
  );
});

describe('the lines above', () => {
  const agencyOf = (...above: readonly string[]): string | null => read(lines, { above: [...above, TITLE, KHOI] }).reading.agency;

  test.each([
    [['Kính gửi: Thanh tra tỉnh Cao Bằng', 'Đơn vị: Sở Tư pháp'], 'STP'],
    [['Đơn vị: Sở Tư pháp', '(Gửi Công an tỉnh tổng hợp)'], 'STP'],
    [['Khối trưởng: Thanh tra tỉnh', 'Tên đơn vị: Sở Tư pháp tỉnh Cao Bằng'], 'STP'],
    [['ỦY BAN NHÂN DÂN TỈNH CAO BẰNG', 'THANH TRA TỈNH'], 'TTT'],
  ])('%j: the sheet is %s’s', (above, agency) => {
    expect(agencyOf(...above)).toBe(agency);
  });

  test.each([['TỈNH CAO BẰNG'], ['Đơn vị: …………'], ['PHỤ LỤC 01']])('“%s” names nobody', (line) => {
    expect(read(lines, { above: [line, TITLE, KHOI] }).reading.sheet.identity).toMatchObject({ agency: null, agencyName: null });
  });

  test('the year of a document that they refer to is not the table’s', () => {
    const above = [ABOVE[0] ?? '', '(Theo Quyết định số 100/QĐ-UBND năm 2016 về chấm điểm thi đua)', TITLE, KHOI];
    expect(seenIn(read(lines, { above }))).toEqual(RIGHT);
    expect(codesIn(read(lines, { above: above.map((line) => line.replace('NĂM 2018', 'NĂM 2017')) }))).toEqual(['workbook.otherEdition -']);
  });
});

describe('where rows stand', () => {
  const cells = foreignBook(lines).sheets[0]?.cells ?? [];
  const first = HEADING + 1;
  const spread = cells.map((cell) => (cell.row > HEADING ? { ...cell, row: first + 2 * (cell.row - first) } : cell));
  const bookOf = (merges: readonly { top: number; bottom: number; left: number; right: number }[]) => ({
    properties: { title: 'x', creator: 'x' },
    sheets: [{ name: 'Sheet1', cells: spread, merges }],
  });
  const down = (column: number, rows: number) =>
    lines.map((_, index) => ({ top: first + 2 * index, bottom: first + 2 * index + rows - 1, left: column, right: column }));

  test('each may be two rows high, all its cells merged', () => {
    expect(seenIn(readModel(bookOf([0, 1, 2, 3, 4].flatMap((column) => down(column, 2)))))).toEqual(RIGHT);
  });

  test('a score that is merged over the next criterion too is nobody’s', () => {
    const at = first + 2 * indexOf('I.1.a');
    const report = readModel(bookOf([{ top: at, bottom: at + 2, left: 3, right: 3 }]));
    expect(pointsIn(report)).toMatchObject({ 'I.1.a': null, 'I.1.b': null });
    expect(keptOutBy(report).map(({ code }) => code)).toContain('cell.merged');
  });

  test('a title that number, maximum and section all contradict is placed nowhere', () => {
    const [from, to] = ['I.1.c', 'III.2.a'].map((code) => lines.find((line) => line.code === code)?.title);
    const swapped = lines.map((line) => {
      if (line.code === 'I.1.c') return { ...line, title: to ?? '' };
      return line.code === 'III.2.a' ? { ...line, title: from ?? '' } : line;
    });
    const report = read(swapped);
    expect(pointsIn(report)).toEqual({ ...right, 'I.1.c': null, 'III.2.a': null });
    expect(codesIn(report)).toEqual(['row.missing I.1.c', 'row.missing III.2.a', 'row.unknown -', 'row.unknown -']);
  });

  test('a sheet of the first half of the year gives way to that of the whole', () => {
    const half = cells.map((cell) => {
      if (cell.row === 1) return { ...cell, content: textContent('BẢNG TỰ CHẤM ĐIỂM 6 THÁNG ĐẦU NĂM 2018') };
      return cell.column === 3 && cell.row > HEADING ? { ...cell, content: numberContent('3') } : cell;
    });
    const sheets = [
      { name: '6 tháng', cells: half },
      { name: 'Cả năm', cells },
    ];
    for (const ordered of [sheets, [...sheets].reverse()])
      expect(seenIn(readModel({ properties: { title: 'x', creator: 'x' }, sheets: ordered }))).toEqual(RIGHT);
  });
});

test('the bloc that these tables are for has sections, a bonus and a deduction', () => {
  expect(bloc.rubric.criteria.filter(({ parent }) => parent === null).map(({ code }) => code)).toEqual(['I', 'II', 'III', 'T', 'P']);
});
