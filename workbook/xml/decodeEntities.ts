import { isXmlCharacter } from './isXmlCharacter.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Replaces the five entities and numeric ones; `null` where another stands, or one that names no character. */
export const decodeEntities = (raw: string): string | null => {
  let at = raw.indexOf('&');
  if (at < 0) return raw;
  let text = '';
  let from = 0;
  while (at >= 0) {
    const end = raw.indexOf(';', at);
    const character = end < 0 || end - at > 12 ? null : characterOf(raw.slice(at + 1, end));
    if (character === null) return null;
    text += raw.slice(from, at) + character;
    from = end + 1;
    at = raw.indexOf('&', from);
  }
  return text + raw.slice(from);
};

const characterOf = (entity: string): string | null => {
  if (!entity.startsWith('#')) return NAMED.get(entity) ?? null;
  const match = /^#(?:x([0-9A-Fa-f]+)|(\d+))$/.exec(entity);
  if (!match) return null;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : null;
};
