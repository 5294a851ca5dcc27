const SECTOR = 512;
const NONE = 0xffffffff;

/** An OLE compound file whose root holds streams of these names and nothing in them; `under` stand in a folder below the root. */
export const buildOle = (streams: readonly string[], under: readonly string[] = []): Uint8Array => {
  const bytes = new Uint8Array(SECTOR * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x1e, 9, true);
  view.setUint32(0x30, 1, true);
  view.setUint32(0x4c, 0, true);
  for (let at = SECTOR; at < 2 * SECTOR; at += 4) view.setUint32(at, NONE, true);
  view.setUint32(SECTOR + 4, 2, true);
  view.setUint32(SECTOR + 8, 0xfffffffe, true);
  const names = ['Root Entry', ...streams, ...under];
  names.forEach((name, index) => {
    const at = 2 * SECTOR + index * 128;
    [...name].forEach((letter, place) => view.setUint16(at + 2 * place, letter.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * (name.length + 1), true);
    const isLast = index === streams.length || index === names.length - 1;
    view.setUint32(at + 68, NONE, true);
    view.setUint32(at + 72, index === 0 || isLast ? NONE : index + 1, true);
    view.setUint32(at + 76, childOf(index, streams.length, under.length), true);
  });
  return bytes;
};

const childOf = (index: number, streams: number, under: number): number => {
  if (index === 0) return streams > 0 ? 1 : NONE;
  return index === 1 && under > 0 ? streams + 1 : NONE;
};
