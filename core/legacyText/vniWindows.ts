/** The twelve vowels of VNI for Windows: six stand in ASCII, the others are a base letter and a second sign, or one of their own. */
const TONES = ['', 'ù', 'ø', 'û', 'õ', 'ï'] as const;
const CIRCUMFLEX = ['â', 'á', 'à', 'å', 'ã', 'ä'] as const;
const BREVE = ['ê', 'é', 'è', 'ú', 'ü', 'ë'] as const;

/** Unicode letters in the order of the tones: level, sắc, huyền, hỏi, ngã, nặng. */
const PAIRS: readonly (readonly [base: string, signs: readonly string[], letters: string])[] = [
  ['a', TONES, 'aáàảãạ'],
  ['a', CIRCUMFLEX, 'âấầẩẫậ'],
  ['a', BREVE, 'ăắằẳẵặ'],
  ['e', TONES, 'eéèẻẽẹ'],
  ['e', CIRCUMFLEX, 'êếềểễệ'],
  ['o', TONES, 'oóòỏõọ'],
  ['o', CIRCUMFLEX, 'ôốồổỗộ'],
  ['ô', TONES, 'ơớờởỡợ'],
  ['u', TONES, 'uúùủũụ'],
  ['ö', TONES, 'ưứừửữự'],
  ['y', TONES.slice(0, 5), 'yýỳỷỹ'],
];

const SINGLE: readonly (readonly [string, string])[] = [
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
  ['ñ', 'đ'],
];

const small: readonly (readonly [string, string])[] = [
  ...PAIRS.flatMap(([base, signs, letters]) => signs.map((sign, tone) => [base + sign, letters.charAt(tone)] as const)),
  ...SINGLE,
];

/** A capital letter may bear a small sign, as where only its first key was typed with Shift. */
const LETTER_OF: ReadonlyMap<string, string> = new Map(
  small.flatMap(([code, letter]) => [
    [code, letter],
    [code.charAt(0).toUpperCase() + code.slice(1), letter.toUpperCase()],
    [code.toUpperCase(), letter.toUpperCase()],
  ]),
);

const CODES = /[aeouyôö][ùøûõïâáàåãäêéèúüë]?|[íìæóòîñ]/giu;

/**
 * What a text shows in a font of VNI for Windows, where a letter is one character or two; others stay as they are.
 *
 * @example readVni('Coâng an tænh') // 'Công an tỉnh'
 */
export const readVni = (text: string): string =>
  text.replace(CODES, (code) => LETTER_OF.get(code) ?? (LETTER_OF.get(code.charAt(0)) ?? code.charAt(0)) + code.slice(1));
