import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, listElement, spreadsheetText, text, xmlDocument } from '#workbook/writing/xml.ts';
import { readXml } from '#workbook/xml/readXml.ts';

const decode = (value: string): string =>
  value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const readBack = (document: string): { readonly text: string; readonly attribute: string | undefined } => {
  const xml = readXml(document, 'test');
  const attribute = xml.attribute('a');
  let found = '';
  for (let kind = xml.next(); kind !== 'end'; kind = xml.next()) if (kind === 'text') found += xml.text;
  return { text: found, attribute };
};

describe('spreadsheetText', () => {
  test.each([
    ['Điểm tự chấm', 'Điểm tự chấm'],
    ['a\u0007b', 'a_x0007_b'],
    ['a\r\nb\tc', 'a_x000D_\nb\tc'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x004_ x0041_', '_x004_ x0041_'],
    ['\uD83D', '_xD83D_'],
    ['\uD83D\uDE00', '\uD83D\uDE00'],
    ['\uDE00\uD83D', '_xDE00__xD83D_'],
    ['\uFFFF', '_xFFFF_'],
  ])('writes %j as %j', (given, written) => {
    expect(spreadsheetText(given)).toBe(written);
  });

  test('gives back every string of UTF-16 units when it is decoded', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('_x0041_', '_x005F_', '_', 'x000d_', '\uD800', '\uDC00', '\r\n', '\u0000'),
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const whole = parts.join('');
        expect(decode(spreadsheetText(whole))).toBe(whole);
      }),
    );
  });
});

describe('element', () => {
  test('closes itself where it is empty and leaves out attributes that are undefined', () => {
    expect(element('a', { x: 1, y: undefined, z: false })).toBe('<a x="1" z="0"/>');
  });

  test('holds its children one after another, nothing for null', () => {
    expect(element('a', {}, element('b'), null, [element('c'), text('d')])).toBe('<a><b/><c/>d</a>');
  });

  test('is left out where its list is empty', () => {
    expect(listElement('merges', [])).toBeNull();
    expect(listElement('merges', [element('m')])).toBe('<merges count="1"><m/></merges>');
  });

  test('keeps line breaks and tabs of an attribute, which a reader would otherwise turn into spaces', () => {
    expect(element('a', { b: '1\n2\t3"<&>' })).toBe('<a b="1&#10;2&#9;3&quot;&lt;&amp;&gt;"/>');
  });

  test('reads back with the same text and attribute, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const { text: inside, attribute } = readBack(xmlDocument(element('root', { a: value }, text(value))));
        expect(decode(inside)).toBe(value);
        expect(decode(attribute ?? '')).toBe(value);
      }),
    );
  });
});
