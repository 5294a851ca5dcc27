import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findCdk } from '../../scripts/cloud/findCdk.mjs';
import { missingFor } from '../../scripts/cloud/missingFor.mjs';
import { PROJECT } from '../projectFolder.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'giao-uoc-deploy-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const whole = { cdk: '/bin/cdk', environment: { AWS_PROFILE: 'office' }, home: '/nowhere', unset: [], stage: 'trial' };

describe('what a deployment lacks', () => {
  test('is nothing where there is a command line, somebody signed in, and whole settings', () => {
    expect(missingFor(whole)).toEqual([]);
  });

  test('is told all at once, each with what to do', () => {
    const missing = missingFor({ ...whole, cdk: null, environment: {}, unset: ['"administrator" is null: nobody could sign in'] });

    expect(missing).toEqual([
      expect.stringMatching(/npm install --no-save aws-cdk/),
      expect.stringMatching(/AWS_PROFILE.*aws sso login/),
      'infra/stages/trial.json: "administrator" is null: nobody could sign in.',
    ]);
  });

  test.each(['config', 'credentials'])('is no sign-in where ~/.aws/%s is there', (file) => {
    mkdirSync(join(folder, '.aws'));
    writeFileSync(join(folder, '.aws', file), '');

    expect(missingFor({ ...whole, environment: {}, home: folder })).toEqual([]);
  });
});

test('the command line is the project’s own where it is there, else the one on the path', () => {
  const own = join(folder, 'node_modules/.bin');
  const path = join(folder, 'bin');
  for (const place of [path, own]) {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, process.platform === 'win32' ? 'cdk.cmd' : 'cdk'), '');
    expect(findCdk(folder, { PATH: path })).toContain(place);
  }
  expect(findCdk(join(folder, 'elsewhere'), { PATH: '' })).toBeNull();
});

describe.skipIf(process.platform === 'win32')('npm run deploy and destroy', () => {
  const run = (script: string, args: readonly string[], { input = '', path = '/usr/bin:/bin' } = {}) =>
    spawnSync(process.execPath, [join(PROJECT, 'scripts', script), ...args], {
      encoding: 'utf8',
      input,
      env: {
        PATH: path,
        HOME: folder,
        AWS_PROFILE: 'office',
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        CDK_VALIDATION: 'false',
      },
    });

  /** Stands where the command line would, and writes down how it was called. */
  const recordingCdk = (): string => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'cdk'), `#!/bin/sh\necho "$@" >> ${join(folder, 'calls')}\n`);
    chmodSync(join(bin, 'cdk'), 0o755);
    return `${bin}:/usr/bin:/bin`;
  };

  test('name the stages there are, and touch nothing', () => {
    const { status, stderr } = run('deploy.mjs', ['prod']);

    expect(status).toBe(2);
    expect(stderr).toContain('there is no stage "prod"; the stages are production, trial');
  });

  test('say what a stage as it comes still lacks', () => {
    const { status, stderr } = run('deploy.mjs', ['trial']);

    expect(status).toBe(2);
    expect(stderr).toMatch(/aws-cdk[\s\S]*"administrator" is null[\s\S]*"alarmsTo" is empty/);
  });

  test('destroy names every stack but the one that holds data, and only once the stage was typed', () => {
    const path = recordingCdk();
    const unsure = run('destroy.mjs', ['trial'], { path, input: 'yes\n' });
    expect([unsure.status, unsure.stderr]).toEqual([1, expect.stringContaining('nothing was changed')]);

    const sure = run('destroy.mjs', ['trial'], { path, input: 'trial\n' });
    expect(sure.status).toBe(0);
    expect(readFileSync(join(folder, 'calls'), 'utf8')).toMatch(
      /^--app \S+cdk\.out destroy GiaoUoc-trial-App GiaoUoc-trial-Firewall --exclusively --force\n$/,
    );
  }, 180_000);
});
