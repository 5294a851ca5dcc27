import { damaged, hostile } from '../archive/FileRefused.ts';
import { decodeEntities } from './decodeEntities.ts';

/** Characters of one text or attribute: ten times what a cell may hold, as entities take room. */
const MAX_TEXT = 1_000_000;
const MAX_DEPTH = 64;
const MAX_ATTRIBUTES = 64;
const FEW_ATTRIBUTES = 8;

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;

const isSpace = (code: number): boolean => code === SPACE || code === LINE_FEED || code === RETURN || code === TAB;

const isNameStart = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f || code >= 0x80;

/** Digits, colon, hyphen and dot may follow. */
const isNamePart = (code: number): boolean => isNameStart(code) || (code >= 0x30 && code <= COLON) || code === 0x2d || code === 0x2e;

/** Where the cursor stands: at the start of an element, behind its end, at a piece of text, or behind the document. */
export type XmlKind = 'open' | 'close' | 'text' | 'end';

/**
 * Walks over one XML document without building it: each `next()` is one step. Names are local: prefixes are dropped.
 * An empty element opens and closes like any other. Comments and processing instructions are passed over.
 *
 * Errors: `FileRefused`: hostile `dtd`, `depth`, `attributes`, `text`; damaged with the part and the offset where it is not well-formed.
 */
export class XmlCursor {
  kind: XmlKind = 'text';
  /** The local name of the element that was opened or closed. */
  name = '';
  /** How many elements are open: an element's start counts it, its end does not. */
  depth = 0;

  readonly #source: string;
  readonly #part: string;
  #at = 0;
  #closesNext = false;
  readonly #open: string[] = [];
  #textStart = 0;
  #textEnd = 0;
  #textIsRaw = false;
  #attributes = 0;
  readonly #attributeNames: string[] = [];
  readonly #valueStarts: number[] = [];
  readonly #valueEnds: number[] = [];
  readonly #valueIsPlain: boolean[] = [];

  constructor(source: string, part: string) {
    this.#source = source;
    this.#part = part;
  }

  next(): XmlKind {
    if (this.#closesNext) return this.#close();
    for (;;) {
      if (this.#at >= this.#source.length) return this.#finish();
      if (this.#source.charCodeAt(this.#at) !== LESS) {
        if (this.#readText()) return this.kind;
        continue;
      }
      const code = this.#source.charCodeAt(this.#at + 1);
      if (code === SLASH) return this.#readEndTag();
      if (code === QUESTION) this.#skipPast('?>', 2);
      else if (code !== EXCLAMATION) return this.#readStartTag();
      else if (this.#readDeclaration()) return this.kind;
    }
  }

  /** The element that was opened last holds nothing (`<c/>`): its end comes next. */
  get isEmpty(): boolean {
    return this.#closesNext;
  }

  /** The piece of text that the cursor stands at, entities decoded. */
  get text(): string {
    const raw = this.#source.slice(this.#textStart, this.#textEnd);
    const unified = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    return this.#textIsRaw ? unified : this.#decode(unified);
  }

  /** An attribute of the element whose start was read last; only those without a prefix. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.#attributes; index += 1) {
      if (this.#attributeNames[index] === name) return this.#attributeValue(index);
    }
    return undefined;
  }

  /** An attribute that bears a prefix, whichever: `prefixed('id')` finds `r:id`. */
  prefixed(name: string): string | undefined {
    for (let index = 0; index < this.#attributes; index += 1) {
      const [prefix, local] = (this.#attributeNames[index] ?? '').split(':');
      if (local === name && prefix !== 'xmlns') return this.#attributeValue(index);
    }
    return undefined;
  }

  /** The refusal of this document where the cursor stands. */
  fault(what: string): Error {
    return damaged(`${what} ${this.#part}:${this.#at}`);
  }

  #attributeValue(index: number): string {
    const raw = this.#source.slice(this.#valueStarts[index], this.#valueEnds[index]);
    return this.#valueIsPlain[index] ? raw : this.#decode(raw.replace(/\r\n|[\t\n\r]/g, ' '));
  }

  #decode(raw: string): string {
    if (raw.length > MAX_TEXT) throw hostile('text');
    const text = decodeEntities(raw);
    if (text === null) throw this.fault('entity');
    return text;
  }

  /** A document that ends inside its root element, or has none, is cut short. */
  #finish(): XmlKind {
    if (this.kind !== 'close' && this.kind !== 'end') throw this.fault('xml');
    if (this.depth > 0) throw this.fault('xml');
    return (this.kind = 'end');
  }

  #close(): XmlKind {
    this.#closesNext = false;
    this.name = localName(this.#open.pop() ?? '');
    this.depth -= 1;
    this.kind = 'close';
    if (this.depth === 0) this.#readEpilogue();
    return this.kind;
  }

  /** Text outside the root element may only be space, and is not reported. */
  #readText(): boolean {
    const less = this.#source.indexOf('<', this.#at);
    const end = less < 0 ? this.#source.length : less;
    if (this.depth === 0) {
      for (let at = this.#at; at < end; at += 1) if (!isSpace(this.#source.charCodeAt(at))) throw this.fault('xml');
      this.#at = end;
      return false;
    }
    this.#standAtText(this.#at, end, false);
    this.#at = end;
    return true;
  }

  #standAtText(start: number, end: number, raw: boolean): void {
    this.#textStart = start;
    this.#textEnd = end;
    this.#textIsRaw = raw;
    this.kind = 'text';
  }

  /** A comment is passed over, CDATA is text; a document type, with the entities that it could bring, is refused. */
  #readDeclaration(): boolean {
    if (this.#source.startsWith('<!--', this.#at)) {
      this.#skipPast('-->', 4);
      return false;
    }
    if (this.#source.startsWith('<![CDATA[', this.#at) && this.depth > 0) {
      const start = this.#at + 9;
      this.#skipPast(']]>', 9);
      this.#standAtText(start, this.#at - 3, true);
      return true;
    }
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(this.#source.slice(this.#at, this.#at + 9))) throw hostile('dtd');
    throw this.fault('xml');
  }

  #skipPast(mark: string, offset: number): void {
    const end = this.#source.indexOf(mark, this.#at + offset);
    if (end < 0) throw this.fault('xml');
    this.#at = end + mark.length;
  }

  #readEndTag(): XmlKind {
    const name = this.#open[this.#open.length - 1];
    const start = this.#at + 2;
    if (name === undefined || !this.#source.startsWith(name, start)) throw this.fault('xml');
    this.#at = start + name.length;
    this.#skipSpace();
    if (this.#source.charCodeAt(this.#at) !== GREATER) throw this.fault('xml');
    this.#at += 1;
    return this.#close();
  }

  #readStartTag(): XmlKind {
    this.#at += 1;
    const name = this.#readName();
    this.#readAttributes();
    if (this.#source.charCodeAt(this.#at) === SLASH) {
      this.#closesNext = true;
      this.#at += 1;
    }
    if (this.#source.charCodeAt(this.#at) !== GREATER) throw this.fault('xml');
    this.#at += 1;
    this.#open.push(name);
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw hostile('depth');
    this.name = localName(name);
    return (this.kind = 'open');
  }

  #readName(): string {
    const source = this.#source;
    const start = this.#at;
    if (!isNameStart(source.charCodeAt(start))) throw this.fault('xml');
    let end = start + 1;
    while (isNamePart(source.charCodeAt(end))) end += 1;
    this.#at = end;
    return source.slice(start, end);
  }

  #readAttributes(): void {
    this.#attributes = 0;
    for (;;) {
      const hadSpace = this.#skipSpace();
      const code = this.#source.charCodeAt(this.#at);
      if (code === GREATER || code === SLASH) break;
      if (!hadSpace) throw this.fault('xml');
      this.#readAttribute();
    }
    if (this.#repeatsAttribute()) throw this.fault('xml');
  }

  /** Pairs are compared where they are few; a crowd of like names, compared so, would cost seconds. */
  #repeatsAttribute(): boolean {
    const count = this.#attributes;
    if (count < 2) return false;
    const names = this.#attributeNames;
    if (count > FEW_ATTRIBUTES) return new Set(names.slice(0, count)).size < count;
    for (let index = 1; index < count; index += 1) if (names.indexOf(names[index] ?? '') < index) return true;
    return false;
  }

  #readAttribute(): void {
    const name = this.#readName();
    if (this.#attributes === MAX_ATTRIBUTES) throw hostile('attributes');
    this.#skipSpace();
    if (this.#source.charCodeAt(this.#at) !== EQUALS) throw this.fault('xml');
    this.#at += 1;
    this.#skipSpace();
    this.#attributeNames[this.#attributes] = name;
    this.#readQuoted();
    this.#attributes += 1;
  }

  /** Only its place is kept: most attributes of most parts are never asked for. */
  #readQuoted(): void {
    const source = this.#source;
    const quote = source.charCodeAt(this.#at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw this.fault('xml');
    const start = this.#at + 1;
    let end = start;
    let isPlain = true;
    for (let code = source.charCodeAt(end); code !== quote; code = source.charCodeAt(end)) {
      if (code === LESS || Number.isNaN(code)) throw this.fault('xml');
      if (code < SPACE || code === AMPERSAND) isPlain = false;
      end += 1;
    }
    this.#valueStarts[this.#attributes] = start;
    this.#valueEnds[this.#attributes] = end;
    this.#valueIsPlain[this.#attributes] = isPlain && end - start <= MAX_TEXT;
    this.#at = end + 1;
  }

  #skipSpace(): boolean {
    const start = this.#at;
    while (isSpace(this.#source.charCodeAt(this.#at))) this.#at += 1;
    return this.#at > start;
  }

  /** Behind the root element nothing may stand but space, comments and instructions. */
  #readEpilogue(): void {
    for (;;) {
      this.#skipSpace();
      if (this.#source.startsWith('<!--', this.#at)) this.#skipPast('-->', 4);
      else if (this.#source.startsWith('<?', this.#at)) this.#skipPast('?>', 2);
      else break;
    }
    if (this.#at < this.#source.length) throw this.fault('xml');
  }
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};
