import type { AlignmentStyle, BorderLine, BorderStyle, CellStyle, Colour, FontStyle, StyleOverlay } from './CellStyle.ts';
import { MAIN } from './namespaces.ts';
import { element, listElement, type Xml, xmlDocument } from './xml.ts';

type DefaultFont = Required<Pick<FontStyle, 'name' | 'size'>>;

/** The codes that every program knows by number (ECMA-376 part 1, 18.8.30); dates are left out, for theirs change with the locale. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_OWN_FORMAT = 164;

/** A list in which equal things stand once. */
class Register {
  readonly #places = new Map<string, number>();

  place(entry: Xml | string): number {
    const known = this.#places.get(entry);
    if (known !== undefined) return known;
    this.#places.set(entry, this.#places.size);
    return this.#places.size - 1;
  }

  get entries(): readonly string[] {
    return [...this.#places.keys()];
  }

  get xml(): readonly Xml[] {
    return this.entries as readonly Xml[];
  }
}

const colour = (name: string, value: Colour): Xml => element(name, { rgb: `FF${value.toUpperCase()}` });

const flag = (name: string, on: boolean | undefined): Xml | null => (on ? element(name) : null);

/** The parts of a font in the order in which Excel writes them; a run of rich text names its font by another tag. */
export const fontParts = (font: FontStyle & DefaultFont, nameTag: 'name' | 'rFont'): readonly Xml[] =>
  [
    flag('b', font.bold),
    flag('i', font.italic),
    flag('u', font.underline),
    element('sz', { val: font.size }),
    font.colour === undefined ? null : colour('color', font.colour),
    element(nameTag, { val: font.name }),
    element('family', { val: 1 }),
  ].filter((part) => part !== null);

const fillXml = (fill: Colour): Xml =>
  element('fill', {}, element('patternFill', { patternType: 'solid' }, colour('fgColor', fill), element('bgColor', { indexed: 64 })));

const patternXml = (patternType: string): Xml => element('fill', {}, element('patternFill', { patternType }));

const sideXml = (name: string, line: BorderLine | undefined): Xml =>
  line === undefined ? element(name) : element(name, { style: line }, element('color', { auto: true }));

const borderXml = (border: BorderStyle): Xml =>
  element(
    'border',
    {},
    sideXml('left', border.left),
    sideXml('right', border.right),
    sideXml('top', border.top),
    sideXml('bottom', border.bottom),
    element('diagonal'),
  );

/** The file counts 0 – 90 upwards and 91 – 180 downwards. */
const rotationCode = (degrees: number): number => (degrees < 0 ? 90 - degrees : degrees);

const alignmentXml = (alignment: AlignmentStyle): Xml =>
  element('alignment', {
    horizontal: alignment.horizontal,
    vertical: alignment.vertical,
    textRotation: alignment.rotation === undefined ? undefined : rotationCode(alignment.rotation),
    wrapText: alignment.wrap,
    indent: alignment.indent,
    shrinkToFit: alignment.shrink,
  });

const protectionXml = ({ unlocked, hiddenFormula }: CellStyle): Xml | null =>
  unlocked || hiddenFormula ? element('protection', { locked: unlocked ? false : undefined, hidden: hiddenFormula || undefined }) : null;

const overlayXml = ({ font, fill }: StyleOverlay): Xml =>
  element(
    'dxf',
    {},
    font
      ? element('font', {}, flag('b', font.bold), flag('i', font.italic), font.colour === undefined ? null : colour('color', font.colour))
      : null,
    fill === undefined
      ? null
      : element('fill', {}, element('patternFill', { patternType: 'solid' }, colour('fgColor', fill), colour('bgColor', fill))),
  );

/** Gathers the styles of a workbook while its cells are written, each once, and writes the style part at the end. */
export class StyleRegister {
  readonly #defaultFont: DefaultFont;
  readonly #formats = new Register();
  readonly #fonts = new Register();
  readonly #fills = new Register();
  readonly #borders = new Register();
  readonly #cellFormats = new Register();
  readonly #overlays = new Register();
  /** A table names few styles for many cells: each object is looked at once. */
  readonly #plainPlaces = new Map<CellStyle, number>();
  readonly #prefixedPlaces = new Map<CellStyle, number>();

  constructor(defaultFont: DefaultFont) {
    this.#defaultFont = defaultFont;
    // The file format reserves these places: the plain cell and the two first fills.
    for (const pattern of ['none', 'gray125']) this.#fills.place(patternXml(pattern));
    this.cellFormat({});
  }

  /** The font of a cell, what its style leaves out taken from the workbook's. */
  fontOf(style: CellStyle | undefined): FontStyle & DefaultFont {
    return { ...this.#defaultFont, ...style?.font };
  }

  /** The number that a cell carries. `quotePrefix` keeps a text that looks like a formula a text after a person edits it. */
  cellFormat(style: CellStyle, quotePrefix = false): number {
    const places = quotePrefix ? this.#prefixedPlaces : this.#plainPlaces;
    const known = places.get(style);
    if (known !== undefined) return known;
    const place = this.#placeFormat(style, quotePrefix);
    places.set(style, place);
    return place;
  }

  #placeFormat(style: CellStyle, quotePrefix: boolean): number {
    const { fill, border, alignment, unlocked, hiddenFormula } = style;
    const numFmtId = this.#numberFormat(style.numberFormat ?? 'General');
    const fontId = this.#fonts.place(element('font', {}, fontParts(this.fontOf(style), 'name')));
    const fillId = fill === undefined ? 0 : this.#fills.place(fillXml(fill));
    const borderId = this.#borders.place(borderXml(border ?? {}));
    const protection = protectionXml({ ...(unlocked && { unlocked }), ...(hiddenFormula && { hiddenFormula }) });
    const attributes = {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      quotePrefix: quotePrefix || undefined,
      applyNumberFormat: numFmtId !== 0 || undefined,
      applyFont: fontId !== 0 || undefined,
      applyFill: fillId !== 0 || undefined,
      applyBorder: borderId !== 0 || undefined,
      applyAlignment: alignment !== undefined || undefined,
      applyProtection: protection !== null || undefined,
    };
    return this.#cellFormats.place(element('xf', attributes, alignment ? alignmentXml(alignment) : null, protection));
  }

  overlay(overlay: StyleOverlay): number {
    return this.#overlays.place(overlayXml(overlay));
  }

  #numberFormat(code: string): number {
    return BUILT_IN.get(code) ?? FIRST_OWN_FORMAT + this.#formats.place(code);
  }

  toXml(): string {
    const formats = this.#formats.entries.map((formatCode, at) => element('numFmt', { numFmtId: FIRST_OWN_FORMAT + at, formatCode }));
    const plain = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    return xmlDocument(
      element(
        'styleSheet',
        { xmlns: MAIN },
        listElement('numFmts', formats),
        listElement('fonts', this.#fonts.xml),
        listElement('fills', this.#fills.xml),
        listElement('borders', this.#borders.xml),
        listElement('cellStyleXfs', [plain]),
        listElement('cellXfs', this.#cellFormats.xml),
        listElement('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
        listElement('dxfs', this.#overlays.xml),
      ),
    );
  }
}
