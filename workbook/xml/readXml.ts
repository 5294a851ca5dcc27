import { decodeXml } from './decodeXml.ts';
import { XmlCursor } from './XmlCursor.ts';

/**
 * A cursor on the root element of an XML document. `part` names the document where it is refused.
 *
 * @example
 * const xml = readXml('<row><c>1</c></row>', 'sheet1.xml');
 * eachChild(xml, (name) => { if (name === 'c') readText(xml); }); // '1'
 */
export const readXml = (document: Uint8Array | string, part: string): XmlCursor => {
  const xml = new XmlCursor(typeof document === 'string' ? document : decodeXml(document, part), part);
  xml.next();
  return xml;
};
