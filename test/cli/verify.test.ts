import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '#core/canonicalJson.ts';
import { readWorkbook } from '#workbook/reading/readWorkbook.ts';
import { carriedRanking } from '#workbook/ranking/carriedRanking.ts';
import { withChange, type JsonFields } from '../core/smallBloc.ts';
import { giaouoc } from './capture.ts';
import { CAO_BANG, E_MAILED, FILLED } from './samples.ts';
import { keptFolder, temporaryFolder } from './temporaryFolder.ts';

const folder = keptFolder();
const ranking = join(folder, 'ranking.xlsx');
const result = join(folder, 'result.json');
const exported = join(folder, 'export.json');

interface Version {
  readonly agency: string;
  readonly version: number;
  readonly hash: string;
}

let carried: { readonly bloc: { readonly id: string }; readonly versions: readonly Version[] };

beforeAll(async () => {
  await giaouoc('rank', E_MAILED, '--bloc', CAO_BANG, '--out', ranking, '--json', result);
  carried = carriedRanking(readWorkbook(new Uint8Array(readFileSync(ranking)))) as typeof carried;
  writeFileSync(exported, JSON.stringify(carried));
});

const receiptOf = (to: string, over: { readonly [field: string]: Json }): string => {
  const [first] = carried.versions;
  const receipt = {
    number: 'CB-IV-2018/0001',
    bloc: carried.bloc.id,
    edition: 2018,
    agency: first?.agency,
    version: 1,
    sheetHash: first?.hash,
  };
  const path = join(to, 'receipt.json');
  writeFileSync(path, JSON.stringify({ ...receipt, ...over }));
  return path;
};

describe('giaouoc verify', () => {
  test('says in one sentence that a ranking workbook is unaltered', async () => {
    const { code, out } = await giaouoc('verify', ranking);
    expect(code).toBe(0);
    expect(out).toContain('Cả 9 phần đều khớp; bảng xếp hạng còn nguyên.');
  });

  test('says so in English and as JSON', async () => {
    expect((await giaouoc('verify', ranking, '--lang', 'en')).out).toContain('All 9 parts agree; the ranking is unaltered.');
    const { out } = await giaouoc('verify', ranking, '--json');
    expect(JSON.parse(out)).toMatchObject({ agrees: true, bloc: carried.bloc.id, edition: 2018, receipts: [] });
  });

  test('proves a receipt', async () => {
    const { code, out } = await giaouoc('verify', ranking, receiptOf(temporaryFolder(), {}));
    expect(code).toBe(0);
    expect(out).toContain('biên nhận CB-IV-2018/0001');
    expect(out).toContain('bảng đã nộp nằm nguyên trong bảng xếp hạng');
  });

  test('says of a receipt of another version which one was counted', async () => {
    const { code, out } = await giaouoc('verify', ranking, receiptOf(temporaryFolder(), { version: 2 }));
    expect(code).toBe(1);
    expect(out).toContain('bảng xếp hạng tính bản nộp lần 1');
  });

  test('refuses a workbook of another kind and says where to get the right one', async () => {
    const { code, out } = await giaouoc('verify', join(FILLED, 'STP - Bảng tự chấm 2018.xlsx'));
    expect(code).toBe(1);
    expect(out).toContain('không phải bảng xếp hạng do Giao Ước lập');
  });

  test('cannot run without a file, with a file that is not there, or with a receipt that is none', async () => {
    expect(await giaouoc('verify')).toMatchObject({ code: 2, out: '' });
    expect(await giaouoc('verify', join(folder, 'none.xlsx'))).toMatchObject({ code: 2, out: '' });
    expect(await giaouoc('verify', ranking, CAO_BANG)).toMatchObject({ code: 2, out: '' });
  });
});

describe('giaouoc rank --from', () => {
  test('comes to the ranking of the sheets, to the snapshot', async () => {
    const to = temporaryFolder();
    const again = join(to, 'again.json');
    const { code } = await giaouoc('rank', '--from', exported, '--out', join(to, 'again.xlsx'), '--json', again);
    const told = (path: string): unknown => {
      const { ranking: ranks, snapshot, missing } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
      return { ranks, snapshot, missing };
    };
    expect(code).toBe(1);
    expect(told(again)).toEqual(told(result));
    expect((await giaouoc('verify', join(to, 'again.xlsx'))).code).toBe(0);
  });

  test('refuses an export whose sheets were altered, and names the agency', async () => {
    const to = temporaryFolder();
    const forged = withChange(JSON.parse(readFileSync(exported, 'utf8')) as JsonFields, 'versions[0].sheet.rows[0].score', '0');
    const path = join(to, 'forged.json');
    writeFileSync(path, JSON.stringify(forged));
    const { code, err } = await giaouoc('rank', '--from', path, '--out', join(to, 'x.xlsx'));
    expect(code).toBe(2);
    expect(err).toContain(carried.versions[0]?.agency);
  });

  test('takes neither sheets nor a bloc beside it', async () => {
    const out = join(temporaryFolder(), 'x.xlsx');
    expect((await giaouoc('rank', '--from', exported, FILLED, '--out', out)).code).toBe(2);
    expect((await giaouoc('rank', '--from', exported, '--bloc', CAO_BANG, '--out', out)).code).toBe(2);
  });
});
