/**
 * The letters of TCVN 5712:1993 VN3 (“ABC”) by their code, each code being the Latin-1 character that programs store for it.
 * Seven capitals have codes of their own; all others are small letters in a font of capitals.
 */
const LETTERS: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậ'],
  [0xcc, 'è'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờở'],
  [0xec, 'ỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

const LETTER_OF: ReadonlyMap<string, string> = new Map(
  LETTERS.flatMap(([first, letters]) => [...letters].map((letter, index) => [String.fromCharCode(first + index), letter] as const)),
);

/**
 * What a text shows in a font of TCVN3; characters that the encoding does not have stay as they are.
 *
 * @example readTcvn3('C«ng an tØnh') // 'Công an tỉnh'
 */
export const readTcvn3 = (text: string): string => text.replace(/[\u00a1-\u00fe]/g, (code) => LETTER_OF.get(code) ?? code);
