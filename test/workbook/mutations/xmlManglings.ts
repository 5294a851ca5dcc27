import { strFromU8, strToU8 } from 'fflate';
import { buildZip, type ZipEntry } from '../buildZip.ts';
import { utf16 } from '../utf16.ts';
import { partsOf, type Dice, type Left, type Mutate } from './Mutation.ts';

type Mangle = (xml: string, dice: Dice) => string | Uint8Array;

const TAG = /<\/?[\w:]+(?:\s[^<>]*)?>/g;
const CELL = /<c\b[^>]*?(?:\/>|>.*?<\/c>)/gs;
const ROW = /<row\b[^>]*?(?:\/>|>.*?<\/row>)/gs;
const ATTRIBUTE = /\s[\w:]+="[^"]*"/g;

/** One of the places where a pattern stands, replaced. */
const atOne = (xml: string, pattern: RegExp, dice: Dice, change: (found: string) => string): string => {
  const places = [...xml.matchAll(pattern)];
  if (places.length === 0) return xml;
  const place = dice.oneOf(places);
  return xml.slice(0, place.index) + change(place[0]) + xml.slice(place.index + place[0].length);
};

const everywhere = (xml: string, pattern: RegExp, change: (found: string) => string): string => xml.replace(pattern, change);

/** Two of the places where a pattern stands, each with the piece of the other that `piece` finds in it. */
const swapped = (xml: string, pattern: RegExp, piece: RegExp, dice: Dice): string => {
  const places = [...xml.matchAll(pattern)].filter(([found]) => piece.test(found));
  if (places.length < 2) return xml;
  const [a, b] = dice
    .shuffled(places)
    .slice(0, 2)
    .sort((one, other) => one.index - other.index) as [RegExpExecArray, RegExpExecArray];
  const [ofA, ofB] = [piece.exec(a[0])?.[0] ?? '', piece.exec(b[0])?.[0] ?? ''];
  const [newA, newB] = [a[0].replace(piece, () => ofB), b[0].replace(piece, () => ofA)];
  return xml.slice(0, a.index) + newA + xml.slice(a.index + a[0].length, b.index) + newB + xml.slice(b.index + b[0].length);
};

const BAD_ADDRESSES = ['', 'A0', '1A', 'ZZZZ1', 'XFE1', 'A1048577', 'a1', 'A1:B2', '$E$5', 'A-1', 'Á1', '٣'];
const BAD_VALUES = [
  '',
  ' ',
  '8,5',
  'NaN',
  'Infinity',
  '1e999',
  '-',
  '1e5',
  '0x10',
  ' 7 ',
  '1.500',
  '9'.repeat(400),
  '&#0;',
  '&x;',
  '\u0000',
];
const TYPES = ['s', 'n', 'str', 'b', 'e', 'd', 'inlineStr', 'x', ''];

/** What leaves the content as it is, for whoever knows XML and the format. */
const HARMLESS: Readonly<Record<string, Mangle>> = {
  'in UTF-16': (xml, dice) => utf16(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, dice.oneOf(['le', 'be'])),
  'with a byte order mark': (xml) => `\ufeff${xml}`,
  'with comments': (xml) => everywhere(xml, /<row\b/g, () => '<!-- <row r="1"><c r="E12"><v>1</v></c></row> --><row'),
  'with instructions': (xml) => everywhere(xml, /<c\b/g, (tag) => `<?x <c r="A1"/> ?>${tag}`),
  'with line ends between elements': (xml) => everywhere(xml, /><(?=row|c |\/row|\/sheetData)/g, () => '>\r\n  <'),
  'with spaces in tags': (xml) =>
    everywhere(xml, TAG, (tag) => tag.replace(/\s([\w:]+)=("[^"]*")/g, (found) => found.replace('=', ' = ').replace(' ', '\n  '))),
  'with single quotes': (xml) => everywhere(xml, TAG, (tag) => tag.replace(/="([^"']*)"/g, "='$1'")),
  'values as CDATA': (xml) => everywhere(xml, /(?<=<v>)[^<&]+/g, (value) => `<![CDATA[${value}]]>`),
  'values as entities': (xml) =>
    everywhere(xml, /(?<=<v>)[\d.]+/g, (value) => [...value].map((digit) => `&#x${(digit.codePointAt(0) ?? 0).toString(16)};`).join('')),
  'with elements nobody knows': (xml) => everywhere(xml, /<\/c>/g, () => '<extLst><ext uri="a"><v>77</v><c r="E9"/></ext></extLst></c>'),
  'attributes in another order': (xml) =>
    everywhere(xml, /<c( r="[^"]*")((?: \w+="[^"]*")*)/g, (tag) => tag.replace(/<c( r="[^"]*")((?: \w+="[^"]*")*)/, '<c$2$1')),
  'rows in another order': (xml, dice) => {
    const rows = xml.match(ROW) ?? [];
    return xml.replace(/(<sheetData>).*(<\/sheetData>)/s, (_, open: string, close: string) => open + dice.shuffled(rows).join('') + close);
  },
};

/** What a broken program or a hostile hand does. */
const HARMFUL: Readonly<Record<string, Mangle>> = {
  'a letter lost': (xml, dice) => {
    const at = dice.below(xml.length);
    return xml.slice(0, at) + xml.slice(at + 1);
  },
  'a letter put in': (xml, dice) => {
    const at = dice.below(xml.length);
    return xml.slice(0, at) + dice.oneOf(['<', '>', '"', '/', '&', '0', '-', 'Z', ' ', '\u0000', ';']) + xml.slice(at);
  },
  'a tag lost': (xml, dice) => atOne(xml, TAG, dice, () => ''),
  'a tag twice': (xml, dice) => atOne(xml, TAG, dice, (tag) => tag + tag),
  'two tags swapped': (xml, dice) => swapped(xml, TAG, /.+/s, dice),
  'an attribute lost': (xml, dice) => atOne(xml, ATTRIBUTE, dice, () => ''),
  'an attribute twice': (xml, dice) => atOne(xml, ATTRIBUTE, dice, (one) => one + one),
  'an attribute of another': (xml, dice) => swapped(xml, ATTRIBUTE, /"[^"]*"/, dice),
  'two cells with their places swapped': (xml, dice) => swapped(xml, CELL, /\sr="[^"]*"/, dice),
  'two cells with their values swapped': (xml, dice) => swapped(xml, CELL, /<v>[^<]*<\/v>/, dice),
  'two cells with their types swapped': (xml, dice) => swapped(xml, CELL, /\st="[^"]*"/, dice),
  'two rows with their numbers swapped': (xml, dice) => swapped(xml, ROW, /\sr="[^"]*"/, dice),
  'a cell twice': (xml, dice) => atOne(xml, CELL, dice, (cell) => cell + cell),
  'a cell lost': (xml, dice) => atOne(xml, CELL, dice, () => ''),
  'a row twice': (xml, dice) => atOne(xml, ROW, dice, (row) => row + row),
  'a row lost': (xml, dice) => atOne(xml, ROW, dice, () => ''),
  'a row copied below': (xml, dice) =>
    xml.replace('</sheetData>', `${dice.oneOf(xml.match(ROW) ?? ['']).replace(/(\sr=")([A-Z]*)\d+"/g, '$1$2190"')}</sheetData>`),
  'a cell at a bad address': (xml, dice) => atOne(xml, /<c r="[^"]*"/g, dice, () => `<c r="${dice.oneOf(BAD_ADDRESSES)}"`),
  'a cell without address': (xml, dice) => atOne(xml, /<c r="[^"]*"/g, dice, () => '<c'),
  'a row without number': (xml, dice) => atOne(xml, /<row r="[^"]*"/g, dice, () => '<row'),
  'a row far away': (xml, dice) =>
    atOne(xml, /<row r="[^"]*"/g, dice, () => `<row r="${dice.oneOf(['0', '-1', '20001', '1048576', '99999999', '1e3'])}"`),
  'another value': (xml, dice) => atOne(xml, /<v>[^<]*<\/v>/g, dice, () => `<v>${dice.oneOf(BAD_VALUES)}</v>`),
  'another digit': (xml, dice) => atOne(xml, /(?<=<v>[\d.]*)\d/g, dice, () => String(dice.below(10))),
  'another type': (xml, dice) => atOne(xml, /<c r="[^"]*"/g, dice, (cell) => `${cell} t="${dice.oneOf(TYPES)}"`),
  'another style': (xml, dice) => atOne(xml, /\ss="\d+"/g, dice, () => ` s="${dice.below(80)}"`),
  'two values': (xml, dice) => atOne(xml, /<v>[^<]*<\/v>/g, dice, (value) => `${value}<v>${dice.below(50)}</v>`),
  'a value in pieces': (xml, dice) => atOne(xml, /(?<=<v>)\d+/g, dice, (value) => `${value}<x>5</x>`),
  'nested deep': (xml, dice) => {
    const depth = dice.oneOf([10, 63, 64, 65, 5000]);
    return atOne(xml, CELL, dice, (cell) => '<a>'.repeat(depth) + cell + '</a>'.repeat(depth));
  },
  'with a document type': (xml, dice) => xml.replace(/<(?=\w)/, () => `<!DOCTYPE x [<!ENTITY v "${dice.below(99)}">]><`),
  'with an entity': (xml, dice) => atOne(xml, /(?<=<v>)\d+/g, dice, () => dice.oneOf(['&v;', '&lt;', '&#56;', '&#x110000;', '&'])),
  'half in UTF-16': (xml, dice) => Uint8Array.from([...strToU8(xml.slice(0, dice.below(xml.length))), ...utf16(xml, 'le')]),
  'in UTF-16 that says UTF-8': (xml, dice) => utf16(xml, dice.oneOf(['le', 'be'])),
  'in an old encoding': (xml) => strToU8(xml.replace('encoding="UTF-8"', 'encoding="windows-1258"'), true),
  'letters of half a pair': (xml, dice) => atOne(xml, /(?<=>)[^<>]+(?=<)/g, dice, (text) => `${text}\ud83d`),
  'a prefix that is nobody’s': (xml, dice) => atOne(xml, /<(?=c |row )/g, dice, () => '<y:'),
  'scores that show as days': (xml) => everywhere(xml, /<xf numFmtId="\d+"/g, () => '<xf numFmtId="14"'),
  'a merge over rows': (xml, dice) => {
    const row = 10 + dice.below(40);
    return xml.includes('<mergeCells')
      ? xml.replace(/<mergeCells[^>]*>/, (tag) => `${tag}<mergeCell ref="E${row}:E${row + 1 + dice.below(3)}"/>`)
      : xml;
  },
};

const TARGETS = [
  /sheet1\.xml$/,
  /sheet1\.xml$/,
  /sheet1\.xml$/,
  /sharedStrings/,
  /styles/,
  /xl\/workbook\.xml$/,
  /workbook\.xml\.rels$/,
  /_rels\/\.rels$/,
  /Content_Types/,
  /sheet\d\.xml$/,
];

/** A part's XML changed, its checksum made right again. What is harmless must change nothing. */
export const mangleXml: Mutate = (book, dice) => {
  const parts = partsOf(book);
  const isHarmless = dice.below(4) === 0;
  const manglings = isHarmless ? HARMLESS : HARMFUL;
  const name = dice.oneOf(Object.keys(manglings));
  const target = isHarmless
    ? scoresPart(parts)
    : dice.oneOf(TARGETS.flatMap((pattern) => parts.find((part) => pattern.test(part.name)) ?? []));
  const content = (manglings[name] as Mangle)(strFromU8(target.content as Uint8Array), dice);
  const bytes = buildZip(parts.map((part) => (part === target ? { ...part, content } : part)));
  return { what: `${target.name} ${name}`, bytes, left: (isHarmless ? 'same' : 'unknown') satisfies Left };
};

const scoresPart = (parts: readonly ZipEntry[]): ZipEntry => {
  const found = parts.find(({ name }) => name.endsWith('sheet1.xml'));
  if (!found) throw new Error('a right book has a first sheet');
  return found;
};
