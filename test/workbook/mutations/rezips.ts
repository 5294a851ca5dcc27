import { strToU8 } from 'fflate';
import { buildZip, type ZipEntry } from '../buildZip.ts';
import { partsOf, type Dice, type Left, type Mutate } from './Mutation.ts';

type Parts = readonly ZipEntry[];
type Rezip = (parts: Parts, dice: Dice) => { readonly bytes: Uint8Array; readonly left: Left };

const one = (parts: Parts, dice: Dice, change: (part: ZipEntry) => Partial<ZipEntry>): Uint8Array => {
  const target = dice.oneOf(parts);
  return buildZip(parts.map((part) => (part === target ? { ...part, ...change(part) } : part)));
};

const all = (parts: Parts, change: (part: ZipEntry) => Partial<ZipEntry>): Uint8Array =>
  buildZip(parts.map((part) => ({ ...part, ...change(part) })));

const same = (bytes: Uint8Array): ReturnType<Rezip> => ({ bytes, left: 'same' });
const sameOrRefused = (bytes: Uint8Array): ReturnType<Rezip> => ({ bytes, left: 'sameOrRefused' });

const sizeOf = ({ content }: ZipEntry): number => (content as Uint8Array).length;

const upper = (name: string): string => name.toUpperCase();

/** Ways in which other programs, mail gates and hostile hands put the same parts into a zip file again. */
const REZIPS: Readonly<Record<string, Rezip>> = {
  'all stored': (parts) => same(all(parts, () => ({ method: 0 }))),
  'some stored': (parts, dice) => same(buildZip(parts.map((part) => (dice.below(2) === 0 ? { ...part, method: 0 } : part)))),
  'in another order': (parts, dice) => same(buildZip(dice.shuffled(parts))),
  'in another order, stored': (parts, dice) => same(buildZip(dice.shuffled(parts).map((part) => ({ ...part, method: 0 })))),
  'sizes behind the parts': (parts) => same(all(parts, () => ({ hasDescriptor: true }))),
  'with a comment': (parts, dice) => same(buildZip(parts, { comment: 'PK\u0005\u0006'.repeat(dice.below(40)) })),
  'with folders': (parts) => same(buildZip([{ name: 'xl/', content: new Uint8Array(), method: 0 }, ...parts])),
  'with a stranger among them': (parts, dice) =>
    same(buildZip([...parts, { name: `__MACOSX/._${dice.below(100)}`, content: strToU8('x'.repeat(dice.below(5000))) }])),
  'names in capitals': (parts) => same(all(parts, ({ name }) => ({ name: upper(name) }))),
  'with backslashes': (parts) => same(all(parts, ({ name }) => ({ name: name.replaceAll('/', '\\') }))),
  'from the root': (parts) => same(all(parts, ({ name }) => ({ name: `/${name}` }))),
  'names said to be UTF-8': (parts) => same(all(parts, () => ({ flags: 0x800 }))),
  'from a dot': (parts) => sameOrRefused(all(parts, ({ name }) => ({ name: `./${name}` }))),
  'in a folder': (parts) => sameOrRefused(all(parts, ({ name }) => ({ name: `bang-cham/${name}` }))),
  'behind other bytes': (parts, dice) => sameOrRefused(Uint8Array.from([...strToU8('MZ'.repeat(1 + dice.below(50))), ...buildZip(parts)])),
  'before other bytes': (parts, dice) => sameOrRefused(Uint8Array.from([...buildZip(parts), ...new Uint8Array(1 + dice.below(3000))])),
  'one part left out': (parts, dice) => ({ bytes: buildZip(parts.filter((part) => part !== dice.oneOf(parts))), left: 'unknown' }),
  'one part empty': (parts, dice) => ({ bytes: one(parts, dice, () => ({ content: new Uint8Array() })), left: 'unknown' }),
  'one part twice': (parts, dice) => sameOrRefused(buildZip([...parts, dice.oneOf(parts)])),
  'one part twice in another case': (parts, dice) => {
    const part = dice.oneOf(parts);
    return sameOrRefused(buildZip([...parts, { ...part, name: upper(part.name), content: new Uint8Array() }]));
  },
  'a part that claims another size': (parts, dice) =>
    sameOrRefused(one(parts, dice, (part) => ({ claimedBytes: Math.max(0, sizeOf(part) - 3 + dice.below(7)) }))),
  'a part that claims 600 MB': (parts, dice) => sameOrRefused(one(parts, dice, () => ({ claimedBytes: 600_000_000 }))),
  'a part with another packed size': (parts, dice) => sameOrRefused(one(parts, dice, () => ({ claimedPackedBytes: dice.below(20_000) }))),
  'a part with another checksum': (parts, dice) => sameOrRefused(one(parts, dice, () => ({ crc: dice.below(2 ** 31) }))),
  'a part of another method': (parts, dice) => sameOrRefused(one(parts, dice, () => ({ method: dice.oneOf([1, 6, 9, 12, 14, 93, 99]) }))),
  'a part with a password': (parts, dice) => sameOrRefused(one(parts, dice, () => ({ flags: 1 }))),
  'a part named otherwise in its header': (parts, dice) => sameOrRefused(one(parts, dice, ({ name }) => ({ nameInHeader: `${name}x` }))),
  'a part that points into another': (parts, dice) => sameOrRefused(one(parts, dice, () => ({ headerAt: dice.below(3000) }))),
  'a part that is no deflate stream': (parts, dice) => sameOrRefused(one(parts, dice, () => ({ isPacked: true, method: 8 }))),
  'with a zip64 locator': (parts) => sameOrRefused(buildZip(parts, { withZip64Locator: true })),
  'with another count': (parts, dice) => sameOrRefused(buildZip(parts, { count: dice.below(70_000) })),
  'with the directory elsewhere': (parts, dice) => sameOrRefused(buildZip(parts, { directoryAt: dice.below(40_000) })),
};

/** The same parts in another zip file. */
export const rezip: Mutate = (book, dice) => {
  const name = dice.oneOf(Object.keys(REZIPS));
  const made = (REZIPS[name] as Rezip)(partsOf(book), dice);
  return { what: `zipped again ${name}`, ...made };
};
