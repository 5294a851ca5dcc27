import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '#core/canonicalJson.ts';
import { cellAt } from '#workbook/WorkbookView.ts';
import { patchWorkbook } from '#workbook/patching/patchWorkbook.ts';
import { carriedRanking } from '#workbook/ranking/carriedRanking.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { giaouoc } from './capture.ts';
import { sample } from './samples.ts';
import { keptFolder, temporaryFolder } from './temporaryFolder.ts';

const CHILD = sample('bac-giang-tu-phap-2018');
const PARENT = sample('bac-giang-noi-chinh-2018');
const STP = join(PARENT, 'filled', 'STP - Bảng tự chấm 2018.xlsx');

const folder = keptFolder();
const ranking = join(folder, 'xep-hang.xlsx');

interface Cited {
  readonly citation: string | null;
  readonly snapshot: string;
}

interface Checked {
  readonly files: readonly { readonly findings: readonly { readonly code: string; readonly seen: string; readonly cell: string }[] }[];
}

const cited = async (path: string): Promise<Cited> => JSON.parse((await giaouoc('cite', path, '--json')).out) as Cited;

const findings = async (...args: readonly string[]) => {
  const { out } = await giaouoc('check', ...args, '--json');
  return (JSON.parse(out) as Checked).files.flatMap((file) => file.findings);
};

const viewOf = (path: string) => readWorkbook(new Uint8Array(readFileSync(path)));

/** The cell of a workbook's first sheet that holds a text. */
const placeOf = (path: string, wanted: string) => {
  const [sheet] = viewOf(path).sheets;
  if (!sheet) throw new Error('a workbook without sheets');
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const content = cellAt(sheet, row, column)?.content;
      if (content?.type === 'text' && content.text === wanted) return { sheet: sheet.name, row, column };
    }
  }
  throw new Error(`no cell with ${wanted}: the samples are made anew by npm run samples`);
};

beforeAll(async () => {
  await giaouoc('rank', join(CHILD, 'filled'), '--bloc', join(CHILD, 'bloc.json'), '--out', ranking);
});

describe('giaouoc cite', () => {
  test('prints the line by which the bloc above cites this ranking, and which bloc that is', async () => {
    const { code, out } = await giaouoc('cite', ranking);
    const { citation, snapshot } = await cited(ranking);
    expect(code).toBe(0);
    expect(out).toContain(citation);
    expect(out).toContain('Dẫn trong bảng tự chấm của Khối thi đua các cơ quan Nội chính tỉnh Bắc Giang, năm 2018.');
    expect(citation?.replace(/\D*$/, '')).toContain('BXH bac-giang-tu-phap-2018 2018 ');
    expect(snapshot.slice('sha256:'.length, 'sha256:'.length + 4).toUpperCase()).toBe(citation?.split(' ')[3]);
  });

  test('refuses a ranking that is still provisional', async () => {
    const own = temporaryFolder();
    const [exported, provisional] = [join(own, 'export.json'), join(own, 'r.xlsx')];
    const carried = carriedRanking(viewOf(ranking)) as Record<string, Json>;
    writeFileSync(exported, JSON.stringify({ ...carried, provisional: true }));
    await giaouoc('rank', '--from', exported, '--out', provisional);
    const { code, out } = await giaouoc('cite', provisional);
    expect({ code, out }).toEqual({ code: 1, out: 'r.xlsx: còn là bảng tạm tính. Hãy đợi khối chốt xếp hạng rồi dẫn.' });
    const { code: stopped, err } = await giaouoc('check', STP, '--cited', provisional);
    expect(stopped).toBe(2);
    expect(err).toContain('còn là bảng tạm tính');
  });

  test('refuses a ranking in which a cell was changed', async () => {
    const altered = join(temporaryFolder(), 'r.xlsx');
    const place = placeOf(ranking, 'Sở Tư pháp');
    const changed = patchWorkbook(new Uint8Array(readFileSync(ranking)), [
      { ...place, formula: null, content: { type: 'text', text: 'Phòng Tư pháp' } },
    ]);
    writeFileSync(altered, changed);
    expect(await giaouoc('cite', altered)).toMatchObject({ code: 1, out: expect.stringContaining('đã bị thay đổi') as string });
  });

  test.each([
    ['a scoring workbook', STP],
    ['no workbook', sample('README.md')],
  ])('refuses %s', async (_, path) => {
    expect((await giaouoc('cite', path)).code).toBe(1);
    expect((await giaouoc('check', STP, '--cited', path)).code).toBe(2);
  });

  test('asks for its file, and for one alone', async () => {
    expect((await giaouoc('cite')).code).toBe(2);
    expect((await giaouoc('cite', ranking, ranking)).code).toBe(2);
  });
});

describe('the sheet of the bloc above', () => {
  test('cites the ranking of the bloc below as it comes out of its sheets', async () => {
    const { citation } = await cited(ranking);
    expect(placeOf(STP, citation ?? '')).toMatchObject({ sheet: 'Tự chấm' });
    expect(await findings(STP, '--cited', ranking)).toEqual([]);
  });

  test('is told where its code is not that of the ranking', async () => {
    const copy = join(temporaryFolder(), 'STP.xlsx');
    const { citation } = await cited(ranking);
    const wrong = `${(citation ?? '').slice(0, -4)}0000`;
    const place = placeOf(STP, citation ?? '');
    writeFileSync(
      copy,
      patchWorkbook(new Uint8Array(readFileSync(STP)), [{ ...place, formula: null, content: { type: 'text', text: wrong } }]),
    );
    expect((await findings(copy, '--cited', ranking)).map(({ code, seen }) => [code, seen])).toEqual([['evidence.citedDiffers', wrong]]);
    expect(await findings(copy)).toEqual([]);
  });

  test('is told where it cites nothing', async () => {
    const copy = join(temporaryFolder(), 'STP.xlsx');
    copyFileSync(STP, copy);
    const place = placeOf(STP, (await cited(ranking)).citation ?? '');
    const paper = 'Báo cáo số 12/BC-STP ngày 02/11/2018 của Sở Tư pháp';
    writeFileSync(
      copy,
      patchWorkbook(new Uint8Array(readFileSync(STP)), [{ ...place, formula: null, content: { type: 'text', text: paper } }]),
    );
    const { code, out } = await giaouoc('check', copy);
    expect(code).toBe(0);
    expect(out).toContain('cần “BXH bac-giang-tu-phap-2018 2018” và mã đối chiếu, hãy chép dòng do lệnh giaouoc cite in ra.');
  });
});
