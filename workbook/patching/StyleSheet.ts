import { splice } from './splice.ts';
import { attributesOf, tagsOf, type Tag } from './tagsOf.ts';

/** What shall be otherwise about the look of a cell; all else of its style stays. */
export interface LookChange {
  readonly font: string | null;
  /** A number or formula takes the place of a text: a format that would take it for text again gives way. */
  readonly isNumber: boolean;
}

/** An element of a list with its text. */
interface Item {
  readonly tag: Tag;
  readonly xml: string;
}

interface List {
  readonly opening: Tag;
  /** Where its end tag begins; `null` where the list is one empty tag. */
  readonly end: number | null;
  readonly items: readonly Item[];
}

const TEXT_FORMAT = '49';

/** The styles of a workbook, to which new ones are added at the end, so that no cell's style changes but those that are told. */
export class StyleSheet {
  readonly #xml: string;
  readonly #fonts: List | null;
  readonly #formats: List | null;
  readonly #textFormats: ReadonlySet<string>;
  readonly #newFonts: string[] = [];
  readonly #newFormats: string[] = [];
  readonly #known = new Map<string, number>();

  constructor(xml: string) {
    this.#xml = xml;
    this.#fonts = listOf(xml, 'fonts');
    this.#formats = listOf(xml, 'cellXfs');
    const codes = listOf(xml, 'numFmts')?.items.map(({ tag }) => attributesOf(xml, tag)) ?? [];
    this.#textFormats = new Set([
      TEXT_FORMAT,
      ...codes.filter((one) => one.get('formatCode') === '@').map((one) => one.get('numFmtId') ?? ''),
    ]);
  }

  /** The style that a cell shall bear from now on; its own (`null` for none) where nothing about it has to change. */
  changed(style: string | null, change: LookChange): string | null {
    const format = this.#formats?.items[Number(style ?? 0)];
    if (!format) return style;
    const key = `${style ?? 0} ${JSON.stringify(change)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return String(known);
    const xml = this.#changedFormat(format.xml, change);
    if (xml === format.xml) return style;
    const index = this.#add(this.#formats, this.#newFormats, xml);
    this.#known.set(key, index);
    return String(index);
  }

  /** The whole part with what was added; `null` where nothing was. */
  written(): string | null {
    if (this.#newFormats.length === 0) return null;
    return splice(this.#xml, [...added(this.#xml, this.#fonts, this.#newFonts), ...added(this.#xml, this.#formats, this.#newFormats)]);
  }

  #changedFormat(xml: string, { font, isNumber }: LookChange): string {
    const isText = isNumber && this.#textFormats.has(attributeOf(xml, 'numFmtId') ?? '');
    const plain = isText ? withAttribute(xml, 'numFmtId', '0') : xml;
    const unquoted = isNumber ? plain.replace(/^(<[^>]*?)\s+quotePrefix\s*=\s*(?:"[^"]*"|'[^']*')/, '$1') : plain;
    if (font === null) return unquoted;
    return withAttribute(withAttribute(unquoted, 'fontId', String(this.#fontNamed(attributeOf(xml, 'fontId'), font))), 'applyFont', '1');
  }

  /** A font like the one at `index` with another name: what told its old script or tied it to the theme goes. */
  #fontNamed(index: string | null, name: string): number {
    const own = this.#fonts?.items[Number(index ?? 0)]?.xml ?? '<font/>';
    const prefix = /^<([^\s/>]*:)?font/.exec(own)?.[1] ?? '';
    const bare = own.replace(/<(?:[^\s/>]*:)?(?:name|scheme|charset|family)\b[^>]*\/>/g, '');
    const named = `<${prefix}name val="${name}"/><${prefix}family val="1"/>`;
    const xml = bare.endsWith('/>') ? `${bare.slice(0, -2)}>${named}</${prefix}font>` : bare.replace(/(<\/[^>]*>)$/, `${named}$1`);
    const known = this.#newFonts.indexOf(xml);
    return known < 0 ? this.#add(this.#fonts, this.#newFonts, xml) : (this.#fonts?.items.length ?? 0) + known;
  }

  #add(list: List | null, news: string[], xml: string): number {
    news.push(xml);
    return (list?.items.length ?? 0) + news.length - 1;
  }
}

const listOf = (xml: string, name: string): List | null => {
  let opening: Tag | null = null;
  let start: Tag | null = null;
  let depth = 0;
  const items: Item[] = [];
  for (const tag of tagsOf(xml)) {
    if (!opening) {
      if (tag.name === name && tag.kind !== 'close') opening = tag;
      if (opening?.kind === 'empty') return { opening, end: null, items };
      continue;
    }
    if (tag.kind === 'close') depth -= 1;
    if (depth < 0) return { opening, end: tag.start, items };
    if (depth === 0 && tag.kind !== 'close') start = tag;
    if (depth === 0 && tag.kind !== 'open' && start) items.push({ tag: start, xml: xml.slice(start.start, tag.end) });
    if (tag.kind === 'open') depth += 1;
  }
  return null;
};

/** The new items before the list's end, and its count as it then is. */
const added = (xml: string, list: List | null, items: readonly string[]) => {
  if (!list || list.end === null || items.length === 0) return [];
  const { opening, end } = list;
  const counted = withAttribute(xml.slice(opening.start, opening.end), 'count', String(list.items.length + items.length));
  return [
    { start: opening.start, end: opening.end, text: counted },
    { start: end, end, text: items.join('') },
  ];
};

const attributePattern = (name: string): RegExp => new RegExp(`^(<[^>]*?\\s${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`);

const attributeOf = (xml: string, name: string): string | null => {
  const match = attributePattern(name).exec(xml);
  return match ? (match[2] ?? match[3] ?? null) : null;
};

/** The first tag of a text with an attribute set. */
const withAttribute = (xml: string, name: string, value: string): string =>
  attributePattern(name).test(xml)
    ? xml.replace(attributePattern(name), `$1"${value}"`)
    : xml.replace(/^(<[^\s/>]+)/, `$1 ${name}="${value}"`);
