import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Json } from '#core/canonicalJson.ts';
import { giaouoc } from './capture.ts';
import { CAO_BANG, FILLED } from './samples.ts';
import { temporaryFolder } from './temporaryFolder.ts';

type Raw = Record<string, Json>;

/** The sample's file with one criterion of its rubric changed. */
const fileWith = (code: string, change: Raw): string => {
  const file = JSON.parse(readFileSync(CAO_BANG, 'utf8')) as { rubric: { criteria: Raw[] } };
  file.rubric.criteria = file.rubric.criteria.map((one) => (one['code'] === code ? { ...one, ...change } : one));
  const path = join(temporaryFolder(), 'bloc.json');
  writeFileSync(path, JSON.stringify(file));
  return path;
};

describe('giaouoc rubric diff', () => {
  test('tells each difference in words, and that nobody has to send again for a word', async () => {
    const { code, out } = await giaouoc('rubric', 'diff', CAO_BANG, fileWith('I.1.a', { title: 'Học tập nghị quyết' }));

    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^I\.1\.a: nội dung “.+” → “Học tập nghị quyết”$/),
      '1 chỗ khác nhau.',
      'Không đơn vị nào phải nộp lại bảng đã làm theo bộ cũ.',
    ]);
  });

  test('reads a rubric workbook as well, and finds it the same', async () => {
    const book = join(temporaryFolder(), 'rubric.xlsx');
    await giaouoc('rubric', 'to-xlsx', CAO_BANG, '--out', book);

    expect(await giaouoc('rubric', 'diff', CAO_BANG, book)).toEqual({ code: 0, out: 'Hai bộ tiêu chí giống hệt nhau.', err: '' });
  });

  test('gives JSON to programs', async () => {
    const { out } = await giaouoc('rubric', 'diff', CAO_BANG, fileWith('I.1.a', { evidence: ['bao_cao'] }), '--json', '--lang', 'en');
    const told = JSON.parse(out) as { old: string; new: string; changes: { is: string; text: string }[]; sendAgain: string[] };

    expect(told.old).not.toBe(told.new);
    expect(told.changes.length).toBeGreaterThan(0);
    expect(told.sendAgain).toContain('TTT');
  });

  test('cannot run without two rubrics', async () => {
    expect((await giaouoc('rubric', 'diff', CAO_BANG)).code).toBe(2);
    expect((await giaouoc('rubric', 'diff', CAO_BANG, 'no-such.json')).code).toBe(2);
  });
});

describe('giaouoc rubric try', () => {
  test('changes nothing where the rubric is the same but for a word', async () => {
    const { out } = await giaouoc('rubric', 'try', fileWith('I.1.a', { title: 'Khác' }), FILLED, '--bloc', CAO_BANG, '--json');
    const { agencies } = JSON.parse(out) as { agencies: { before: unknown; after: unknown; criteria: unknown[]; fits: boolean }[] };

    expect(agencies).toHaveLength(8);
    for (const { before, after, criteria, fits } of agencies)
      expect({ after, criteria, fits }).toEqual({ after: before, criteria: [], fits: true });
  });

  test('tells totals, ranks and what no longer fits, and ends with 1 for it', async () => {
    const tightened = fileWith('I.1.a', { rule: { shape: 'direct', min: 49 } });
    const { code, out } = await giaouoc('rubric', 'try', tightened, FILLED, '--bloc', CAO_BANG);

    expect(code).toBe(1);
    expect(out).toContain('Hạng mới');
    expect(out).toMatch(/Đã chấm thử 8 bảng, \d bảng không còn phù hợp\./);
  });

  test('needs the bloc that the sheets are of', async () => {
    expect((await giaouoc('rubric', 'try', CAO_BANG, FILLED)).code).toBe(2);
  });
});
