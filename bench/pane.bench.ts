import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Benchmark } from './Benchmark.ts';

const KILO = 1024;

/** What the page itself asks for before anything is shown: its scripts, their preloads and its styles. */
const firstFiles = (page: string): readonly string[] =>
  [...page.matchAll(/(?:src|href)="(?:\.\/|\/)?(?:pane\/)?(assets\/[^"]+\.(?:js|css))"/g)].flatMap(([, path]) => path ?? []);

/** How much of the pane an office line has to bring before it can be used, and how much in all. */
export const benchmark: Benchmark = {
  name: 'pane',
  run: ({ root }) => {
    const folder = join(root, 'dist/pane');
    const zipped = (path: string): number => gzipSync(readFileSync(join(folder, path))).length / KILO;
    const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + zipped(path), 0);
    const first = firstFiles(readFileSync(join(folder, 'taskpane.html'), 'utf8'));
    if (first.length === 0) throw new Error('dist/pane/taskpane.html names no script');
    const all = readdirSync(join(folder, 'assets'))
      .filter((name) => /\.(?:js|css)$/.test(name))
      .map((name) => `assets/${name}`);
    return Promise.resolve([
      { name: 'pane, first files, gzipped', median: sum(first), unit: 'kB', rounds: 1 },
      { name: 'pane, all scripts and styles, gzipped', median: sum(all), unit: 'kB', rounds: 1 },
    ]);
  },
};
