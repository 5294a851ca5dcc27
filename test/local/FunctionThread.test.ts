import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FunctionThread } from '../../local/FunctionThread.ts';
import type { HttpEvent } from '../../functions/http/PayloadV2.ts';

let folder: string;
let thread: FunctionThread;
let lines: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'function-thread-'));
  lines = [];
});

afterEach(async () => {
  await thread.stop();
  rmSync(folder, { recursive: true });
});

const open = (program: string, environment: Readonly<Record<string, string>> = {}): FunctionThread => {
  const bundle = join(folder, 'one.mjs');
  writeFileSync(bundle, program);
  thread = new FunctionThread({ bundle: pathToFileURL(bundle).href, environment, onLine: (line) => void lines.push(line) });
  return thread;
};

const context = { awsRequestId: 'r1', functionName: 'one', getRemainingTimeInMillis: () => 5000 };
const call = (body: string) => thread.call({ body, headers: {} } as unknown as HttpEvent, context);

describe('a function in a thread', () => {
  test('gets the event and the context, and finds in its environment what it was given and nothing else', async () => {
    open(
      `export const handler = async ({ body }, context) => ({ statusCode: 200, body: JSON.stringify([body, context.awsRequestId,
        context.getRemainingTimeInMillis() > 4000 && context.getRemainingTimeInMillis() <= 5000, process.env]) });`,
      { TABLE_NAME: 'giao-uoc' },
    );

    const { body = '' } = await call('chào');
    expect(JSON.parse(body)).toEqual(['chào', 'r1', true, { TABLE_NAME: 'giao-uoc' }]);
  });

  test('is loaded once, when it is first called, and answers calls beside each other, each with its own answer', async () => {
    open(`let calls = 0; const started = ++globalThis.loads || (globalThis.loads = 1);
      export const handler = async ({ body }) => { calls += 1; await new Promise((resolve) => setTimeout(resolve, Number(body)));
        return { statusCode: 200, body: body + ' ' + started + ' ' + calls }; };`);

    const answers = await Promise.all([call('60'), call('5')]);
    expect(answers.map(({ body }) => body)).toEqual(['60 1 2', '5 1 2']);
  });

  test('that throws fails its call with that error, and goes on', async () => {
    open(
      `export const handler = async ({ body }) => { if (body === 'bad') throw new TypeError('no such thing'); return { statusCode: 200, body }; };`,
    );

    await expect(call('bad')).rejects.toMatchObject({ name: 'TypeError', message: 'no such thing' });
    expect((await call('good')).body).toBe('good');
  });

  test('that cannot start says why at each call', async () => {
    open(`throw new Error('the environment variable TABLE_NAME is not set');`);

    await expect(call('a')).rejects.toThrow('TABLE_NAME');
    await expect(call('b')).rejects.toThrow('TABLE_NAME');
  });

  test('that breaks down fails what was under way, and the next call begins another', async () => {
    open(`export const handler = async ({ body }) => { if (body === 'end') process.exit(1);
      if (body === 'throw') setTimeout(() => { throw new Error('out of nowhere'); }); if (body !== 'good') return new Promise(() => {});
      return { statusCode: 200, body }; };`);

    await expect(call('end')).rejects.toThrow(/one\.mjs ended/);
    await expect(call('throw')).rejects.toThrow('out of nowhere');
    expect((await call('good')).body).toBe('good');
  });

  test('writes its log where its owner hears it, line by line', async () => {
    open(
      `export const handler = async () => { process.stderr.write('{"level":"info"}\\n{"level":"error"}\\n'); return { statusCode: 204 }; };`,
    );

    await call('');
    await expect.poll(() => lines).toEqual(['{"level":"info"}', '{"level":"error"}']);
  });
});
