import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreesWith, readCitations, writeCitation, type FrozenResult } from '#core/citation/Citation.ts';

const RESULT: FrozenResult = {
  bloc: 'bac-giang-tu-phap-2018',
  edition: 2018,
  snapshot: 'sha256:7f3a91c25b0ed8460123456789abcdef0123456789abcdef0123456789abcdef',
};

const hexDigits = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 }).map((digits) => digits.join(''));

describe('a citation', () => {
  test('names bloc, year and check code', () => {
    expect(writeCitation(RESULT)).toBe('BXH bac-giang-tu-phap-2018 2018 7F3A 91C2 5B0E D846');
  });

  test('is read back from whatever stands around it, and agrees with its own result', () => {
    const around = fc.constantFrom('', 'Báo cáo số 12/BC-STP ngày 05/3/2018; ', 'Kèm theo: ', '(');
    const blocs = fc.constantFrom('a', 'khoi-IV', '2018-noi-chinh', 'Đ.1_x');
    fc.assert(
      fc.property(
        hexDigits,
        blocs,
        fc.integer({ min: 1990, max: 2199 }),
        around,
        fc.constantFrom('', ')', '; Kế hoạch', '.'),
        (digits, bloc, edition, before, after) => {
          const result = { bloc, edition, snapshot: `sha256:${digits}` };
          const [citation, surplus] = readCitations(`${before}${writeCitation(result)}${after}`);
          expect(citation).toMatchObject({ bloc, edition, text: writeCitation(result) });
          expect(citation && agreesWith(citation, result)).toBe(true);
          expect(surplus).toBeUndefined();
        },
      ),
      { seed: 20_261_122 },
    );
  });

  test.each([
    ['eight digits', 'BXH bac-giang-tu-phap-2018 2018 7F3A 91C2', true],
    ['twelve digits', 'BXH bac-giang-tu-phap-2018 2018 7F3A 91C2 5B0E', true],
    ['small letters without spaces', 'bxh bac-giang-tu-phap-2018 2018 7f3a91c25b0ed846', true],
    ['a line broken within', 'BXH bac-giang-tu-phap-2018\n2018 7F3A 91C2', true],
    ['another last digit', 'BXH bac-giang-tu-phap-2018 2018 7F3A 91C3', false],
    ['another digit at the end', 'BXH bac-giang-tu-phap-2018 2018 7F3A 91C2 5B0E D847', false],
  ])('with %s is compared as far as it goes', (_, text, agrees) => {
    const [citation] = readCitations(text);
    expect(citation && agreesWith(citation, RESULT)).toBe(agrees);
  });

  test.each([
    ['four digits', 'BXH bac-giang-tu-phap-2018 2018 7F3A'],
    ['no year', 'BXH bac-giang-tu-phap-2018 7F3A 91C2'],
    ['no code', 'BXH bac-giang-tu-phap-2018 2018'],
    ['another word', 'BBXH bac-giang-tu-phap-2018 2018 7F3A 91C2'],
    ['words between', 'BXH của khối Tư pháp 2018 7F3A 91C2'],
  ])('is none with %s', (_, text) => {
    expect(readCitations(text)).toEqual([]);
  });

  test('may stand beside another', () => {
    const text = `${writeCitation(RESULT)}; ${writeCitation({ ...RESULT, bloc: 'khac' })}`;
    expect(readCitations(text).map(({ bloc }) => bloc)).toEqual(['bac-giang-tu-phap-2018', 'khac']);
  });
});
