import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { proof } from '../../../proofs/mutations.proof.ts';
import { buildZip } from '../buildZip.ts';
import { judgeMutation } from './judgeMutation.ts';
import { Dice, partsOf } from './Mutation.ts';
import { rightBooks } from './rightBooks.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const seed = Number(process.env['PROPERTY_SEED'] ?? 1);

describe('mutated workbooks', () => {
  test('never stop the reader, and never bring in a score that the file does not hold', { timeout: 120_000 }, async () => {
    for (const row of await proof.run({ root, seed, size: 'slice' })) {
      expect('failures' in row ? { name: row.name, failures: row.failures } : row).toMatchObject({ failures: [] });
      expect('cases' in row && row.cases).toBeGreaterThan(0);
    }
  });
});

/** A part changed behind the back of whoever judges: the mutation says otherwise. */
describe.each(rightBooks(root))('the judge of $name', (book) => {
  const changed = (pattern: RegExp, text: string): Uint8Array =>
    buildZip(
      partsOf(book).map((part) =>
        part.name.endsWith('sheet1.xml')
          ? { ...part, content: new TextDecoder().decode(part.content as Uint8Array).replace(pattern, text) }
          : part,
      ),
    );
  const score = book.report.reading.leaves.find(({ points, rows }) => points !== null && points > 0 && rows[0]?.self.formula === null);
  const cell = score?.rows[0]?.self.at.cell ?? '';

  test('finds nothing wrong with the book itself', () => {
    expect(judgeMutation(book, { what: 'nothing', bytes: book.bytes, left: 'same' })).toMatchObject({ failure: null, isRefused: false });
    expect(judgeMutation(book, { what: 'nothing', bytes: book.bytes, left: 'unknown' })).toMatchObject({ failure: null });
  });

  test('finds a score that is not the right one', () => {
    const bytes = changed(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*`), '$10');
    expect(judgeMutation(book, { what: 'a score of 0', bytes, left: 'same' }).failure).toMatch(/is (?:read as|errors|warnings)/);
    expect(judgeMutation(book, { what: 'a score of 0', bytes, left: 'unknown' }).failure).toBeNull();
  });

  test('finds a refusal of what was not changed', () => {
    const mutation = { what: 'cut', bytes: book.bytes.slice(0, 99), left: 'same' } as const;
    expect(judgeMutation(book, mutation)).toMatchObject({ isRefused: true, failure: 'is refused although nothing was changed' });
  });
});

test('the same seed draws the same mutations', () => {
  const draw = (dice: Dice): readonly number[] => [dice.below(1000), dice.oneOf([1, 2, 3]), ...dice.shuffled([1, 2, 3, 4])];
  expect(draw(new Dice('a'))).toEqual(draw(new Dice('a')));
  expect(draw(new Dice('a'))).not.toEqual(draw(new Dice('b')));
});
