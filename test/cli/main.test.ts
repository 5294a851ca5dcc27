import { describe, expect, test } from 'vitest';
import { giaouoc } from './capture.ts';

describe('the command line', () => {
  test.each([
    [[], 2],
    [['--help'], 0],
    [['check', '--help'], 0],
    [['rank', '--help', '--lang', 'en'], 0],
  ])('tells how it is used for %j', async (args, code) => {
    const captured = await giaouoc(...args);
    expect(captured.code).toBe(code);
    expect(captured.out).toContain('giaouoc');
    expect(captured.err).toBe('');
  });

  test('tells only of commands that there are', async () => {
    const { out } = await giaouoc('--help');
    const named = [...out.matchAll(/^ {2}giaouoc (\w+)/gm)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(['template', 'check', 'rank', 'rubric', 'verify', 'cite', 'papers']));
  });

  test.each([
    [['chek', 'x.xlsx'], 'có phải là check'],
    [['check', '--blok', 'x'], 'có phải là --bloc'],
    [['check'], 'Thiếu FILE.xlsx|DIR'],
    [['rank', 'x.xlsx', '--out', 'r.xlsx'], 'Thiếu --bloc'],
    [['rank', 'x.xlsx', '--bloc'], '--bloc'],
    [['template', 'no-such.json', '--out', 'x'], 'Không có tệp hay thư mục no-such.json'],
    [['template', 'a.json', 'b.json', '--out', 'x'], 'b.json'],
    [['check', 'no-such.xlsx'], 'Không có tệp hay thư mục no-such.xlsx'],
    [['check', 'x', '--lang', 'fr'], '--lang nhận vi | en, không nhận fr'],
  ])('ends %j with 2 and one sentence', async (args, words) => {
    const { code, out, err } = await giaouoc(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.split('\n')).toHaveLength(1);
    expect(err).toContain(words);
  });

  test('words problems in English when asked', async () => {
    expect((await giaouoc('check', 'no-such.xlsx', '--lang', 'en')).err).toContain('no-such.xlsx');
    expect((await giaouoc('check', 'no-such.xlsx', '--lang=en')).err).not.toContain('Không');
  });
});
