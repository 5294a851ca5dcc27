import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StoredItem } from '../../../functions/store/StoredItem.ts';
import { decodeItem, decodeValue, encodeItem, encodeValue, type Value } from '../../../functions/store/values.ts';

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger().map((whole) => (whole === 0 ? 0 : whole)),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
  ),
}));

describe('values', () => {
  test('come back from an item as they went in', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(decodeValue(encodeValue(one))).toEqual(one);
      }),
    );
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('that are the number %d are refused', (number) => {
    expect(() => encodeValue(number)).toThrow(RangeError);
  });

  test('that are a number somebody else stored with a fraction are refused', () => {
    expect(() => decodeValue({ N: '0.5' })).toThrow(RangeError);
  });

  test('that are undefined are left out', () => {
    expect(encodeItem({ a: undefined, b: 1 })).toEqual({ b: { N: '1' } });
  });

  test('of a kind that is never written are refused', () => {
    expect(() => decodeItem({ a: { SS: ['x'] } })).toThrow(TypeError);
  });
});

describe('a stored item', () => {
  const item = new StoredItem({ pk: 'p', sk: 's', text: 'a', whole: 1, none: null, map: { in: 'x' }, list: [{ in: 'y' }], texts: ['x'] });

  test('gives each field by its type', () => {
    expect([item.text('text'), item.whole('whole'), item.textOrNull('none'), item.textOrNull('missing'), item.textOrNull('text')]).toEqual([
      'a',
      1,
      null,
      null,
      'a',
    ]);
    expect([item.map('map').text('in'), item.list('list')[0]?.text('in')]).toEqual(['x', 'y']);
  });

  test.each<[string, () => unknown]>([
    ['text', () => item.text('whole')],
    ['whole', () => item.whole('text')],
    ['map', () => item.map('list')],
    ['list', () => item.list('map')],
    ['list of maps', () => item.list('texts')],
    ['text or nothing', () => item.textOrNull('whole')],
    ['text', () => item.text('none')],
  ])('names its place where a field is not the %s asked for', (_expected, ask) => {
    expect(ask).toThrow(/\["p","s"\]/);
  });
});
