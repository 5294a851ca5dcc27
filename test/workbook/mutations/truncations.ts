import type { Mutate } from './Mutation.ts';

/** Where the headers of a zip file begin: a cut there leaves whole records before it. */
const signatures = (bytes: Uint8Array): readonly number[] =>
  [...bytes.keys()].filter((at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && (bytes[at + 2] ?? 9) <= 7);

/** Cut anywhere, at a record, a few bytes beside one, or filled up again with zeros as a broken download is. */
export const truncate: Mutate = ({ bytes }, dice) => {
  const kind = dice.oneOf([
    'anywhere',
    'at a record',
    'beside a record',
    'near the end',
    'filled with zeros',
    'without its middle',
    'without its head',
  ]);
  const record = dice.oneOf(signatures(bytes));
  const at = {
    anywhere: dice.below(bytes.length),
    'at a record': record,
    'beside a record': Math.max(0, record - 3 + dice.below(8)),
    'near the end': bytes.length - 1 - dice.below(64),
  }[kind];
  if (at !== undefined) return { what: `cut ${kind}: ${at} of ${bytes.length}`, bytes: bytes.slice(0, at), left: 'sameOrRefused' };
  const from = dice.below(bytes.length);
  const to = kind === 'filled with zeros' ? bytes.length : Math.min(bytes.length, from + 1 + dice.below(4000));
  const what = `${kind}: ${from} to ${to} of ${bytes.length}`;
  if (kind === 'filled with zeros') return { what, bytes: bytes.slice().fill(0, from), left: 'sameOrRefused' };
  const start = kind === 'without its head' ? 0 : from;
  return { what, bytes: Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(to)]), left: 'sameOrRefused' };
};
