import type { FontStyle } from './CellStyle.ts';
import { MAIN } from './namespaces.ts';
import { fontParts } from './StyleRegister.ts';
import type { TextRun } from './WorkbookModel.ts';
import { element, text, type Xml, xmlDocument } from './xml.ts';

type FullFont = FontStyle & Required<Pick<FontStyle, 'name' | 'size'>>;

const textXml = (value: string): Xml => element('t', { 'xml:space': 'preserve' }, text(value));

const runXml = (run: TextRun, font: FullFont): Xml => {
  const own = { ...font, bold: run.bold ?? font.bold ?? false, italic: run.italic ?? font.italic ?? false };
  return element('r', {}, element('rPr', {}, fontParts(own, 'rFont')), textXml(run.text));
};

/** The texts of a workbook, each stored once; cells carry their number. */
export class SharedStrings {
  readonly #places = new Map<Xml, number>();
  #uses = 0;

  plain(value: string): number {
    return this.#place(element('si', {}, textXml(value)));
  }

  rich(runs: readonly TextRun[], font: FullFont): number {
    return this.#place(
      element(
        'si',
        {},
        runs.map((run) => runXml(run, font)),
      ),
    );
  }

  #place(entry: Xml): number {
    this.#uses += 1;
    const known = this.#places.get(entry);
    if (known !== undefined) return known;
    this.#places.set(entry, this.#places.size);
    return this.#places.size - 1;
  }

  toXml(): string {
    return xmlDocument(element('sst', { xmlns: MAIN, count: this.#uses, uniqueCount: this.#places.size }, [...this.#places.keys()]));
  }
}
