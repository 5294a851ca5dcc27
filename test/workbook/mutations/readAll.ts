import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../scoring/ourBook.ts';
import { blocsOfBooks } from './rightBooks.ts';

/** A program of its own: `node … ROOT FOLDER` reads and checks every file of a folder and prints how much memory that took at most. */
const [root = '.', folder = '.'] = process.argv.slice(2);
const blocs = blocsOfBooks(root);
for (const name of readdirSync(folder)) {
  const bloc = blocs[Number(name.split('-')[0])] ?? blocs[0];
  if (bloc) readBytes(readFileSync(join(folder, name)), bloc);
}
process.stdout.write(JSON.stringify({ megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
