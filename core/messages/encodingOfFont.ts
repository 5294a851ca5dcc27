/** The old encoding that a font stands for, with the font: `TCVN3 (.VnTime)`; the font alone where the encoding is unknown. */
export const encodingOfFont = (font: string): string => {
  if (/^\.vn/i.test(font)) return `TCVN3 (${font})`;
  if (/^vni[- ]/i.test(font)) return `VNI (${font})`;
  return font;
};
