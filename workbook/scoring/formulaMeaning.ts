import { readAddress } from '../address.ts';
import { formulaTokens, type FormulaToken } from './formulaTokens.ts';

/** Whether a cell adds nothing to a sum and never will: one in a row that somebody put between those of the table. */
export type IsIdle = (address: string) => boolean;

type Node =
  | { readonly is: 'leaf'; readonly text: string; readonly isRef: boolean }
  | { readonly is: 'call'; readonly name: string; readonly parts: readonly Node[] }
  /** A chain of + and −, or of × and ÷; `inverse` marks what is taken off or divided by. */
  | { readonly is: 'chain'; readonly of: '+' | '*'; readonly links: readonly Link[] }
  | { readonly is: 'pair'; readonly sign: string; readonly left: Node; readonly right: Node };

interface Link {
  readonly inverse: boolean;
  readonly node: Node;
}

/** Functions whose arguments may stand in any order. */
const UNORDERED = new Set(['SUM', 'MIN', 'MAX', 'AND', 'OR', 'PRODUCT']);
const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/**
 * What a formula works out, in one form for all ways to write it: redundant parentheses, the order of what is added or multiplied,
 * a run against the list of its cells, `E1+E2` against `SUM(E1:E2)`, `a>b` against `b<a` make no difference. `null` where the
 * formula holds what only Excel understands.
 */
export const formulaMeaning = (formula: string, ownSheet: string, isIdle: IsIdle): string | null => {
  const tokens = formulaTokens(formula, ownSheet);
  if (!tokens) return null;
  const reader = new Reader(tokens);
  const node = reader.expression(0);
  return node && reader.isAtEnd ? written(node, isIdle) : null;
};

class Reader {
  readonly #tokens: readonly FormulaToken[];
  #at = 0;

  constructor(tokens: readonly FormulaToken[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  expression(level: number): Node | null {
    const signs = LEVELS[level];
    if (!signs) return this.#unary();
    let left = this.expression(level + 1);
    for (let sign = this.#take(signs); left && sign !== null; sign = this.#take(signs)) {
      const right = this.expression(level + 1);
      left = right && joined(sign, left, right);
    }
    return left;
  }

  #unary(): Node | null {
    const sign = this.#take(['-', '+']);
    if (sign === null) return this.#operand();
    const node = this.#unary();
    return sign === '-' && node ? { is: 'chain', of: '+', links: flat('+', node, true) } : node;
  }

  #operand(): Node | null {
    const node = this.#plainOperand();
    return node && this.#take(['%']) !== null ? joined('/', node, { is: 'leaf', text: '100', isRef: false }) : node;
  }

  #plainOperand(): Node | null {
    if (this.#take(['(']) !== null) {
      const inner = this.expression(0);
      return this.#take([')']) === null ? null : inner;
    }
    const token = this.#tokens[this.#at];
    if (!token || token.is === 'sign') return null;
    this.#at += 1;
    if (token.is !== 'name' || this.#take(['(']) === null) return { is: 'leaf', text: token.text, isRef: token.is === 'ref' };
    return this.#call(token.text);
  }

  #call(name: string): Node | null {
    const parts: Node[] = [];
    if (this.#take([')']) !== null) return isConstant(name) ? { is: 'leaf', text: name, isRef: false } : { is: 'call', name, parts };
    do {
      const part = this.#missesArgument() ? { is: 'leaf' as const, text: '', isRef: false } : this.expression(0);
      if (!part) return null;
      parts.push(part);
    } while (this.#take([',']) !== null);
    return this.#take([')']) === null ? null : { is: 'call', name, parts };
  }

  #missesArgument(): boolean {
    const next = this.#tokens[this.#at];
    return next?.is === 'sign' && (next.text === ',' || next.text === ')');
  }

  #take(signs: readonly string[]): string | null {
    const token = this.#tokens[this.#at];
    if (token?.is !== 'sign' || !signs.includes(token.text)) return null;
    this.#at += 1;
    return token.text;
  }
}

/** LibreOffice saves FALSE as `FALSE()`. */
const isConstant = (name: string): boolean => name === 'TRUE' || name === 'FALSE';

const joined = (sign: string, left: Node, right: Node): Node => {
  if (sign === '+' || sign === '-') return { is: 'chain', of: '+', links: [...flat('+', left, false), ...flat('+', right, sign === '-')] };
  if (sign === '*' || sign === '/') return { is: 'chain', of: '*', links: [...flat('*', left, false), ...flat('*', right, sign === '/')] };
  if (sign === '<' || sign === '<=') return { is: 'pair', sign: sign.replace('<', '>'), left: right, right: left };
  return { is: 'pair', sign, left, right };
};

/** `a-(b-c)` takes off b and adds c. */
const flat = (of: '+' | '*', node: Node, inverse: boolean): readonly Link[] =>
  node.is === 'chain' && node.of === of
    ? node.links.map((link) => ({ node: link.node, inverse: link.inverse !== inverse }))
    : [{ node, inverse }];

const written = (node: Node, isIdle: IsIdle): string => {
  switch (node.is) {
    case 'leaf':
      return node.text;
    case 'pair':
      return writtenPair(node, isIdle);
    case 'chain':
      return node.of === '+' ? writtenSum(node.links, isIdle) : writtenLinks('*', node.links, isIdle);
    case 'call':
      return writtenCall(node, isIdle);
  }
};

const writtenPair = ({ sign, left, right }: Extract<Node, { is: 'pair' }>, isIdle: IsIdle): string => {
  const sides = [written(left, isIdle), written(right, isIdle)];
  return `(${(sign === '=' || sign === '<>' ? sides.sort() : sides).join(sign)})`;
};

const writtenCall = ({ name, parts }: Extract<Node, { is: 'call' }>, isIdle: IsIdle): string => {
  if (name === 'SUM') return writtenSum([{ inverse: false, node: { is: 'call', name, parts } }], isIdle);
  const listed = UNORDERED.has(name)
    ? parts.flatMap((part) => (part.is === 'leaf' && part.isRef ? cellsOf(part.text) : [written(part, isIdle)])).sort()
    : parts.map((part) => written(part, isIdle));
  return `${name}(${listed.join(',')})`;
};

/** What is added, cell by cell: sums within a sum are one sum. */
const writtenSum = (links: readonly Link[], isIdle: IsIdle): string => {
  const addends = links.flatMap((link) => addendsOf(link, isIdle)).filter((text) => text !== '+0' && text !== '-0');
  return addends.length === 1 && addends[0]?.startsWith('+') ? addends[0].slice(1) : `(${addends.sort().join('')})`;
};

const addendsOf = ({ inverse, node }: Link, isIdle: IsIdle): readonly string[] => {
  const sign = inverse ? '-' : '+';
  if (node.is === 'call' && node.name === 'SUM') {
    const inner = node.parts.flatMap((part) => (part.is === 'chain' && part.of === '+' ? part.links : [{ inverse: false, node: part }]));
    return inner.flatMap((link) => addendsOf({ node: link.node, inverse: link.inverse !== inverse }, isIdle));
  }
  if (node.is === 'leaf' && (node.isRef || node.text === '#REF!'))
    return cellsOf(node.text)
      .filter((cell) => !isIdle(cell))
      .map((cell) => `${sign}${cell}`);
  return [`${sign}${written(node, isIdle)}`];
};

const writtenLinks = (sign: string, links: readonly Link[], isIdle: IsIdle): string =>
  `(${links
    .map(({ inverse, node }) => `${inverse ? '/' : sign}${written(node, isIdle)}`)
    .sort()
    .join('')})`;

const MOST_CELLS = 2000;

/** The cells of a run down one column; a reference of another kind as it is. */
const cellsOf = (reference: string): readonly string[] => {
  const [first, last] = reference.split(':').map(readAddress);
  if (!first || !last || first.column !== last.column || last.row < first.row || last.row - first.row > MOST_CELLS) return [reference];
  const letters = reference.replace(/\d.*$/, '');
  return Array.from({ length: last.row - first.row + 1 }, (_, index) => `${letters}${first.row + index + 1}`);
};
