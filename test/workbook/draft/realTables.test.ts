import { describe, expect, test } from 'vitest';
import type { Json } from '#core/canonicalJson.ts';
import { isOpenDoubt } from '#core/printed/DraftDoubt.ts';
import { readDraft, type Draft } from '#workbook/draft/readDraft.ts';
import type { ModelSheet } from '#workbook/writing/WorkbookModel.ts';
import type { Fields } from '../../sampleBlocs.ts';
import { num, printedBook, printedSheet, type PrintedLine } from './printedTable.ts';

const draftOf = (...sheets: readonly ModelSheet[]): Draft => {
  const draft = readDraft(printedBook(...sheets), null);
  if (!draft) throw new Error('no table');
  return draft;
};

const criteriaOf = ({ json }: Draft): readonly Fields[] => (json['rubric'] as Fields)['criteria'] as readonly Fields[];

const framesOf = (draft: Draft): readonly string[] =>
  criteriaOf(draft).map(({ code, kind, max, title }) =>
    [code, kind, max, title]
      .map((part) => JSON.stringify(part))
      .join(' ')
      .replaceAll('"', ''),
  );

const ruleOf = (draft: Draft, code: string): Json => criteriaOf(draft).find((one) => one['code'] === code)?.['rule'] ?? null;

/** What is told of a criterion. */
const toldOf = (draft: Draft, code: string): readonly string[] => {
  const index = criteriaOf(draft).findIndex((one) => one['code'] === code);
  return draft.marks.filter(({ path }) => path.startsWith(`rubric.criteria[${index}].`)).map(({ doubt }) => doubt.is);
};

const openIn = ({ marks }: Draft): readonly string[] =>
  marks.filter(({ doubt, path }) => isOpenDoubt(doubt) && path.startsWith('rubric.criteria')).map(({ doubt }) => doubt.is);

describe('a Nội chính bloc’s own sheet, 1000 points, letters a b c d đ e', () => {
  const LINES: readonly PrintedLine[] = [
    { number: 'I', title: 'Thực hiện công tác trọng tâm của ngành', max: num(500) },
    { number: '1', title: 'Chấp hành chủ trương', max: num(350) },
    ...['a', 'b', 'c', 'd', 'đ', 'e'].map((letter) => ({
      number: letter,
      title: `Nội dung ${letter}`,
      max: num(letter === 'b' ? 100 : 50),
    })),
    { number: '2', title: 'Nhiệm vụ chuyên môn', max: num(150) },
    { number: 'II', title: 'Phong trào thi đua', max: num(500) },
    { title: 'Tổng cộng', max: num(1000) },
  ];
  const CODES = ['I', 'I.1', 'I.1.a', 'I.1.b', 'I.1.c', 'I.1.d', 'I.1.đ', 'I.1.e', 'I.2', 'II'];

  test.each([
    ['as it stands', printedSheet(LINES)],
    [
      'with columns elsewhere and two rows of headings',
      printedSheet(LINES, { columns: ['note', 'number', 'title', 'self', 'max'], twoRows: true, counted: true, firstColumn: 2 }),
    ],
    [
      'with points as text',
      printedSheet(
        LINES.map((line) => ({
          ...line,
          max: `${line.max && typeof line.max === 'object' && line.max.type === 'number' ? line.max.number : ''},0 điểm`,
        })),
      ),
    ],
    ['without lines above', printedSheet(LINES, { above: [] })],
    [
      'with signatures below',
      printedSheet(LINES, { below: ['Đồng Tháp, ngày 05 tháng 01 năm 2022', 'NGƯỜI LẬP BIỂU', '(Ký, ghi rõ họ tên)', 'Nguyễn Văn A'] }),
    ],
    [
      'with numbers before the titles',
      printedSheet(
        LINES.map(({ number, title, ...line }) => ({
          ...line,
          title: number === undefined ? (title ?? '') : `${number as string}. ${title as string}`,
        })),
        { columns: ['title', 'max'] },
      ),
    ],
    [
      'with brackets and dots',
      printedSheet(LINES.map((line) => ({ ...line, ...(line.number === undefined ? {} : { number: `${line.number as string} .` }) }))),
    ],
  ])('is read %s', (_, sheet) => {
    const draft = draftOf(sheet);
    expect(criteriaOf(draft).map(({ code }) => code)).toEqual(CODES);
    expect(criteriaOf(draft).map(({ max }) => max)).toEqual([500, 350, 50, 100, 50, 50, 50, 50, 150, 500]);
    expect(openIn(draft)).toEqual([]);
  });

  test('names its bloc, year and province by the lines above', () => {
    const { json } = draftOf(printedSheet(LINES));
    expect(json).toMatchObject({ name: 'Khối thi đua các cơ quan Nội chính tỉnh Đồng Tháp', edition: 2022, province: 'Đồng Tháp' });
  });

  test('is told where its parts do not add up, and left as it is printed', () => {
    const draft = draftOf(printedSheet(LINES.map((line) => (line.number === 'e' ? { ...line, max: num(60) } : line))));
    expect([criteriaOf(draft)[1]?.['max'], criteriaOf(draft)[7]?.['max']]).toEqual([350, 60]);
    expect([toldOf(draft, 'I.1'), openIn(draft)]).toEqual([['sum.differs'], ['sum.differs']]);
  });

  test('is told where its total is another', () => {
    const draft = draftOf(printedSheet(LINES.map((line) => (line.title === 'Tổng cộng' ? { ...line, max: num(990) } : line))));
    expect(draft.marks.find(({ path }) => path === 'rubric.scale.base')?.doubt).toEqual({
      is: 'total.differs',
      sum: 1_000_000,
      printed: 990_000,
    });
  });
});

describe('a table of the justice ministry: labels repeat in A and B, levels in rows of their own', () => {
  const level = (title: string, max: number): PrintedLine => ({ title: `- ${title}`, max: num(max) });
  const LINES: readonly PrintedLine[] = [
    { number: 'A', title: 'KẾT QUẢ CÔNG TÁC', max: num(5.5) },
    { number: 'I', title: 'Thẩm định văn bản', max: num(4) },
    { number: '1', title: 'Tỷ lệ thẩm định đúng hạn', max: num(2) },
    level('Đạt 100%', 2),
    level('Từ 95% đến dưới 100%', 1.75),
    level('Từ 80% đến dưới 95%', 1.5),
    level('Từ 70% đến dưới 80%', 1),
    level('Từ 60% đến dưới 70%', 0.5),
    level('Dưới 60%', 0),
    { number: '2', title: 'Ban hành kế hoạch', max: num(2) },
    level('Có ban hành', 2),
    level('Không ban hành', 0),
    { number: 'II', title: 'Văn bản ký số', max: num(1.5) },
    level('> 95%', 1.5),
    level('Từ 75% đến 95%', 1),
    level('Từ 50% đến < 75%', 0.5),
    level('< 50%', 0),
    { number: 'B', title: 'CHẾ ĐỘ BÁO CÁO', max: num(3) },
    { number: 'I', title: 'Báo cáo định kỳ', max: num(2) },
    level('Đúng hạn', 2),
    level('Chậm từ 01-02 ngày', 1.5),
    level('Chậm từ 03-05 ngày', 1),
    level('Chậm từ 06-10 ngày', 0.5),
    level('Chậm trên 10 ngày', 0),
    { number: 'II', title: 'Văn bản hướng dẫn', max: num(1) },
    level('Ban hành trước ngày 28/02/2022', 1),
    level('Ban hành từ 01/3 đến 31/3/2022', 0.5),
    level('Ban hành sau ngày 31/3/2022 hoặc không ban hành', 0),
    { title: 'TỔNG ĐIỂM', max: num(8.5) },
    { title: 'Điểm thưởng (chỉ tính mức cao nhất)', max: num(5) },
    level('Cờ thi đua của Chính phủ', 5),
    level('Cờ thi đua ngành', 3),
    { title: 'Điểm trừ (mỗi vụ việc bị phê bình trừ 2 điểm)', max: num(10) },
  ];

  const expectRules = (draft: Draft): void => {
    expect(criteriaOf(draft).map(({ code }) => code)).toEqual(['A', 'A.I', 'A.I.1', 'A.I.2', 'A.II', 'B', 'B.I', 'B.II', 'T', 'P']);
    expect(ruleOf(draft, 'A.I.1')).toMatchObject({
      shape: 'bands',
      bands: [{ from: 100 }, { from: 95, to: 100, toIncl: false }, { from: 80 }, { from: 70 }, { from: 60 }, { from: 0, to: 60 }],
    });
    expect(ruleOf(draft, 'A.I.2')).toEqual({ shape: 'pass_fail', pass: 2, fail: 0 });
    expect(ruleOf(draft, 'A.II')).toMatchObject({
      bands: [
        { from: 95, fromIncl: false },
        { from: 75, to: 95, toIncl: true },
        { from: 50, to: 75, toIncl: false },
        { from: 0, to: 50 },
      ],
    });
    expect(ruleOf(draft, 'B.I')).toMatchObject({
      shape: 'late_bands',
      bands: [{ maxDaysLate: 0 }, { maxDaysLate: 2 }, { maxDaysLate: 5 }, { maxDaysLate: 10 }, { maxDaysLate: null }],
    });
    expect(ruleOf(draft, 'B.II')).toMatchObject({
      shape: 'date_bands',
      bands: [{ notAfter: '2022-02-28' }, { notAfter: '2022-03-31' }, { notAfter: null }],
    });
    expect(ruleOf(draft, 'T')).toMatchObject({ shape: 'tiers', stacking: 'highest_only' });
    expect(ruleOf(draft, 'P')).toMatchObject({ shape: 'deduct_per_count', start: 0, per: 2, floor: -10 });
  };

  test('is read from rows of levels', () => {
    const draft = draftOf(printedSheet(LINES));
    expectRules(draft);
    expect(openIn(draft)).toEqual([]);
  });

  test('is read from levels in the cell of the title', () => {
    const within = LINES.reduce<readonly PrintedLine[]>((lines, line) => {
      const last = lines.at(-1);
      const points = typeof line.max === 'object' && line.max.type === 'number' ? line.max.number.replace('.', ',') : '';
      return typeof line.title === 'string' && line.title.startsWith('- ') && last
        ? [...lines.slice(0, -1), { ...last, title: `${last.title as string}\n${line.title}: ${points} điểm` }]
        : [...lines, line];
    }, []);
    const draft = draftOf(printedSheet(within));
    expectRules(draft);
    expect(openIn(draft)).toEqual([]);
  });

  test('is read from levels in a column beside the title, merged over them', () => {
    const beside = LINES.map((line): PrintedLine =>
      typeof line.title === 'string' && line.title.startsWith('- ') ? { method: line.title.slice(2), levelPoints: line.max ?? '' } : line,
    );
    const columns = ['number', 'title', 'max', 'method', 'levelPoints'] as const;
    const draft = draftOf(
      printedSheet(beside, {
        columns,
        headings: { method: 'Mức độ đánh giá', max: 'Điểm tối đa', levelPoints: 'Điểm' },
        tall: ['title', 'max'],
      }),
    );
    expectRules(draft);
    expect(openIn(draft)).toEqual([]);
  });

  test('tells levels of which one is beyond the maximum, or that meet', () => {
    const draft = draftOf(printedSheet(LINES.map((line) => (line.title === '- Có ban hành' ? { ...line, max: num(3) } : line))));
    expect(toldOf(draft, 'A.I.2')).toEqual(['levels.best']);
  });
});

describe('a police table: a column of groups, numbers that run through', () => {
  const LINES: readonly PrintedLine[] = [
    { group: 'I. Công tác đảng (30 điểm)', number: num(1), title: 'Học tập nghị quyết', max: num(10) },
    { number: num(2), title: 'Sinh hoạt chi bộ', max: num(20) },
    { group: 'II. Công tác chuyên môn (70 điểm)', number: num(3), title: 'Phá án', max: num(40) },
    { number: '4a', title: 'Truy nã', max: num(10) },
    { number: '4b', title: 'Vận động đầu thú', max: num(20) },
    { title: 'Tổng cộng', max: num(100) },
  ];

  test.each([
    ['merged over its rows', ['group'] as const],
    ['written once', []],
  ])('is read with its groups %s', (_, tall) => {
    const draft = draftOf(printedSheet(LINES, { columns: ['number', 'group', 'title', 'max', 'self'], tall }));
    expect(framesOf(draft)).toEqual([
      'I group 30 Công tác đảng',
      'I.1 scored 10 Học tập nghị quyết',
      'I.2 scored 20 Sinh hoạt chi bộ',
      'II group 70 Công tác chuyên môn',
      'II.3 scored 40 Phá án',
      'II.4a scored 10 Truy nã',
      'II.4b scored 20 Vận động đầu thú',
    ]);
    expect(openIn(draft)).toEqual([]);
  });
});

describe('a small table of a city: 01 to 07, a bonus without a cap', () => {
  test('is read with its numbers as printed, and the missing maximum told', () => {
    const draft = draftOf(
      printedSheet([
        { number: '01', title: 'Gửi đăng ký thi đua đúng hạn', max: num(60) },
        { number: '02', title: 'Tham gia hoạt động cụm (mỗi lần vắng trừ 2 điểm)', max: num(40) },
        { title: 'Tổng cộng', max: num(100) },
        { title: 'Điểm thưởng' },
        { title: '- Cờ thi đua Chính phủ', max: num(15) },
        { title: '- Cờ thi đua thành phố', max: num(10) },
      ]),
    );
    expect(framesOf(draft).slice(0, 2)).toEqual(['01 scored 60 Gửi đăng ký thi đua đúng hạn', '02 scored 40 Tham gia hoạt động cụm']);
    expect(ruleOf(draft, '02')).toMatchObject({ shape: 'deduct_per_count', start: 40, per: 2, floor: 0 });
    expect(toldOf(draft, 'T')).toEqual(expect.arrayContaining(['points.fromLevels', 'tiers.unsaid']));
  });
});
