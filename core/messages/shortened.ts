const MOST = 120;

/** A text short enough for a sentence; what was cut off is marked by `…`. Letters with several marks are not cut apart. */
export const shortened = (text: string): string => {
  if (text.length <= MOST) return text;
  const signs = [...text];
  if (signs.length <= MOST) return text;
  let end = MOST - 1;
  while (end > 0 && /^\p{M}$/u.test(signs[end] ?? '')) end -= 1;
  return `${signs.slice(0, end).join('')}…`;
};

/** `sha256:1f3a91c2…` as people compare it: `1F3A 91C2`; any other text as it is. */
export const shortCode = (text: string): string => {
  const digits = /^sha256:([0-9a-f]{8})[0-9a-f]*$/i.exec(text)?.[1]?.toUpperCase();
  return digits ? `${digits.slice(0, 4)} ${digits.slice(4)}` : text;
};
