/** Letters of Times New Roman by their width in thousandths of the font's size. */
type WidthTable = readonly (readonly [width: number, characters: string])[];

const REGULAR: WidthTable = [
  [180, "'"],
  [200, '|'],
  [250, ' ,.·\u00A0'],
  [278, '/:;\\ijlt'],
  [333, '!()-I[]`fr‘’'],
  [400, 'Js°•"'],
  [444, '?acez“”'],
  [500, '#$*0123456789_bdghknopquvxyđ–§^{}~'],
  [560, 'FPS+<=>×−≤≥±'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYwĐ'],
  [833, '&m%½'],
  [944, 'MW@'],
  [1000, '—…'],
];

const BOLD: WidthTable = [
  [250, ' ,.·\u00A0|'],
  [278, "'/\\il"],
  [333, '!()-:;[]`fjt‘’'],
  [400, 'Is{}°•'],
  [444, 'cerz'],
  [500, '#$*0123456789?J_agovxy–“”§~'],
  [560, 'Sbdhknpquđ+<=>×−≤≥±"'],
  [611, 'FP^'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQ'],
  [833, '&m½'],
  [944, 'M@'],
  [1000, '%W—…'],
];

const byCharacter = (table: WidthTable): ReadonlyMap<string, number> =>
  new Map(table.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));

const regular = byCharacter(REGULAR);
const bold = byCharacter(BOLD);

/** A letter of another script, wide as most of those are. */
const UNKNOWN = 1000;

/** What the horn of ơ and ư adds to o and u; the other marks stand above and below and add nothing. */
const HORN = '\u031B';
const HORN_WIDTH = 50;

const THOUSANDTHS = 1000;

const widthOf = (character: string, widths: ReadonlyMap<string, number>): number => {
  if (character === HORN) return HORN_WIDTH;
  return widths.get(character) ?? (/\p{M}/u.test(character) ? 0 : UNKNOWN);
};

/**
 * How wide a text stands in Times New Roman (or Liberation Serif, which has the same widths), in points.
 * Precomposed and decomposed Vietnamese are equally wide. Line breaks are not looked at.
 */
export const textWidth = (text: string, fontSize: number, isBold = false): number => {
  const widths = isBold ? bold : regular;
  const thousandths = [...text.normalize('NFD')].reduce((sum, character) => sum + widthOf(character, widths), 0);
  return (thousandths * fontSize) / THOUSANDTHS;
};
