import type { Language } from './language.ts';

interface SignNames {
  readonly space: string;
  readonly lineBreak: string;
  readonly tab: string;
  readonly specialSpace: string;
  readonly softHyphen: string;
  readonly hidden: string;
  readonly fullWidth: string;
}

const names: { readonly [One in Language]: SignNames } = {
  vi: {
    space: '⟨dấu cách⟩',
    lineBreak: '⟨xuống dòng⟩',
    tab: '⟨tab⟩',
    specialSpace: '⟨dấu cách đặc biệt⟩',
    softHyphen: '⟨dấu nối ẩn⟩',
    hidden: '⟨ký tự ẩn⟩',
    fullWidth: '⟨chữ khổ rộng⟩',
  },
  en: {
    space: '⟨space⟩',
    lineBreak: '⟨line break⟩',
    tab: '⟨tab⟩',
    specialSpace: '⟨special space⟩',
    softHyphen: '⟨soft hyphen⟩',
    hidden: '⟨hidden sign⟩',
    fullWidth: '⟨full width⟩',
  },
};

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const SPECIAL_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const FULL_WIDTH = /[\uff01-\uff5e]+/g;
/** Controls, zero-width signs, marks of direction, word joiner, byte order mark. */
const HIDDEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const SPACES_THAT_HIDE = /^ +| +$| {2,}/g;

/**
 * Names the signs that nobody sees, so that "48,5 " can be told from "48,5": spaces at either end and doubled ones, tabs,
 * line breaks, special spaces, zero-width and other hidden signs. A run of full-width signs stays and is followed by its name.
 *
 * @example withInvisibleNamed('8,5 ', 'vi') // '8,5⟨dấu cách⟩'
 */
export const withInvisibleNamed = (text: string, language: Language): string => {
  const name = names[language];
  return text
    .replace(SPACES_THAT_HIDE, (run) => name.space.repeat(run.length))
    .replace(LINE_BREAK, name.lineBreak)
    .replace(/\t/g, name.tab)
    .replace(SPECIAL_SPACE, name.specialSpace)
    .replace(/\u00ad/g, name.softHyphen)
    .replace(HIDDEN, name.hidden)
    .replace(FULL_WIDTH, (run) => run + name.fullWidth);
};
