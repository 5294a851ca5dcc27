import type { XmlCursor } from './XmlCursor.ts';

/**
 * Visits each child element of the element that the cursor has just opened, and ends behind it. A visit may read the child
 * or leave it: what it leaves is passed over.
 */
export const eachChild = (xml: XmlCursor, visit: (name: string) => void): void => {
  const inside = xml.depth;
  for (;;) {
    xml.next();
    if (xml.depth < inside) return;
    if (xml.kind === 'open') visit(xml.name);
    while (xml.depth > inside) xml.next();
  }
};

/** The text that stands directly in the element that the cursor has just opened; ends behind the element. */
export const readText = (xml: XmlCursor): string => {
  const inside = xml.depth;
  let text = '';
  for (;;) {
    xml.next();
    if (xml.depth < inside) return text;
    if (xml.kind === 'text' && xml.depth === inside) text += xml.text;
  }
};
