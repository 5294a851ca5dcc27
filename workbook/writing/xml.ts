declare const xml: unique symbol;

/** Well-formed XML. Only `element` and `text` make it, so that no raw text slips in unescaped. */
export type Xml = string & { readonly [xml]: true };

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const entity = (character: string): string => entities[character] ?? character;

/** Characters that XML 1.0 cannot hold at all, lone halves of surrogate pairs among them; and what looks like their escape already. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

const escapeOf = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * Text as spreadsheets keep it (ECMA-376 part 1, 22.9.2.19): what XML cannot hold becomes `_xHHHH_`, and a text that already
 * looks so has its first underscore escaped, so that it reads back as it was.
 *
 * @example spreadsheetText('a\u0007_x0041_') // 'a_x0007__x005F_x0041_'
 */
export const spreadsheetText = (value: string): string => value.replace(UNWRITABLE, escapeOf);

/** What may need escaping; most texts of a workbook hold none of it, and are let through at one look. */
const SUSPECT = /[&<>"_\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text between tags. Tabs and line feeds stand as they are; a carriage return would be read as a line feed and is escaped above. */
export const text = (value: string): Xml => (SUSPECT.test(value) ? spreadsheetText(value).replace(/[&<>]/g, entity) : value) as Xml;

const attributeValue = (value: string | number | boolean): string => {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return String(value);
  return SUSPECT.test(value) ? spreadsheetText(value).replace(/[&<>"\t\n\r]/g, entity) : value;
};

const joined = (parts: readonly (Xml | readonly Xml[] | null)[]): Xml => {
  let all = '';
  for (const part of parts) if (part !== null) all += typeof part === 'string' ? part : part.join('');
  return all as Xml;
};

/**
 * A tag with its attributes in the order given, those that are undefined left out; booleans are 1 and 0.
 * It is called for every cell of a workbook, hence plain loops.
 */
export const element = (name: string, attributes: Attributes = {}, ...children: readonly (Xml | readonly Xml[] | null)[]): Xml => {
  let head = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) head += ` ${key}="${attributeValue(value)}"`;
  }
  const inner = joined(children);
  return (inner === '' ? `${head}/>` : `${head}>${inner}</${name}>`) as Xml;
};

/** An element around the parts, or nothing where there are none. */
export const listElement = (name: string, parts: readonly Xml[], attributes: Attributes = { count: parts.length }): Xml | null =>
  parts.length === 0 ? null : element(name, attributes, parts);

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const xmlDocument = (root: string): string => DECLARATION + root;
