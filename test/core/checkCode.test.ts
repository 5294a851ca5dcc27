import { expect, test } from 'vitest';
import { checkCode } from '#core/checkCode.ts';

test('a check code is the first sixteen digits of a hash, in capitals, by four', () => {
  expect(checkCode(`sha256:7f3a91c25b0ed846${'0'.repeat(48)}`)).toBe('7F3A 91C2 5B0E D846');
  expect(checkCode('7f3a91c25b0ed8461')).toBe('7F3A 91C2 5B0E D846');
});
