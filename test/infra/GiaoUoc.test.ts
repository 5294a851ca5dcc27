import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnResource } from 'aws-cdk-lib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { timedTasks } from '#core/endpoints/timedTasks.ts';
import { GiaoUoc } from '../../infra/GiaoUoc.ts';
import { builtFolder } from './builtFolder.ts';
import { filledIn } from './stackTemplates.ts';

describe('GiaoUoc', () => {
  let built: string;

  beforeEach(() => {
    built = builtFolder();
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(built, { recursive: true });
  });

  const open = (): GiaoUoc => new GiaoUoc({ stage: filledIn({ name: 'trial' }), built, outdir: join(built, 'cdk.out') });

  test('deploys no function whose bundle was not built', () => {
    rmSync(join(built, 'functions', 'ranking.mjs'));

    expect(open).toThrow(/ranking\.mjs is missing; "npm run build" makes it/);
  });

  test('deploys no site whose pane was not built', () => {
    rmSync(join(built, 'site'), { recursive: true });

    expect(open).toThrow(/taskpane\.html is missing; "npm run build" makes it/);
  });

  test('gives each function its own bundle, and uploads pages apart from the pieces that never change', () => {
    const assets = open().synth().directory;
    const folders = readdirSync(assets, { withFileTypes: true }).filter((one) => one.isDirectory());
    const contents = folders.map(({ name }) => readdirSync(join(assets, name)).join());
    const bundles = [...new Set([...allEndpoints.map((one) => one.function), ...timedTasks.map(({ name }) => name)])].map(
      (name) => `${name}.mjs`,
    );

    // All that was built but the pieces, and each page and setting that is given the site's address.
    const pages = ['pane', 'manifest.xml', 'pane', 'pane'];

    // What the library brings to upload with.
    expect(contents.filter((one) => one !== 'index.py').sort()).toEqual([...bundles, 'assets', ...pages].sort());
  });

  test('deploys no piece that names the placeholder of the address, which nobody would replace', () => {
    writeFileSync(join(built, 'site/pane/assets/pane-0a1b2c3d.js'), "fetch('https://giaouoc.example/api/me')");

    expect(open).toThrow('pane/assets/pane-0a1b2c3d.js names https://giaouoc.example');
  });

  test('passes the validation of templates', () => {
    vi.stubEnv('CDK_VALIDATION', 'true');

    expect(() => open().synth()).not.toThrow();
  });

  test('is refused by it where a resource is faulty', () => {
    vi.stubEnv('CDK_VALIDATION', 'true');
    const app = open();
    new CfnResource(app.data, 'Faulty', { type: 'AWS::SQS::Queue', properties: { DelaySeconds: 'soon' } });

    expect(() => app.synth()).toThrow(/[Vv]alidation/);
  });

  test('names its stacks for the stage, so that two may share an account', () => {
    const { data, firewall, application } = open();

    expect([data, firewall, application].map(({ stackName }) => stackName)).toEqual([
      'GiaoUoc-trial-Data',
      'GiaoUoc-trial-Firewall',
      'GiaoUoc-trial-App',
    ]);
  });
});
