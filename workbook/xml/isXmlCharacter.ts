/** Whether XML 1.0 allows the code point: no controls but tab and line ends, no lone surrogates, no U+FFFE and U+FFFF. */
export const isXmlCharacter = (code: number): boolean =>
  code >= 0x20
    ? code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff)
    : code === 0x09 || code === 0x0a || code === 0x0d;
