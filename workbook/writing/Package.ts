import { strToU8, zipSync, type Zippable } from 'fflate';
import { PACKAGE } from './namespaces.ts';
import { element, type Xml, xmlDocument } from './xml.ts';

const defaultTypes: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
};

/** Noon of the first day that a zip can name, in the time of any place: the same bytes wherever and whenever they are made. */
const zipTime = (): Date => new Date(1980, 0, 1, 12);

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const relationshipsPath = (source: string): string => {
  const folder = folderOf(source);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
};

/** The way from one part to another as Excel writes it; some readers know no other than the relative one. */
const relativePath = (source: string, target: string): string => {
  const folders = folderOf(source).split('/').slice(0, -1);
  const shared = folders.findIndex((_, at) => !target.startsWith(`${folders.slice(0, at + 1).join('/')}/`));
  const kept = shared < 0 ? folders.length : shared;
  return '../'.repeat(folders.length - kept) + target.split('/').slice(kept).join('/');
};

const relationshipsXml = (relationships: readonly Xml[]): string =>
  xmlDocument(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, relationships));

/** The parts of an Office file and how they point at one another. Paths have no leading slash. */
export class Package {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #types: Xml[] = [];
  readonly #relationships = new Map<string, Xml[]>();

  /** Adds a part; one without a content type of its own goes by its ending. */
  add(path: string, content: string | Uint8Array, contentType?: string): void {
    this.#parts.set(path, typeof content === 'string' ? strToU8(content) : content);
    if (contentType !== undefined) this.#types.push(element('Override', { PartName: `/${path}`, ContentType: contentType }));
  }

  /** Points from a part (`''` is the package itself) to another and returns the number by which it may name it. */
  relate(source: string, target: string, type: string): string {
    const known = this.#relationships.get(source) ?? [];
    const id = `rId${known.length + 1}`;
    this.#relationships.set(source, [...known, element('Relationship', { Id: id, Type: type, Target: relativePath(source, target) })]);
    return id;
  }

  #contentTypes(): string {
    const defaults = Object.entries(defaultTypes).map(([Extension, ContentType]) => element('Default', { Extension, ContentType }));
    return xmlDocument(element('Types', { xmlns: `${PACKAGE}/content-types` }, defaults, this.#types));
  }

  /** The zip. Equal parts added in the same order give equal bytes. */
  toBytes(): Uint8Array {
    const files: Zippable = { '[Content_Types].xml': strToU8(this.#contentTypes()) };
    for (const [source, list] of this.#relationships) files[relationshipsPath(source)] = strToU8(relationshipsXml(list));
    for (const [path, content] of this.#parts) files[path] = path.endsWith('.png') ? [content, { level: 0 }] : content;
    return zipSync(files, { level: 6, mtime: zipTime() });
  }
}
