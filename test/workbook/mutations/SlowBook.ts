import { strFromU8, unzipSync } from 'fflate';

/** What stands in a worksheet by the letters of its XML, for comparing: no limits, no types beyond the plain ones, and far slower than the reader. */
export interface SlowSheet {
  readonly name: string;
  /** Every text or number that the file has for an address, several where it says several. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Reads a workbook by regular expressions. `null` where it does not understand the file: whoever asks must then do without. */
export const slowSheets = (bytes: Uint8Array): readonly SlowSheet[] | null => {
  try {
    const parts = new Map(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase(), content]),
    );
    const textOf = (name: string): string => plainXml(decoded(parts.get(name) ?? new Uint8Array()));
    const strings = [...textOf('xl/sharedstrings.xml').matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>(.*?)<\/(?:\w+:)?si>)/gs)].map(([, si = '']) =>
      joinedText(si),
    );
    const targets = new Map(
      [...textOf('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
        attribute(tag, 'Id'),
        attribute(tag, 'Target'),
      ]),
    );
    return [...textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
      const target = (targets.get(attribute(tag, 'r:id') ?? '') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/').toLowerCase();
      return { name: unescaped(attribute(tag, 'name') ?? ''), values: valuesOf(textOf(target), strings) };
    });
  } catch {
    return null;
  }
};

const decoded = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, '');
};

const plainXml = (xml: string): string =>
  xml
    .replace(/<!--.*?-->|<\?.*?\?>/gs, '')
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2];
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return NAMED[entity] ?? whole;
    return String.fromCodePoint(entity[1] === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1)));
  });

const joinedText = (xml: string): string =>
  unescaped(
    [...xml.replace(/<(?:\w+:)?rPh\b.*?<\/(?:\w+:)?rPh>/gs, '').matchAll(/<(?:\w+:)?t\b[^>]*>([^<]*)</g)]
      .map(([, text = '']) => text)
      .join(''),
  );

const valuesOf = (xml: string, strings: readonly string[]): SlowSheet['values'] => {
  const values = new Map<string, string[]>();
  let row = 0;
  for (const [, rowTag = '', inner = ''] of xml.matchAll(/<(?:\w+:)?(row\b[^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?row>)/gs)) {
    row = Number(attribute(rowTag, 'r') ?? row + 1);
    let column = 0;
    for (const [, tag = '', content = ''] of inner.matchAll(/<(?:\w+:)?(c\b[^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs)) {
      const address = attribute(tag, 'r') ?? `${letters(column + 1)}${row}`;
      column = numberOf(address.replace(/\d+$/, ''));
      const value = valueOf(tag, content, strings);
      if (value !== '') values.set(address, [...(values.get(address) ?? []), value]);
    }
  }
  return values;
};

const valueOf = (tag: string, content: string, strings: readonly string[]): string => {
  const type = attribute(tag, 't');
  if (type === 'inlineStr') return joinedText(content);
  const own = content.replace(/<extLst>.*?<\/extLst>/gs, '');
  const raw = unescaped([...own.matchAll(/<(?:\w+:)?v\b[^>]*>([^<]*)</g)].map(([, text = '']) => text).join('|'));
  return type === 's' ? (strings[Number(raw)] ?? `?${raw}`) : raw;
};

const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

const numberOf = (columnLetters: string): number => [...columnLetters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
