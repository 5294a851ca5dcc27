/** A piece of a formula; `ref` is a cell or a range without dollar signs, its own sheet's name left out. */
export interface FormulaToken {
  readonly is: 'number' | 'text' | 'ref' | 'name' | 'error' | 'sign';
  readonly text: string;
}

const TOKEN =
  /\s+|(?<text>"(?:[^"]|"")*")|(?<sheet>'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)|(?<error>#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!))|(?<ref>\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?:\s*:\s*\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_(]))|(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)|(?<name>[\p{L}_\\][\p{L}\p{N}_.]*)|(?<sign><>|<=|>=|[-+*/^&=<>%(),])/uy;

/**
 * Cuts a formula as a file stores it, or as a person types it where semicolons part the arguments, into its pieces: spaces,
 * dollar signs, case and the name of the sheet that it stands on mean nothing. `null` where a piece is none that we know.
 */
export const formulaTokens = (formula: string, ownSheet: string): readonly FormulaToken[] | null => {
  const code = withCommas(formula.replace(/^[=@\s]+/, ''));
  const tokens: FormulaToken[] = [];
  let sheet = '';
  for (let at = 0; at < code.length;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(code);
    if (!found) return null;
    at = TOKEN.lastIndex;
    const groups = found.groups ?? {};
    const [is, text] = Object.entries(groups).find(([, value]) => typeof value === 'string') ?? ['', ''];
    if (is === '') continue;
    if (is === 'sheet') sheet = isSheet(text, ownSheet) ? '' : text;
    else {
      tokens.push({ is: is as FormulaToken['is'], text: `${sheet}${plain(is, text)}` });
      sheet = '';
    }
  }
  return tokens;
};

const isSheet = (prefix: string, sheet: string): boolean =>
  prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'").normalize('NFC').toLowerCase() === sheet.normalize('NFC').toLowerCase();

const plain = (is: string, text: string): string => {
  if (is === 'ref') return text.replace(/[\s$]+/g, '').toUpperCase();
  if (is === 'number') return String(Number(text));
  return is === 'name' ? text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, '') : text;
};

/** Where a formula parts its arguments by semicolons its comma is a decimal one. Only what stands outside quotes is changed. */
const withCommas = (code: string): string => {
  const parts = code.split('"');
  const isLocal = parts.some((part, index) => index % 2 === 0 && part.includes(';'));
  if (!isLocal) return code;
  const plainPart = (part: string): string => part.replace(/(\d),(\d)/g, '$1.$2').replaceAll(';', ',');
  return parts.map((part, index) => (index % 2 === 0 ? plainPart(part) : part)).join('"');
};
