import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build/ensureBuilt.mjs';
import { PROJECT } from '../projectFolder.ts';
import { spawnLocal, type SpawnedLocal } from './spawnLocal.ts';

interface Step {
  readonly script: string;
  /** What stands below it: JSON of which the answer has at least as much, or the very text; `null` where nothing does. */
  readonly shown: { readonly as: 'json' | 'text'; readonly text: string } | null;
}

const BLOCK = /```(sh|json|text)\n([\s\S]*?)```/g;

const stepsOf = (guide: string): readonly Step[] => {
  const steps: Step[] = [];
  for (const [, as = '', text = ''] of guide.matchAll(BLOCK)) {
    const last = steps.at(-1);
    if (as === 'sh') steps.push({ script: text, shown: null });
    else if (last) steps[steps.length - 1] = { ...last, shown: { as: as as 'json' | 'text', text } };
  }
  return steps;
};

const hasCurl = spawnSync('curl', ['--version']).status === 0 && spawnSync('bash', ['--version']).status === 0;
const END_OF_STEP = '\u0004';

let folder: string;
let local: SpawnedLocal;
let steps: readonly Step[];
let answers: readonly string[];

/** All in one shell, as a reader has it, beside the samples; `npm run -s token` is what it runs. */
const run = (): readonly string[] => {
  const token = `npm() { node "${join(PROJECT, 'dist/local/token.mjs')}" "\${@: -1}"; }`;
  const script = [token, ...steps.map((step) => `${step.script}printf '${END_OF_STEP}'`)].join('\n');
  const { stdout, stderr, status } = spawnSync('bash', ['-eu', '-o', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], API: local.origin, DATA_DIR: local.dataDir, LANG: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return stdout.split(END_OF_STEP).slice(0, -1);
};

describe.skipIf(!hasCurl)(`the guide to the API${hasCurl ? '' : ' (left out: curl and bash are not here)'}`, () => {
  beforeAll(async () => {
    await ensureBuilt(['functions', 'local']);
    folder = await mkdtemp(join(tmpdir(), 'guide-'));
    await symlink(join(PROJECT, 'samples'), join(folder, 'samples'));
    local = await spawnLocal(join(folder, 'data'));
    steps = stepsOf(await readFile(join(PROJECT, 'docs/api.md'), 'utf8'));
    answers = run();
  }, 120_000);

  afterAll(async () => {
    await local.end('SIGTERM');
    await rm(folder, { recursive: true });
  });

  /** What the guide shows in that form, with what the shell said. */
  const shownAs = (wanted: 'json' | 'text') =>
    steps.flatMap(({ script, shown }, index) =>
      shown?.as === wanted ? [{ script, shown: shown.text, answer: answers[index] ?? '' }] : [],
    );

  test('shows of each answer in JSON what is in it', () => {
    expect(shownAs('json').length).toBeGreaterThan(8);
    for (const { script, shown, answer } of shownAs('json')) expect(JSON.parse(answer), script).toMatchObject(JSON.parse(shown) as object);
  });

  test('shows other answers word for word', () => {
    expect(shownAs('text').length).toBeGreaterThan(2);
    for (const { script, shown, answer } of shownAs('text')) expect(answer, script).toBe(shown);
  });
});
