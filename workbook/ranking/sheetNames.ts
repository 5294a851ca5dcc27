const FORBIDDEN = /[[\]:*?/\\\u0000-\u001F]+/g;
const LONGEST = 31;

/** Names that Excel takes for sheets, one for each wish, in order: cut, cleaned, and told apart by a number where two meet. */
export const sheetNames = (wishes: readonly string[], taken: readonly string[]): readonly string[] => {
  const used = new Set(['history', ...taken.map((name) => name.toLowerCase())]);
  return wishes.map((wish) => {
    const name = freeName(cleaned(wish), used);
    used.add(name.toLowerCase());
    return name;
  });
};

const cleaned = (wish: string): string => wish.replace(FORBIDDEN, ' ').replace(/^[' ]+|[' ]+$/g, '') || '–';

const freeName = (name: string, used: ReadonlySet<string>): string => {
  for (let count = 1; ; count++) {
    const ending = count === 1 ? '' : ` (${count})`;
    const tried = `${name.slice(0, LONGEST - ending.length).replace(/[' ]+$/, '')}${ending}`;
    if (!used.has(tried.toLowerCase())) return tried;
  }
};
