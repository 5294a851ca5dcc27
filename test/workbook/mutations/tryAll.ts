import { MUTATIONS, tryMutations } from './mutationKinds.ts';
import { rightBooks } from './rightBooks.ts';

/** A program of its own, so that its memory can be measured: `node … ROOT SEED CASES` prints what was tried as JSON. */
const [root = '.', seed = '1', cases = '50'] = process.argv.slice(2);
const books = rightBooks(root);
const tried = (Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[]).map((name) => tryMutations(name, books, Number(cases), Number(seed)));
process.stdout.write(JSON.stringify({ tried, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
