import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build/ensureBuilt.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let dataDir: string;

beforeAll(async () => {
  await ensureBuilt(['functions', 'local', 'pane', 'bench']);
  dataDir = await mkdtemp(join(tmpdir(), 'npm-start-'));
}, 180_000);

afterAll(() => rm(dataDir, { recursive: true, force: true }));

const environment = () => ({ ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: '0', SAMPLES: 'cao-bang-noi-chinh-2018' });

const readyLine = async (child: ChildProcess): Promise<string> => {
  let said = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString();
    const line = /^ready (http:\S+)\/$/m.exec(said)?.[1];
    if (line !== undefined) return line;
  }
  throw new Error(`it ended: ${said}`);
};

const token = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/token.mjs', ...args], { cwd: ROOT, env: environment(), encoding: 'utf8' });

const isGone = async (address: string): Promise<boolean> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const answers = await fetch(`${address}/api/health`).then(
      () => true,
      () => false,
    );
    if (!answers) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
};

describe('npm start', () => {
  test('starts the service, lets npm run token speak for its people, and ends on Ctrl+C', async () => {
    expect(token()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('npm start') as string });

    const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: ROOT, env: environment(), stdio: ['ignore', 'pipe', 'inherit'] });
    const address = await readyLine(child);
    expect(token().stdout.split('\n')).toContain('cb2018-observer\tPhạm Hồng Nhung\tobserver');
    const { stdout, status } = token('cb2018-chair');
    const me = await fetch(`${address}/api/me`, { headers: { authorization: `Bearer ${stdout.trim()}` } });
    expect([status, me.status]).toEqual([0, 200]);
    expect(token('nobody')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('nobody') as string });

    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });

  test('ends with the npm that started it, so that the next start finds port and data free', async () => {
    const starter =
      "require('child_process').spawn(process.execPath, ['scripts/start.mjs'], { stdio: 'inherit' }); setInterval(() => {}, 1000)";
    const env = { ...environment(), npm_lifecycle_event: 'start' };
    const npm = spawn(process.execPath, ['-e', starter], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const address = await readyLine(npm);

    npm.kill('SIGKILL');
    expect(await isGone(address)).toBe(true);
  });
});
