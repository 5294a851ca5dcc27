import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '#core/canonicalJson.ts';
import { rubricChangeText } from '#core/messages/rubricChangeText.ts';
import { rubricChanges } from '#core/versions/rubricChanges.ts';
import { SAMPLE_BLOCS, sampleBloc } from '../../sampleBlocs.ts';

type Raw = Record<string, Json>;

const rubricOf = (name: (typeof SAMPLE_BLOCS)[number]): Raw => structuredClone(sampleBloc(name).rubricJson) as Raw;

const listIn = (rubric: Raw, name: string): Raw[] => rubric[name] as Raw[];

const textsOf = (change: (rubric: Raw) => void): readonly string[] => {
  const [from, to] = [rubricOf('cao-bang-noi-chinh-2018'), rubricOf('cao-bang-noi-chinh-2018')];
  change(to);
  return rubricChanges(from, to).map((one) => rubricChangeText(one, 'vi'));
};

const criterion = (rubric: Raw, code: string): Raw => {
  const found = listIn(rubric, 'criteria').find((one) => one['code'] === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};

describe('the difference between two rubrics', () => {
  test('is told in words', () => {
    expect(textsOf((rubric) => void (criterion(rubric, 'I.1.a')['max'] = 25))).toEqual([
      expect.stringMatching(/^I\.1\.a: điểm tối đa \d+ → 25$/),
    ]);
    expect(textsOf((rubric) => void (criterion(rubric, 'I.1.a')['blocksFrom'] = '2018-12-01'))).toEqual([
      'I.1.a: chặn nộp từ ngày không ghi → 01/12/2018',
    ]);
    expect(textsOf((rubric) => void listIn(rubric, 'criteria').pop())).toEqual([expect.stringMatching(/^Bỏ \S+ “.+”$/)]);
    expect(textsOf((rubric) => void ((rubric['scale'] as Raw)['bonusCap'] = 7))).toEqual([
      expect.stringMatching(/^Thang điểm: điểm thưởng tối đa .+ → 7$/),
    ]);
  });

  test('tells a criterion that was moved, and another order', () => {
    expect(textsOf((rubric) => void (criterion(rubric, 'I.1.a')['parent'] = 'I.2'))).toEqual(['I.1.a: chuyển từ I.1 sang I.2']);
    expect(textsOf((rubric) => void listIn(rubric, 'criteria').reverse())).toEqual([expect.stringMatching(/^Đổi thứ tự các tiêu chí: /)]);
  });

  test.each(SAMPLE_BLOCS)('of %s and itself is nothing', (name) => expect(rubricChanges(rubricOf(name), rubricOf(name))).toEqual([]));
});

/** Every place inside a value, as the object or list that holds it and the key there. */
const placesIn = (value: Json): readonly (readonly [Raw | Json[], string | number])[] => {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Raw | Json[];
  const keys = Array.isArray(holder) ? holder.map((_, index) => index) : Object.keys(holder);
  return keys.flatMap((key) => [[holder, key] as const, ...placesIn((holder as Raw)[key] as Json)]);
};

const anyValue = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -50, max: 50 }),
  fc.string({ maxLength: 4 }),
  fc.constant([] as Json[]),
  fc.constant({}),
  fc.constant([{ code: 'X', id: 'X', key: 'X', award: 'X', what: 'X', by: 'X' }] as Json[]),
);

const edit = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('set', 'drop', 'add', 'swap'),
  value: anyValue,
});

type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

const apply = (rubric: Raw, { at, how, value }: Edit): void => {
  const places = placesIn(rubric);
  const [holder, key] = places[at % places.length] ?? [rubric, 'id'];
  if (Array.isArray(holder)) {
    const index = Number(key);
    if (how === 'set') holder[index] = value;
    else if (how === 'drop') holder.splice(index, 1);
    else if (how === 'add') holder.splice(index, 0, value);
    else holder.reverse();
  } else if (how === 'drop') delete holder[key];
  else if (how === 'add') holder[`${String(key)}_`] = value;
  else holder[key] = value;
};

test('is empty exactly where the canonical JSON is the same, whatever was edited, and each line can be said', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SAMPLE_BLOCS), fc.array(edit, { minLength: 1, maxLength: 4 }), (name, edits) => {
      const [from, to] = [rubricOf(name), rubricOf(name)];
      for (const one of edits) apply(to, one);
      const changes = rubricChanges(from, to);
      expect(changes.length > 0).toBe(canonicalJson(from) !== canonicalJson(to));
      for (const change of changes) {
        expect(rubricChangeText(change, 'vi').length).toBeGreaterThan(4);
        expect(rubricChangeText(change, 'en')).not.toContain('undefined');
      }
    }),
    { numRuns: 300 },
  );
});
