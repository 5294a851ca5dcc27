import { describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import { hashOf } from '#core/canonicalJson.ts';
import { checkSheet, type Report } from '#core/checks/checkSheet.ts';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { writePoints } from '#core/points.ts';
import { openWorkbook, scoringSheetOf } from '#workbook/scoring/readScoringWorkbook.ts';
import { writeWorkbook } from '#workbook/writing/writeWorkbook.ts';
import { CAO_BANG, sampleBloc, sampleJson } from '../../sampleBlocs.ts';
import { sha256 } from '../../sha256.ts';
import {
  ABOVE,
  distinctScores,
  foreignBook,
  linesOf,
  numberContent,
  textContent,
  type BookOptions,
  type Line,
  type Role,
} from './foreignBook.ts';

const bloc = sampleBloc(CAO_BANG);
const scores = distinctScores(bloc);
const lines = linesOf(bloc, scores);

const read = (table: readonly Line[], options: BookOptions = {}, of = bloc, file = 'bang cham diem.xlsx'): Report => {
  const opened = openWorkbook(writeWorkbook(foreignBook(table, options)));
  if ('refusal' in opened) throw new Error(`refused: ${opened.refusal.code}`);
  const found = scoringSheetOf(opened.view, of, file);
  if ('refusal' in found) throw new Error(`refused: ${found.refusal.code}`);
  return checkSheet(of, found.sheet, { rubricHash: hashOf(of.rubricJson, sha256), expectedAgency: null });
};

const pointsIn = ({ reading }: Report): Readonly<Record<string, string | null>> =>
  Object.fromEntries(reading.leaves.map(({ leaf, points }) => [leaf.code, points === null ? null : writePoints(points)]));

const codesIn = ({ findings }: Report): readonly string[] => findings.map(({ code, criterion }) => `${code} ${criterion ?? '-'}`);

const right = Object.fromEntries(scores);

const changed = (code: string, change: (line: Line) => Line): readonly Line[] =>
  lines.map((line) => (line.code === code ? change(line) : line));

const without = (code: string): readonly Line[] => lines.filter((line) => line.code !== code);

const indexOf = (code: string): number => lines.findIndex((line) => line.code === code);

const insertedAt = (at: number, ...more: readonly Line[]): readonly Line[] => [...lines.slice(0, at), ...more, ...lines.slice(at)];

const labelled = (labelOf: (line: Line) => string): readonly Line[] =>
  lines.map((line) => ({ ...line, label: line.label === undefined ? '' : labelOf(line) }));

const COLUMNS: readonly Role[] = ['number', 'title', 'max', 'self', 'evidence', 'note'];

describe('a hand-made table is read whole', () => {
  test.each<readonly [string, readonly Role[]]>([
    ['in the usual order', COLUMNS],
    ['with evidence before the scores', ['number', 'title', 'evidence', 'max', 'self', 'note']],
    ['with the note first', ['note', 'number', 'title', 'max', 'self', 'evidence']],
    ['with the score before the maximum', ['number', 'title', 'self', 'max', 'evidence', 'note']],
    ['with a column for the bloc’s own score', ['number', 'title', 'max', 'self', 'appraised', 'evidence', 'note']],
    ['without a number column', ['title', 'max', 'self', 'evidence', 'note']],
    ['without a column of maxima', ['number', 'title', 'self', 'evidence']],
  ])('%s', (_, columns) => {
    const report = read(lines, { columns });
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });

  test.each<readonly [Role, string]>([
    ['number', 'STT'],
    ['number', 'TT'],
    ['number', 'Số thứ tự'],
    ['title', 'Nội dung'],
    ['title', 'NỘI DUNG, TIÊU CHÍ'],
    ['title', 'Các mặt công tác'],
    ['title', 'Nội dung và chỉ tiêu'],
    ['title', 'Nội dung tiêu chí chấm điểm'],
    ['title', 'Tiêu chí đánh giá'],
    ['max', 'Điểm tối đa'],
    ['max', 'Thang điểm'],
    ['max', 'ĐIỂM CHUẨN'],
    ['max', 'Điểm'],
    ['max', 'Mức điểm quy định'],
    ['max', 'Điểm chuẩn (tối đa)'],
    ['self', 'Điểm chấm'],
    ['self', 'Tự chấm'],
    ['self', 'Đơn vị tự chấm'],
    ['self', 'Điểm đơn vị tự chấm'],
    ['self', 'Điểm tự đánh giá'],
    ['self', 'Điểm đạt được'],
    ['self', 'Đơn vị tự chấm điểm'],
    ['evidence', 'Tài liệu kiểm chứng'],
    ['evidence', 'Minh chứng'],
    ['evidence', 'Văn bản chứng minh'],
    ['evidence', 'Căn cứ'],
    ['note', 'Lý do trừ điểm'],
    ['note', 'Giải trình'],
  ])('where the %s column is headed “%s”', (role, heading) => {
    const report = read(lines, { headings: { [role]: heading } });
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });

  test.each<readonly [string, readonly Line[]]>([
    ['labels with dots', labelled(({ label = '' }) => label.replace(')', '.'))],
    ['labels without brackets', labelled(({ label = '' }) => label.replace(')', ''))],
    ['labels in the form I.1.a', labelled(({ code }) => code ?? '')],
    ['no labels at all', labelled(() => '')],
    ['titles in capitals', lines.map((line) => ({ ...line, title: line.title?.toUpperCase() ?? '' }))],
    [
      'titles with spaces around and a line break',
      lines.map((line) => ({ ...line, title: `  ${(line.title ?? '').replace(' ', '\n')} ` })),
    ],
    [
      'titles cut after four words',
      lines.map((line) => ({
        ...line,
        title: line.code === null ? (line.title ?? '') : (line.title ?? '').split(' ').slice(0, 4).join(' '),
      })),
    ],
    ['blank rows between sections', [...lines.slice(0, indexOf('II')), { code: null }, { code: null }, ...lines.slice(indexOf('II'))]],
    [
      'section II before section I',
      [...lines.slice(indexOf('II'), indexOf('III')), ...lines.slice(0, indexOf('II')), ...lines.slice(indexOf('III'))],
    ],
    [
      'bonus and deduction numbered IV and V',
      lines.map((line) => ({ ...line, ...(line.code === 'T' ? { label: 'IV' } : line.code === 'P' ? { label: 'V' } : {}) })),
    ],
    ['bonus and deduction without a number', lines.map((line) => (line.code === 'T' || line.code === 'P' ? { ...line, label: '' } : line))],
    [
      'bonus and deduction in other words',
      lines.map((line) => ({
        ...line,
        ...(line.code === 'T' ? { title: 'Điểm cộng (thành tích được khen)' } : line.code === 'P' ? { title: 'Điểm bị trừ' } : {}),
      })),
    ],
  ])('with %s', (_, table) => {
    const report = read(table);
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });

  test('with titles in decomposed letters, which are noted once', () => {
    const report = read(lines.map((line) => ({ ...line, title: (line.title ?? '').normalize('NFD') })));
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual(['cell.notNormalised -']);
    expect(report.verdict).toBe('clean');
  });

  test('with headings in two rows', () => {
    const report = read(lines, { twoRows: true });
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });

  test('on the second sheet, beginning in column C', () => {
    const first = { name: 'Bìa', cells: [{ row: 0, column: 0, content: textContent('Hồ sơ thi đua') }] };
    const report = read(lines, { sheetsBefore: [first], firstColumn: 2, sheetName: 'Bảng điểm' });
    expect(report.reading.sheet.name).toBe('Bảng điểm');
    expect(pointsIn(report)).toEqual(right);
  });

  test('beside a blank copy of the table', () => {
    const [blank] = foreignBook(lines.map((line) => ({ code: line.code, label: line.label ?? '', title: line.title ?? '' }))).sheets;
    const report = read(lines, { sheetsBefore: blank ? [{ ...blank, name: 'Mẫu' }] : [], sheetName: 'Chấm' });
    expect(pointsIn(report)).toEqual(right);
  });
});

describe('two filled tables in one workbook', () => {
  const draft = (scored: readonly Line[], options: BookOptions = {}): BookOptions => ({
    sheetName: 'Chấm',
    sheetsBefore: foreignBook(scored, options).sheets.map((sheet) => ({ ...sheet, name: 'Nháp' })),
  });

  test('that agree are one sheet', () => {
    const report = read(lines, draft(lines));
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });

  test('that differ leave the scores uncertain in which they do', () => {
    const report = read(lines, draft(changed('II.3.a', (line) => ({ ...line, self: numberContent('3') }))));
    expect(pointsIn(report)).toEqual({ ...right, 'II.3.a': null });
    expect(keptOutBy(report).map(({ code, criterion }) => `${code} ${criterion}`)).toEqual(['row.repeated II.3.a']);
  });

  test('of two years are told apart', () => {
    const lastYear = ABOVE.map((line) => line.replace('2018', '2017'));
    const report = read(
      lines,
      draft(
        lines.map((line) => (line.code === 'II.3.a' ? { ...line, self: numberContent('3') } : line)),
        { above: lastYear },
      ),
    );
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });
});

describe('printed levels', () => {
  const bands = (score: Line['self'] | undefined): readonly Line[] => [
    { code: null, title: '- Từ 90 điểm trở lên', max: '50', ...(score ? { self: score } : {}) },
    { code: null, title: '- Từ 80 đến dưới 90 điểm', max: '40' },
    { code: null, title: '- Dưới 80 điểm', max: '30' },
  ];
  const bare = changed('I.1.d', (line) => ({ code: line.code, label: line.label ?? '', title: line.title ?? '', max: line.max ?? '' }));
  const at = indexOf('I.1.d') + 1;

  test('may carry the score instead of their criterion', () => {
    const report = read([...bare.slice(0, at), ...bands(numberContent('50')), ...bare.slice(at)]);
    expect(pointsIn(report)).toEqual({ ...right, 'I.1.d': '50' });
  });

  test('may stand below a criterion that carries its score', () => {
    const report = read(insertedAt(at, ...bands(undefined)));
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });

  test('that repeat the criterion’s score are one score', () => {
    const report = read(insertedAt(at, ...bands(numberContent(scores.get('I.1.d') ?? ''))));
    expect(pointsIn(report)).toEqual(right);
  });

  test('that carry another score than the criterion leave none certain', () => {
    const other = scores.get('I.1.d') === '50' ? '40' : '50';
    const report = read(insertedAt(at, ...bands(numberContent(other))));
    expect(pointsIn(report)['I.1.d']).toBeNull();
    expect(keptOutBy(report).map(({ criterion }) => criterion)).toContain('I.1.d');
  });
});

describe('a score typed as text', () => {
  test.each(['47', '47,0', '47.0', ' 47 ', '\u00a047', '47 điểm', '47đ', "'47", '４７', '+47', '47,00 điểm', '047'])(
    'is read from “%s”',
    (typed) => {
      const report = read(changed('I.1.a', (line) => ({ ...line, self: textContent(typed) })));
      expect(pointsIn(report)).toEqual({ ...right, 'I.1.a': '47' });
      expect(codesIn(report)).toEqual(['cell.numberAsText I.1.a']);
      expect(keptOutBy(report)).toEqual([]);
    },
  );

  test.each(['1.500', '40-47', '47/50', '94%', 'tối đa', '05/3/2018', '4 7', '47; 48', '~47', '47?'])(
    'is not guessed from “%s”',
    (typed) => {
      const report = read(changed('I.1.a', (line) => ({ ...line, self: textContent(typed) })));
      expect(pointsIn(report)).toEqual({ ...right, 'I.1.a': null });
      expect(keptOutBy(report).map(({ code, criterion }) => `${code} ${criterion}`)).toEqual(['cell.notNumber I.1.a']);
    },
  );

  test.each([
    ['10', numberContent('10')],
    ['−10', numberContent('-10')],
    ['“-10”', textContent('-10')],
    ['“−10 điểm”', textContent('−10 điểm')],
  ])('a deduction of %s is the size 10', (_, self) => {
    expect(pointsIn(read(changed('P', (line) => ({ ...line, self })))).P).toBe('10');
  });
});

describe('what is not certain is never guessed', () => {
  test('a row that is missing', () => {
    const report = read(without('II.3.a'));
    expect(pointsIn(report)).toEqual({ ...right, 'II.3.a': null });
    expect(keptOutBy(report).map(({ code, criterion }) => `${code} ${criterion}`)).toEqual(['row.missing II.3.a']);
  });

  test('a score cell that is blank', () => {
    const report = read(changed('II.3.a', ({ self: _, ...line }) => line));
    expect(pointsIn(report)).toEqual({ ...right, 'II.3.a': null });
    expect(keptOutBy(report).map(({ code, criterion }) => `${code} ${criterion}`)).toEqual(['score.missing II.3.a']);
  });

  test('a row that was copied with the same score is one reading, and is told', () => {
    const row = lines[indexOf('II.3.a')] as Line;
    const report = read(insertedAt(indexOf('II.3.a'), row));
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual(['row.repeated II.3.a']);
    expect(keptOutBy(report)).toEqual([]);
  });

  test('a row that was copied and scored otherwise', () => {
    const row = { ...(lines[indexOf('II.3.a')] as Line), self: numberContent('3') };
    const report = read(insertedAt(indexOf('II.3.a'), row));
    expect(pointsIn(report)).toEqual({ ...right, 'II.3.a': null });
    expect(keptOutBy(report).map(({ code, criterion }) => `${code} ${criterion}`)).toEqual(['row.repeated II.3.a']);
  });

  test('score cells that are merged over two criteria', () => {
    const table = changed('I.1.b', ({ self: _, ...line }) => line);
    const report = read(table, { mergedScores: ['I.1.a', 'I.1.b'] });
    expect(pointsIn(report)).toEqual({ ...right, 'I.1.a': null, 'I.1.b': null });
    expect(keptOutBy(report).map(({ code, criterion }) => `${code} ${criterion}`)).toEqual(['cell.merged I.1.a', 'cell.merged I.1.b']);
  });

  test('a row of a criterion that the rubric does not have', () => {
    const stranger = {
      code: null,
      label: 'g)',
      title: 'Ứng dụng công nghệ thông tin, chuyển đổi số',
      max: '50',
      self: numberContent('45'),
    };
    const report = read(insertedAt(indexOf('I.2'), stranger));
    expect(pointsIn(report)).toEqual(right);
    expect(keptOutBy(report).map(({ code, severity }) => `${code} ${severity}`)).toEqual(['row.unknown error']);
  });

  test('such a row without a score does not keep anybody out', () => {
    const stranger = { code: null, label: 'g)', title: 'Ứng dụng công nghệ thông tin, chuyển đổi số' };
    const report = read(insertedAt(indexOf('I.2'), stranger));
    expect(pointsIn(report)).toEqual(right);
    expect(keptOutBy(report)).toEqual([]);
  });

  test('a hidden row is told, and its score counts', () => {
    const report = read(lines, { hiddenRows: ['I.1.c'] });
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual(['row.hidden I.1.c']);
    expect(keptOutBy(report)).toEqual([]);
  });
});

describe('printed sums', () => {
  const sumOf = (section: string): string => {
    const parts = [...scores].filter(([code]) => code.startsWith(`${section}.`)).map(([, score]) => Number(score));
    return String(parts.reduce((sum, one) => sum + one, 0));
  };

  test.each(['Cộng mục I', 'Tổng điểm mục I', 'Tổng cộng phần I', 'TỔNG MỤC I'])('a row “%s” is a sum and no criterion', (title) => {
    const report = read(insertedAt(indexOf('II'), { code: null, title, self: numberContent(sumOf('I')) }));
    expect(pointsIn(report)).toEqual(right);
    expect(codesIn(report)).toEqual([]);
  });

  test('a wrong one is told with what the criteria add up to', () => {
    const wrong = String(Number(sumOf('I')) + 1);
    const report = read(insertedAt(indexOf('II'), { code: null, title: 'Cộng mục I', self: numberContent(wrong) }));
    expect(codesIn(report)).toEqual(['total.differs I']);
    expect(keptOutBy(report)).toEqual([]);
  });

  test.each(['Tổng cộng', 'TỔNG ĐIỂM', 'Tổng số điểm', 'Tổng điểm đạt được', 'CỘNG', 'Tổng điểm sau khi cộng, trừ'])(
    'the last line may read “%s”',
    (title) => {
      const bonus = Number(scores.get('T')) - Number(scores.get('P'));
      const total = Number(sumOf('I')) + Number(sumOf('II')) + Number(sumOf('III')) + bonus;
      const table = [...lines.slice(0, -1), { code: null, title, self: numberContent(String(total)) }];
      expect(codesIn(read(table))).toEqual([]);
      const wrong = [...lines.slice(0, -1), { code: null, title, self: numberContent(String(total + 1)) }];
      expect(codesIn(read(wrong))).toEqual(['total.differs -']);
    },
  );
});

describe('whose sheet it is', () => {
  const named = (...above: readonly string[]): Report => read(lines, { above });
  const [agency = '', title = '', khoi = ''] = ABOVE;

  test('is read from the lines above the table', () => {
    expect(named(agency, title, khoi).reading.sheet.identity).toMatchObject({ bloc: bloc.id, edition: 2018, agency: 'STP' });
  });

  test('is read in capitals too', () => {
    expect(named('ỦY BAN NHÂN DÂN TỈNH CAO BẰNG', 'SỞ TƯ PHÁP', title, khoi.toUpperCase()).reading.agency).toBe('STP');
  });

  test('another province’s bloc is refused with one finding', () => {
    const report = named('Sở Tư pháp tỉnh Bắc Giang', title, 'Khối thi đua các cơ quan Nội chính tỉnh Bắc Giang');
    expect(codesIn(report)).toEqual(['workbook.otherBloc -']);
    expect(report.verdict).toBe('refused');
  });

  test('last year’s sheet is refused with one finding', () => {
    const report = named(agency, 'BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2017', khoi);
    expect(codesIn(report)).toEqual(['workbook.otherEdition -']);
    expect(report.findings[0]).toMatchObject({ seen: '2017', facts: { edition: 2017 } });
  });

  test('a sheet signed early in the next year is this year’s', () => {
    const report = named(agency, 'Cao Bằng, ngày 05 tháng 01 năm 2019', title, khoi);
    expect(codesIn(report)).toEqual([]);
  });

  test('an agency that is no member is refused with one finding', () => {
    const report = named('SỞ Y TẾ', title, khoi);
    expect(codesIn(report)).toEqual(['workbook.otherAgency -']);
    expect(report.findings[0]?.seen).toBe('SỞ Y TẾ');
  });

  test('a sheet that names nobody is taken by the name of its file', () => {
    const report = read(lines, { above: [title, khoi] }, bloc, 'Cong_So Tu phap_Sở Tư pháp_2018.xlsx');
    expect(report.reading.agency).toBe('STP');
  });

  test('another bloc’s table has no rows here', () => {
    const other = sampleBloc('bac-ninh-kinh-te-ky-thuat-2018');
    const report = read(linesOf(other, distinctScores(other)), {
      above: [agency, 'BẢNG TỰ CHẤM ĐIỂM NĂM 2018', `Khối thi đua: ${other.name}`],
    });
    expect(report.verdict).toBe('refused');
  });
});

describe('a criterion that was not assigned', () => {
  const marked = changed('I.1.e', (line) => ({ ...line, self: textContent('Không được giao') }));

  test('is told where the chair has not approved it, and counts 0', () => {
    const report = read(marked);
    expect(pointsIn(report)).toEqual({ ...right, 'I.1.e': '0' });
    expect(codesIn(report)).toEqual(['sheet.notAssignedUnapproved I.1.e']);
    expect(keptOutBy(report)).toEqual([]);
  });

  test('is left out where the chair has', () => {
    const approved = readBloc({ ...sampleJson(CAO_BANG), notAssigned: { STP: ['I.1.e'] } });
    const report = read(marked, {}, approved);
    expect(codesIn(report)).toEqual([]);
    expect(report.score.applicableMax).toBe(950_000);
  });
});

describe('a stray character far below the table', () => {
  const stray = (row: number, text = '.'): Report => {
    const model = foreignBook(lines);
    const [sheet] = model.sheets;
    if (!sheet) throw new Error('no sheet');
    const cells = [...sheet.cells, { row: row - 1, column: 3, content: textContent(text) }];
    const opened = openWorkbook(writeWorkbook({ ...model, sheets: [{ ...sheet, cells }] }));
    if ('refusal' in opened) throw new Error(`refused: ${opened.refusal.code}`);
    const found = scoringSheetOf(opened.view, bloc, 'bang cham diem.xlsx');
    if ('refusal' in found) throw new Error(`refused: ${found.refusal.code}`);
    return checkSheet(bloc, found.sheet, { rubricHash: hashOf(bloc.rubricJson, sha256), expectedAgency: null });
  };

  test.each([950, 19_000, 1_048_576])('at row %d is named, and no score is touched', (row) => {
    const report = stray(row);
    expect(report.findings.filter(({ code }) => code === 'cell.farAway')).toMatchObject([{ cell: `D${row}`, severity: 'note', seen: '.' }]);
    expect(pointsIn(report)).toEqual(right);
    expect(keptOutBy(report)).toEqual([]);
  });

  test('is named though it is only a space, or a number in the column of scores', () => {
    expect(stray(950, ' ').findings.map(({ code, cell }) => `${code} ${cell ?? '-'}`)).toContain('cell.farAway D950');
    expect(stray(950, '5').findings.map(({ code }) => code)).not.toContain('row.unknown');
  });

  test('is no stray where a signature may stand', () => {
    expect(stray(lines.length + 40, 'THỦ TRƯỞNG ĐƠN VỊ').findings.map(({ code }) => code)).not.toContain('cell.farAway');
  });
});
