import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '#core/canonicalJson.ts';
import { makeFaults } from './faults/makeFaults.ts';
import { filledSamples } from './filledSamples.ts';
import { LARGE_BLOC, largeBloc } from './largeBloc.ts';
import { PARENT_BLOC, parentBloc, YEAR_BEFORE } from './parentBloc.ts';

type JsonObject = { readonly [name: string]: Json | undefined };

const writeBloc = (samples: string, id: string, json: JsonObject): void => {
  mkdirSync(join(samples, id), { recursive: true });
  writeFileSync(join(samples, id, 'bloc.json'), `${JSON.stringify(json, null, 1)}\n`);
};

/** Writes the files of the blocs that are made up, and the filled workbooks of every bloc. */
const makeSamples = (samples: string): void => {
  writeBloc(samples, LARGE_BLOC, largeBloc());
  writeBloc(samples, PARENT_BLOC, parentBloc(JSON.parse(readFileSync(join(samples, YEAR_BEFORE, 'bloc.json'), 'utf8')) as JsonObject));
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
