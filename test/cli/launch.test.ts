import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram } from './builtProgram.ts';
import { CAO_BANG, FILLED } from './samples.ts';

let built: Awaited<ReturnType<typeof buildProgram>>;
let [launcher, program, code] = ['', '', ''];

beforeAll(async () => {
  built = await buildProgram();
  launcher = fileURLToPath(built.program);
  const inside = join(dirname(launcher), 'giaouoc');
  [program = '', code = ''] = ['.js', '.code'].map((end) => join(inside, readdirSync(inside).find((name) => name.endsWith(end)) ?? ''));
});

afterAll(() => built.remove());

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, stdout, stderr };
};

const checked = (...flags: readonly string[]) => run(...flags, launcher, 'check', FILLED, '--bloc', CAO_BANG);

describe('the built command line', () => {
  test('brings code that this engine takes as it is', () => {
    const script = new Script(readFileSync(program, 'utf8'), { cachedData: readFileSync(code) });

    expect(script.cachedDataRejected).toBe(false);
  });

  test('says the same where the engine, by its settings, does not take the code, and where there is none', () => {
    const withCode = checked();
    expect(withCode).toMatchObject({ stderr: '', stdout: expect.stringContaining('tệp:') });

    expect(checked('--no-opt')).toEqual(withCode);
    writeFileSync(code, 'no code at all');
    expect(checked()).toEqual(withCode);
    rmSync(code);
    expect(checked()).toEqual(withCode);
  });

  test('finds the papers, which lie in a file of their own', () => {
    const out = join(dirname(launcher), 'papers');
    const { stderr } = run(launcher, 'papers', '--from', FILLED, '--bloc', CAO_BANG, '--out', out);

    expect(stderr).toBe('');
    expect(readdirSync(out).filter((name) => name.endsWith('.docx')).length).toBeGreaterThan(1);
  });

  test('is a launcher that may be run by its name', () => {
    expect(existsSync(launcher) && statSync(launcher).mode & 0o111).toBe(0o111);
  });
});
