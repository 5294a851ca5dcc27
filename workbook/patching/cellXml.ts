import type { CellContent } from '#core/sheet/Sheet.ts';
import type { CellChange } from './CellPatch.ts';

/** Excel's limit of characters in a cell. */
const MAX_TEXT = 32_767;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** The `t` of a cell and what stands between its tags, for a value or for the result of the formula before it. */
export interface CellBody {
  readonly type: string | null;
  readonly xml: string;
}

/**
 * A plain value. Text becomes an inline string, so that the shared strings of the file stay as they are.
 * Throws a `RangeError` for a number that Excel could not read and for a text longer than a cell holds.
 */
export const valueBody = (content: CellContent, prefix: string): CellBody => {
  if (content.type === 'text') {
    return { type: 'inlineStr', xml: `<${prefix}is><${prefix}t xml:space="preserve">${cellText(content.text)}</${prefix}t></${prefix}is>` };
  }
  return resultBody(content, prefix);
};

/** The cached result of a formula; `noValue` and `blank` leave it without one. */
export const resultBody = (content: CellContent, prefix: string): CellBody => {
  const body = (type: string | null, value: string): CellBody => ({ type, xml: `<${prefix}v>${value}</${prefix}v>` });
  switch (content.type) {
    case 'blank':
    case 'noValue':
      return { type: null, xml: '' };
    case 'number':
    case 'date':
      if (!NUMBER.test(content.number)) throw new RangeError(`not a number that a cell can hold: ${content.number}`);
      return body(null, content.number);
    case 'text':
      return body('str', cellText(content.text));
    case 'boolean':
      return body('b', content.value ? '1' : '0');
    case 'error':
      return body('e', escapeXml(content.error));
  }
};

export type CellAttributes = readonly (readonly [name: string, value: string])[];

/** A whole cell with new content. */
export const contentXml = (attributes: CellAttributes, change: CellChange, prefix: string): string => {
  const formula = change.kind === 'content' ? change.formula : null;
  if (formula === null) return cellXml(attributes, '', valueBody(change.content, prefix), prefix);
  return cellXml(attributes, formulaXml(formula, prefix), resultBody(change.content, prefix), prefix);
};

/** A whole cell; the `t` among the attributes gives way to the body's own. Attribute values stand as they stood in the file. */
export const cellXml = (attributes: CellAttributes, formula: string, body: CellBody, prefix: string): string => {
  const all = [...attributes.filter(([name]) => name !== 't'), ...(body.type ? [['t', body.type] as const] : [])];
  const written = all.map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('');
  const inner = formula + body.xml;
  return inner ? `<${prefix}c${written}>${inner}</${prefix}c>` : `<${prefix}c${written}/>`;
};

/** A formula as it stands in `<f>`. */
export const formulaXml = (formula: string, prefix: string): string => `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;

const cellText = (text: string): string => {
  if (text.length > MAX_TEXT) throw new RangeError(`a cell holds ${MAX_TEXT} characters, not ${text.length}`);
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(UNWRITABLE, escapedCharacter));
};

/** Characters that XML cannot carry, and the carriage return that a parser would turn into a line feed: ECMA-376 part 1, 22.4.2.4. */
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const escapedCharacter = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
