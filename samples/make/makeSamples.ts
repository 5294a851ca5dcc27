import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFaults } from './faults/makeFaults.ts';
import { filledSamples } from './filledSamples.ts';
import { LARGE_BLOC, largeBloc } from './largeBloc.ts';

/** Writes the file of the large bloc, and the filled workbooks of every bloc. */
const makeSamples = (samples: string): void => {
  mkdirSync(join(samples, LARGE_BLOC), { recursive: true });
  writeFileSync(join(samples, LARGE_BLOC, 'bloc.json'), `${JSON.stringify(largeBloc(), null, 1)}\n`);
  for (const id of readdirSync(samples).filter((name) => existsSync(join(samples, name, 'bloc.json')))) {
    const filled = join(samples, id, 'filled');
    mkdirSync(filled, { recursive: true });
    const made = filledSamples(join(samples, id));
    for (const { name, bytes } of made) writeFileSync(join(filled, name), bytes);
    process.stdout.write(`${id}: ${made.length} filled workbooks\n`);
  }
};

const samples = process.argv[2] ?? 'samples';
makeSamples(samples);
process.stdout.write(`faults: ${makeFaults(join(samples, 'faults'))} workbooks\n`);
