/**
 * A plain decimal moved two places, for cells that are shown as percentages; no binary float comes between.
 *
 * @example timesHundred('0.285') // '28.5'
 */
export const timesHundred = (decimal: string): string => {
  const isNegative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const padded = fraction.padEnd(2, '0');
  const moved = `${whole}${padded.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = padded.slice(2);
  return `${isNegative ? '-' : ''}${moved}${rest ? `.${rest}` : ''}`;
};
