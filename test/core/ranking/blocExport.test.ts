import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { exportJson, readExport } from '#core/ranking/blocExport.ts';
import { rankVersions, sheetHashOf } from '#core/ranking/rankSheets.ts';
import { readReceiptClaim, verifyReceipt } from '#core/ranking/verifyReceipt.ts';
import { sha256 } from '../../sha256.ts';
import { smallBloc, withChange, type JsonFields } from '../smallBloc.ts';
import { readingsOf } from './readingOf.ts';

const bloc = smallBloc();
const readings = readingsOf(bloc, { A: { 'I.1': 4.5 }, B: { 'I.1': 5, T: 1 }, C: { 'I.1': 4.5, P: 2 } });
const versions = readings.map((reading, index) => ({
  agency: reading.agency ?? '',
  version: index + 1,
  hash: sheetHashOf(reading, sha256),
}));
const ranked = rankVersions(bloc, versions, readings, sha256);
const year = { ranked, rejected: [{ agency: 'D', file: 'D.xlsx' }], isProvisional: true, madeOn: null };
const exported = (): JsonFields => JSON.parse(JSON.stringify(exportJson(year))) as JsonFields;

describe('the export of a bloc', () => {
  test('gives the same ranking, hash for hash, to whoever reads it', () => {
    const again = readExport(exported(), sha256);
    expect(again.ranked.snapshot).toBe(ranked.snapshot);
    expect(again.ranked.rubricHash).toBe(ranked.rubricHash);
    expect(again.ranked.ranking.agencies.map(({ member, rank, final }) => [member.code, rank, final.total])).toEqual(
      ranked.ranking.agencies.map(({ member, rank, final }) => [member.code, rank, final.total]),
    );
    expect(again.hashes.sheets.every(({ stated, recomputed }) => stated === recomputed)).toBe(true);
    expect(again.rejected).toEqual(year.rejected);
    expect(again.isProvisional).toBe(true);
  });

  test('is the same text again after it was read', () => {
    const { ranked: again, ...rest } = readExport(exported(), sha256);
    expect(canonicalJson(exportJson({ ranked: again, ...rest }))).toBe(canonicalJson(exportJson(year)));
  });

  test('shows a sheet that is not the one its hash names', () => {
    const altered = withChange(exported(), 'versions[0].sheet.rows[0].score', '5');
    const { hashes } = readExport(altered, sha256);
    expect(hashes.sheets.map(({ agency, stated, recomputed }) => [agency, stated === recomputed])).toEqual([
      ['A', false],
      ['B', true],
      ['C', true],
    ]);
    expect(hashes.snapshot.stated).not.toBe(hashes.snapshot.recomputed);
  });

  test('is refused where an agency stands in it twice or has a score missing', () => {
    const { versions: listed } = exported();
    const twice = { ...exported(), versions: Array.isArray(listed) ? [...(listed as Json[]), ...(listed as Json[]).slice(0, 1)] : [] };
    expect(() => readExport(twice, sha256)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ path: 'versions[3].agency' }) }),
    );
    const short = withChange(exported(), 'versions[1].sheet.rows[0].score', null);
    expect(() => readExport(short, sha256)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ path: 'versions[1].sheet' }) }),
    );
  });
});

describe('a receipt', () => {
  const claim = { number: 'KT-2018/0001', bloc: bloc.id, edition: 2018, agency: 'B', version: 2, sheetHash: versions[1]?.hash ?? '' };
  const verdictOf = (over: object) => verifyReceipt(readReceiptClaim({ ...claim, ...over }), ranked);

  test('proves that its sheet is the one that was counted', () => {
    expect(verdictOf({})).toEqual({ is: 'counted' });
    expect(verifyReceipt(readReceiptClaim({ receipt: claim }), ranked)).toEqual({ is: 'counted' });
  });

  test.each([
    ['another bloc', { bloc: 'khoi-khac' }, { is: 'otherYear' }],
    ['another year', { edition: 2017 }, { is: 'otherYear' }],
    ['an agency that is not counted', { agency: 'D' }, { is: 'notCounted' }],
    ['an older version', { version: 1 }, { is: 'otherVersion', version: 2 }],
    ['another sheet', { sheetHash: `sha256:${'0'.repeat(64)}` }, { is: 'otherSheet', sheetHash: versions[1]?.hash }],
  ])('says so of %s', (_, over, verdict) => {
    expect(verdictOf(over)).toEqual(verdict);
  });

  test('is refused where it bears no whole hash', () => {
    expect(() => readReceiptClaim({ ...claim, sheetHash: 'sha256:7f3a' })).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ path: 'sheetHash' }) }),
    );
  });
});
