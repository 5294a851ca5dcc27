import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
/** Linux counts in `maxRSS` what the process was before it became this program, so its own mark is asked for there. */
const peakKilobytes = (): number => {
  const own = existsSync('/proc/self/status') ? /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
};

process.stdout.write(JSON.stringify({ megabytes: Math.round(peakKilobytes() / 1024) }));
