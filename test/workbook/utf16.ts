/** The text in UTF-16, lone surrogates and all; a byte order mark only where the text begins with one. */
export const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), order === 'le');
  return bytes;
};
