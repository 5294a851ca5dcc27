import { describe, expect, test } from 'vitest';
import { keptOutBy } from '#core/checks/keptOut.ts';
import { numberContent, textContent, type Line } from './foreignBook.ts';
import { changed, codesIn, indexOf, insertedAt, lines, pointsIn, read, right, scores, without } from './readTable.ts';

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
