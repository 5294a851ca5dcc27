import { buildZip } from '../buildZip.ts';
import { partsOf, type Dice, type Mutate } from './Mutation.ts';

const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
};

const HEADER_BYTES = 46;

/** A place inside a local header, a directory entry or the end record. */
const inHeader = (bytes: Uint8Array, dice: Dice): number => {
  const starts = [...bytes.keys()].filter((at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && (bytes[at + 2] ?? 9) <= 7);
  return Math.min(bytes.length - 1, dice.oneOf(starts) + dice.below(HEADER_BYTES));
};

const TARGETS = /sheet1\.xml|sharedStrings|styles|workbook\.xml|Content_Types|\.rels$/;

/**
 * One to eight bits turned over, anywhere or in the zip's own records, where the checksums stand in the way; or one bit inside a
 * part whose checksum was made right again, as by a program that stored it so.
 */
export const flipBits: Mutate = (book, dice) => {
  const kind = dice.oneOf(['anywhere', 'in a header', 'in a part'] as const);
  if (kind !== 'in a part') {
    const places = Array.from({ length: 1 + dice.below(8) }, () =>
      kind === 'anywhere' ? dice.below(book.bytes.length) : inHeader(book.bytes, dice),
    );
    const bytes = places.reduce((left, at) => flipped(left, at, dice.below(8)), book.bytes);
    return { what: `bits turned ${kind} at ${places.join(', ')}`, bytes, left: 'sameOrRefused' };
  }
  const parts = partsOf(book);
  const target = dice.oneOf(parts.filter(({ name }) => TARGETS.test(name)));
  const content = target.content as Uint8Array;
  const [at, bit] = [dice.below(content.length), dice.below(8)];
  const changed = parts.map((part) => (part === target ? { ...part, content: flipped(content, at, bit) } : part));
  return { what: `bit ${bit} of byte ${at} of ${target.name} turned`, bytes: buildZip(changed), left: 'unknown' };
};
