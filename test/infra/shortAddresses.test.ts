import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build/ensureBuilt.mjs';
import { PROJECT } from '../projectFolder.ts';
import { ofType, stackTemplates } from './stackTemplates.ts';

let code: string;

beforeAll(() => {
  const [first] = ofType(stackTemplates().application, 'AWS::CloudFront::Function');
  code = String(first?.[1].Properties['FunctionCode']);
});

/** Runs the function that stands before the site as CloudFront would, with the request it is asked about. */
const answerTo = (uri: string, querystring: Readonly<Record<string, { readonly value: string }>> = {}): unknown =>
  runInNewContext(`${code}\nhandler(${JSON.stringify({ request: { uri, querystring } })});`);

const ledTo = (value: string) => ({ statusCode: 302, statusDescription: 'Found', headers: { location: { value } } });

describe('the short addresses of the site', () => {
  test.each(['/', '/nop', '/nop/', '/ho-tro', '/huong-dan'])('%s leads to the web door', (uri) => {
    expect(answerTo(uri)).toEqual(ledTo('/pane/nop.html'));
  });

  test('take along what was asked, so that a head’s link opens the sign-in', () => {
    expect(answerTo('/nop', { open: { value: 'signIn' }, lang: { value: 'en' } })).toEqual(ledTo('/pane/nop.html?open=signIn&lang=en'));
  });

  test('and the built site answer for every address that the manifest names', async () => {
    await ensureBuilt(['pane']);
    const site = join(PROJECT, 'dist/site');
    const named = [...readFileSync(join(PROJECT, 'manifest.xml'), 'utf8').matchAll(/https:\/\/giaouoc\.example(\/[^"?<]*)/g)].map(
      ([, path = '']) => path,
    );
    const missing = [...new Set(named)].filter((path) => !existsSync(join(site, path)) && !('statusCode' in (answerTo(path) as object)));

    expect(named.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  }, 60_000);

  test('leave every other page as it is', () => {
    expect(answerTo('/pane/taskpane.html')).toMatchObject({ uri: '/pane/taskpane.html' });
  });
});
