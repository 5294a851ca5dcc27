import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExport } from '#core/ranking/blocExport.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { verifyRanking } from '#workbook/ranking/verifyRanking.ts';
import { demoYear } from '../../local/demoYear.ts';
import { StoredItem } from '../../functions/store/StoredItem.ts';
import { bringBack, differences, takeAll, type TakenBloc } from '../../local/drill.ts';
import { onDataFolder } from '../../local/onDataFolder.ts';
import { restoreDrill } from '../../local/restoreDrill.ts';
import { demoYearFaults } from '../../proofs/demoYearFaults.ts';
import { ensureBuilt } from '../../scripts/build/ensureBuilt.mjs';
import { PROJECT } from '../projectFolder.ts';
import { CAO_BANG, sampleBloc } from '../sampleBlocs.ts';
import { sha256 } from '../sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'demo-year-'));
const [out, dataDir] = [join(folder, 'papers'), join(folder, 'data')];
const said: string[] = [];

beforeAll(async () => {
  await ensureBuilt(['functions']);
  await demoYear({ root: PROJECT, sample: CAO_BANG, out, dataDir, say: (line) => void said.push(line) });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a whole year of a sample bloc by script', () => {
  test('goes through every state, is appraised, meets and votes, and leaves every paper, all telling the same', async () => {
    expect(said).toContain('secondReview → meeting');
    expect(said).toContain('Cờ thi đua của UBND tỉnh: phát ra 7, thu về 7, hợp lệ 6 phiếu');
    expect(said).toContain('meeting → frozen');
    expect(said).toContain('frozen → published');
    expect(await demoYearFaults(PROJECT, CAO_BANG, out)).toEqual([]);
  });

  test('ends in a frozen ranking that verifies, the same in workbook and export', () => {
    const verified = verifyRanking(readWorkbook(readFileSync(join(out, 'Bảng xếp hạng.xlsx'))), sha256);
    expect(verified?.parts.every(({ agrees }) => agrees)).toBe(true);
    expect(verified?.year.isProvisional).toBe(false);
    const exported = readExport(JSON.parse(readFileSync(join(out, 'Dữ liệu của khối.json'), 'utf8')), sha256);
    expect(exported.ranked.snapshot).toBe(verified?.year.ranked.snapshot);
    expect(readFileSync(join(out, 'Kiểm tra lại.txt'), 'utf8')).toMatch(/^Khớp toàn bộ: tính lại từ 8 bảng điểm /);
  });
});

let tars = 0;

/** Each time into a folder of its own. */
const takenFrom = (data: string): Promise<readonly TakenBloc[]> => {
  const into = join(folder, `tars-${(tars += 1)}`);
  mkdirSync(into);
  return onDataFolder(data, (places) => takeAll(places, into));
};

describe('the restore drill after that year', () => {
  test('takes the bloc out, wipes the store, brings it back, and everything is as it was', async () => {
    const [before] = await takenFrom(dataDir);
    const [drilled, ...others] = await restoreDrill(dataDir);
    const [after] = await takenFrom(dataDir);

    expect(others).toEqual([]);
    expect(Object.values(before?.documents ?? {}).every((hash) => /^sha256:[0-9a-f]{64}$/.test(hash))).toBe(true);
    expect(drilled?.documents).toBeGreaterThan(0);
    expect(Object.keys(before?.documents ?? {})).toHaveLength(drilled?.documents ?? 0);
    expect(after?.documents).toEqual(before?.documents);
    expect(drilled).toMatchObject({ bloc: CAO_BANG, rankings: 1, differences: [] });
    expect(drilled?.items).toBeGreaterThan(80);
    expect(drilled?.files).toBeGreaterThanOrEqual(sampleBloc(CAO_BANG).members.length);
  });

  test('leaves a folder alone whose blocs are brought back elsewhere', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const [here, there] = [await restoreDrill(dataDir, elsewhere), await takenFrom(elsewhere)];

    expect(here).toMatchObject([{ bloc: CAO_BANG, differences: [] }]);
    expect(there.map(({ archive }) => archive.items.length)).toEqual(here.map(({ items }) => items));
    expect(await takenFrom(dataDir)).toMatchObject([{ rankings: there[0]?.rankings, documents: there[0]?.documents }]);
  });

  test('names what is not as it was: an item, a file, a document, a ranking', async () => {
    const [before] = await takenFrom(dataDir);
    if (!before) throw new Error('no bloc');
    const { archive, documents, rankings } = before;
    const [item, ...rest] = archive.items;
    const [file = ''] = Object.keys(archive.files);
    const [document = ''] = Object.keys(documents);
    const first = new StoredItem(item ?? {});
    const place = `${first.text('pk')} ${first.text('sk')}`;

    expect(differences(before, { ...before, archive: { ...archive, items: rest } })).toContain(place);
    expect(differences(before, { ...before, archive: { ...archive, items: [{ ...item, more: 1 }, ...rest] } })).toContain(place);
    expect(differences(before, { ...before, archive: { ...archive, files: { ...archive.files, [file]: 'AAAA' } } })).toContain(file);
    expect(differences(before, { ...before, documents: { ...documents, [document]: '' } })).toEqual([document]);
    expect(differences(before, { ...before, rankings: { ...rankings, '2018': '[]' } })).toEqual(['2018']);
    expect(await onDataFolder(join(folder, 'third'), (places) => bringBack(places, [{ ...before, rankings: {} }]))).toMatchObject([
      { differences: ['2018'] },
    ]);
    writeFileSync(before.tar, readFileSync(before.tar).subarray(0, 600));
    expect(await onDataFolder(join(folder, 'fourth'), (places) => bringBack(places, [before]))).toMatchObject([
      { documents: 0, differences: [`evidence ${before.tar}`, ...Object.keys(documents)] },
    ]);
  });
});
