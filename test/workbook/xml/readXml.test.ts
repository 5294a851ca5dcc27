import { strToU8 } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachChild, readText } from '#workbook/xml/eachChild.ts';
import { readXml } from '#workbook/xml/readXml.ts';
import { refusalOf } from '../refusalOf.ts';
import { utf16 } from '../utf16.ts';

/** Walks the whole document and writes down each step. */
const steps = (document: string | Uint8Array): readonly string[] => {
  const xml = readXml(document, 'part');
  const seen: string[] = [];
  for (; xml.kind !== 'end'; xml.next()) {
    if (xml.kind === 'open') seen.push(`<${xml.name}`);
    if (xml.kind === 'close') seen.push(`>${xml.name}`);
    if (xml.kind === 'text') seen.push(xml.text);
  }
  return seen;
};

const refusal = (document: string | Uint8Array): string | null => refusalOf(() => steps(document));

describe('readXml', () => {
  test('walks over elements, texts and CDATA, and passes over comments, instructions and prefixes', () => {
    const document = '\ufeff<?xml version="1.0"?> <!-- a --><x:a><b/><?php x ?>Điểm<!-- <c> --><![CDATA[<&>]]></x:a > <!-- end --><?x?>\n';

    expect(steps(strToU8(document))).toEqual(['<a', '<b', '>b', 'Điểm', '<&>', '>a']);
  });

  test('decodes the five entities and numeric ones in texts and attributes', () => {
    const xml = readXml(`<a b='&lt;"&#x1EC3;&#7875;&apos;'>&amp;amp;&gt;&quot;&#x1F600;</a>`, 'part');

    expect(xml.attribute('b')).toBe(`<"ểể'`);
    expect(readText(xml)).toBe('&amp;>"😀');
  });

  test('brings line ends into one form, and space in attributes', () => {
    const xml = readXml('<a b="1\r\n2\t3">x\r\ny\rz&#13;</a>', 'part');

    expect(xml.attribute('b')).toBe('1 2 3');
    expect(readText(xml)).toBe('x\ny\nz\r');
  });

  test('tells attributes with and without prefix apart, and declarations of prefixes from both', () => {
    const xml = readXml('<a xmlns:id="u" xmlns:r="v" r:id="rId7" id="3" x:r="5"/>', 'part');

    expect(xml.attribute('id')).toBe('3');
    expect(xml.prefixed('id')).toBe('rId7');
    expect(xml.attribute('r')).toBeUndefined();
    expect(xml.prefixed('r')).toBe('5');
  });

  test('forgets the attributes of the element before', () => {
    const xml = readXml('<a b="1"><c/></a>', 'part');
    xml.next();

    expect(xml.attribute('b')).toBeUndefined();
  });

  test.each([
    ['UTF-8 with a mark', strToU8('\ufeff<a>Ấ</a>')],
    ['UTF-16 little endian with a mark', utf16('\ufeff<a>Ấ</a>', 'le')],
    ['UTF-16 big endian with a mark', utf16('\ufeff<a>Ấ</a>', 'be')],
    ['UTF-16 little endian without', utf16('<a>Ấ</a>', 'le')],
    ['UTF-16 big endian without', utf16('<a>Ấ</a>', 'be')],
    ['UTF-16 that says so', utf16('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>Ấ</a>', 'le')],
    ['UTF-8 that says so', strToU8(`<?xml version='1.0' encoding='utf-8'?><a>Ấ</a>`)],
  ])('reads %s', (_, bytes) => {
    expect(steps(bytes)).toEqual(['<a', 'Ấ', '>a']);
  });

  test('reads letters beyond the first plane from UTF-16', () => {
    expect(steps(utf16('<a>😀</a>', 'be'))).toEqual(['<a', '😀', '>a']);
  });

  test.each<[string, Uint8Array]>([
    ['a byte that begins no letter', Uint8Array.of(0x3c, 0x61, 0x3e, 0x80)],
    ['a letter that is cut short', Uint8Array.of(0x3c, 0x61, 0x3e, 0xe1, 0xbb)],
    ['an overlong form', Uint8Array.of(0x3c, 0x61, 0x3e, 0xc1, 0xbf)],
    ['an overlong form of three bytes', Uint8Array.of(0x3c, 0x61, 0x3e, 0xe0, 0x80, 0x80)],
    ['half of a pair', Uint8Array.of(0x3c, 0x61, 0x3e, 0xed, 0xa0, 0x80)],
    ['a letter past the last', Uint8Array.of(0x3c, 0x61, 0x3e, 0xf4, 0x90, 0x80, 0x80)],
    ['a control', Uint8Array.of(0x3c, 0x61, 0x3e, 0x00)],
    ['U+FFFF', Uint8Array.of(0x3c, 0x61, 0x3e, 0xef, 0xbf, 0xbf)],
  ])('is damaged by %s in UTF-8', (_, bytes) => {
    expect(refusal(bytes)).toBe('file.damaged utf-8 part');
  });

  test.each([
    ['an odd byte', utf16('<a/>', 'le').subarray(0, 7)],
    ['half of a pair', utf16('<a>\ud800</a>', 'le')],
    ['the other half', utf16('<a>\udc00</a>', 'be')],
  ])('is damaged by %s in UTF-16', (_, bytes) => {
    expect(refusal(bytes)).toBe('file.damaged utf-16 part');
  });

  test.each(['windows-1258', 'ISO-8859-1', 'utf-16'])('refuses bytes that say they are %s', (encoding) => {
    expect(refusal(strToU8(`<?xml version="1.0" encoding="${encoding}"?><a/>`))).toBe('file.damaged encoding part');
  });

  test.each([
    ['', 0],
    ['   ', 3],
    ['text', 0],
    ['<a>', 3],
    ['<a></b>', 3],
    ['<a></ab>', 6],
    ['<a/><b/>', 4],
    ['<a/>text', 4],
    ['</a>', 0],
    ['<a', 2],
    ['<a b></a>', 4],
    ['<a b=c></a>', 5],
    ['<a b="<"/>', 5],
    ['<a b="1" b="2"/>', 14],
    ['<a b1="" b2="" b3="" b4="" b5="" b6="" b7="" b8="" b1=""/>', 56],
    ['<a b="1"c="2"/>', 8],
    ['<a b="1', 5],
    ['<1a/>', 1],
    ['< a/>', 1],
    ['<a / >', 4],
    ['<!-- <a/>', 0],
    ['<a><![CDATA[</a>', 3],
    ['<![CDATA[x]]><a/>', 0],
    ['<a><!x></a>', 3],
    ['<?xml <a/>', 0],
  ])('is damaged where it is not well-formed: %s', (document, at) => {
    expect(refusal(document)).toBe(`file.damaged xml part:${at}`);
  });

  test.each(['&nbsp;', '&', '&;', '&#0;', '&#xD800;', '&#x110000;', '&#31;', '&#xZ;', '&amp', '&__proto__;'])(
    'is damaged where a text holds %s',
    (entity) => {
      expect(refusal(`<a>${entity}</a>`)).toMatch(/^file\.damaged entity part:/);
    },
  );

  test.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<!doctype a><a/>',
    '<a><!ENTITY b "c"></a>',
  ])('refuses a document type, and so every entity of its own: %s', (document) => {
    expect(refusal(document)).toBe('file.hostile dtd');
  });

  test('refuses a document type in UTF-16 too', () => {
    expect(refusal(utf16('\ufeff<!DOCTYPE a><a/>', 'le'))).toBe('file.hostile dtd');
  });

  test('takes 64 floors and refuses 65', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);

    expect(refusal(nested(64))).toBeNull();
    expect(refusal(nested(65))).toBe('file.hostile depth');
  });

  test('takes a text of a million letters and refuses a longer one', () => {
    const long = (count: number): string => `<a>${'x'.repeat(count)}</a>`;

    expect(refusal(long(1_000_000))).toBeNull();
    expect(refusal(long(1_000_001))).toBe('file.hostile text');
  });

  test('takes 64 attributes and refuses 65', () => {
    const crowded = (count: number): string => `<a ${Array.from({ length: count }, (_, index) => `b${index}=""`).join(' ')}/>`;

    expect(refusal(crowded(64))).toBeNull();
    expect(refusal(crowded(65))).toBe('file.hostile attributes');
  });

  test('either walks to the end of any text or refuses it', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b/>',
      '<',
      '>',
      '"',
      "'",
      '=',
      ' c',
      '&amp;',
      '&',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(refusal(pieces.join('')) ?? 'read').toMatch(/^(read|file\.(damaged|hostile) )/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('eachChild', () => {
  test('passes over what a visit leaves unread, however deep', () => {
    const xml = readXml('<a>x<b>1<c>2<d/></c></b><e/><b>3</b></a>', 'part');
    const seen: string[] = [];
    eachChild(xml, (name) => seen.push(name === 'e' ? readText(xml) : name));

    expect(seen).toEqual(['b', '', 'b']);
    expect(xml.kind).toBe('close');
    expect(xml.depth).toBe(0);
  });

  test('visits nothing in an empty element', () => {
    const xml = readXml('<a/>', 'part');
    const seen: string[] = [];
    eachChild(xml, (name) => seen.push(name));

    expect(seen).toEqual([]);
  });
});

describe('readText', () => {
  test('joins the pieces that stand directly in the element', () => {
    expect(readText(readXml('<a>1<!-- x -->2<b>no</b><![CDATA[3]]></a>', 'part'))).toBe('123');
  });

  test('gives back any text that was written with entities', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        expect(readText(readXml(strToU8(`<a>${written}</a>`), 'part'))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
