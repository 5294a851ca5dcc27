import type { Language } from '#core/messages/language.ts';

/** What never stands on a screen, in any language: traces of code and names of machinery. */
const anywhere = [
  /\bundefined\b/,
  /\bnull\b/i,
  /\bNaN\b/,
  /[{}]/,
  /\[object/,
  /\bJSON\b/,
  /\bAPI\b/,
  /\bserver\b/i,
  /\btoken\b/i,
  /\bhash\b/i,
  /\bvalidat/i,
  /\bsync\b/i,
  /\bcache\b/i,
  /!/,
];

const inVietnamese = [/lỗi hệ thống/i, /vui lòng/i, /rất tiếc/i, /(?<!\p{L})bạn(?!\p{L})/iu, /quý vị/i, /đồng chí/i];

/** What is wrong with a text that people read; empty where nothing is. Names that are typed (BLOC.json) are let pass. */
export const faultsOf = (text: string, language: Language): readonly string[] => {
  const words = text.replaceAll('#REF!', '').replaceAll(/[\w]+\.json/gi, '');
  const banned = language === 'vi' ? [...anywhere, ...inVietnamese] : anywhere;
  const found = banned.filter((pattern) => pattern.test(words)).map((pattern) => `${pattern} in: ${text}`);
  return text === text.normalize('NFC') ? found : [...found, `not NFC: ${text}`];
};
