import { describe, expect, test } from 'vitest';
import { readBloc } from '#core/bloc/readBloc.ts';
import { CAO_BANG, sampleJson } from '../../sampleBlocs.ts';

const prefixOf = (change: Readonly<Record<string, string | undefined>>): string =>
  readBloc({ ...sampleJson(CAO_BANG), receiptPrefix: undefined, ...change }).receiptPrefix;

describe('what receipts begin with', () => {
  test('is what the bloc’s file says', () => {
    expect(prefixOf({ receiptPrefix: 'CB-IV-2018' })).toBe('CB-IV-2018');
    expect(prefixOf({ receiptPrefix: 'a'.repeat(30) })).toBe('a'.repeat(30));
  });

  test('is else the first letters of the province and the year', () => {
    expect(prefixOf({})).toBe('CB-2018');
    expect(prefixOf({ province: 'TP. Hồ Chí Minh' })).toBe('THCM-2018');
    expect(prefixOf({ province: 'Đắk Lắk' })).toBe('ĐL-2018');
  });

  test('is else the first letters of the bloc’s name, eight at most', () => {
    expect(prefixOf({ province: undefined, name: 'Khối thi đua các cơ quan Nội chính tỉnh' })).toBe('KTĐCCQNC-2018');
  });

  test.each(['CB/2018', 'CB 2018', '-CB', 'CB-', 'CB--IV', 'a'.repeat(31)])('is never %j', (receiptPrefix) => {
    expect(() => prefixOf({ receiptPrefix })).toThrow('receiptPrefix');
  });
});
