import { describe, expect, test } from 'vitest';
import { foreignBook, textContent, type Line, type Role } from './foreignBook.ts';
import { codesIn, indexOf, labelled, lines, pointsIn, read, right } from './readTable.ts';

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
