/** A tag of an XML text, with the place where it stands. */
export interface Tag {
  /** Without its namespace prefix. */
  readonly name: string;
  /** With its colon (`x:`); empty where there is none. */
  readonly prefix: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  /** The character after `>`. */
  readonly end: number;
}

const SKIPPED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/**
 * The tags of an XML text in order, with their offsets, so that a part can be changed and the rest stay as it is.
 * Comments, CDATA and processing instructions are passed over. The text must have been read by `readXml` before:
 * a tag that never ends throws a `RangeError`.
 */
export function* tagsOf(xml: string, from = 0): Generator<Tag> {
  for (let at = xml.indexOf('<', from); at >= 0;) {
    const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, at));
    const tag = skipped ? null : tagAt(xml, at);
    if (tag) yield tag;
    at = xml.indexOf('<', tag ? tag.end : endOfSkipped(xml, at, skipped));
  }
}

/** The attributes of a tag as they are written, by their full names; entities are left as they are. */
export const attributesOf = (xml: string, tag: Tag): ReadonlyMap<string, string> => {
  const pattern = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  return new Map(
    [...xml.slice(tag.start, tag.end).matchAll(pattern)].map(([, name = '', double, single]) => [name, double ?? single ?? '']),
  );
};

const tagAt = (xml: string, start: number): Tag => {
  const end = endOfTag(xml, start);
  const closing = xml[start + 1] === '/';
  const nameStart = start + (closing ? 2 : 1);
  let nameEnd = nameStart;
  while (nameEnd < end && !' \t\r\n/>'.includes(xml.charAt(nameEnd))) nameEnd++;
  const full = xml.slice(nameStart, nameEnd);
  const colon = full.indexOf(':') + 1;
  const kind = closing ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open';
  return { name: full.slice(colon), prefix: full.slice(0, colon), kind, start, end };
};

const endOfTag = (xml: string, start: number): number => {
  let quote = '';
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml.charAt(at);
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  throw new RangeError(`a tag at ${start} never ends`);
};

const endOfSkipped = (xml: string, start: number, skipped: readonly [string, string] | undefined): number => {
  const closing = skipped?.[1] ?? '>';
  const end = xml.indexOf(closing, start);
  if (end < 0) throw new RangeError(`a comment, CDATA or instruction at ${start} never ends`);
  return end + closing.length;
};
