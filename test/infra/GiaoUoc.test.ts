import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CfnResource } from 'aws-cdk-lib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { GiaoUoc } from '../../infra/GiaoUoc.ts';
import { stageNamed } from '../../infra/settings.ts';
import { builtFolder } from './builtFolder.ts';

describe('stageNamed', () => {
  test.each(['trial', 'production'])('knows %s', (name) => {
    expect(stageNamed(name).name).toBe(name);
  });

  test('names the stages there are where it is asked for another', () => {
    expect(() => stageNamed('prod')).toThrow('there is no stage "prod"; the stages are trial, production');
  });
});

describe('GiaoUoc', () => {
  let built: string;

  beforeEach(() => {
    built = builtFolder();
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(built, { recursive: true });
  });

  const open = (): GiaoUoc => new GiaoUoc({ stage: stageNamed('trial'), built, outdir: join(built, 'cdk.out') });

  test('deploys no function whose bundle was not built', () => {
    rmSync(join(built, 'functions', 'ranking.mjs'));

    expect(open).toThrow(/ranking\.mjs is missing; "npm run build" makes it/);
  });

  test('deploys no site whose pane was not built', () => {
    rmSync(join(built, 'pane'), { recursive: true });

    expect(open).toThrow(/taskpane\.html is missing; "npm run build" makes it/);
  });

  test('gives each function its own bundle, and uploads pages apart from the pieces that never change', () => {
    const assets = open().synth().directory;
    const folders = readdirSync(assets, { withFileTypes: true }).filter((one) => one.isDirectory());
    const contents = folders.map(({ name }) => readdirSync(join(assets, name)).join());
    const bundles = [...new Set(allEndpoints.map((one) => `${one.function}.mjs`))];

    // What the library brings to upload with.
    expect(contents.filter((one) => one !== 'index.py').sort()).toEqual([...bundles, 'assets', 'taskpane.html'].sort());
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
    const { data, application } = open();

    expect([data.stackName, application.stackName]).toEqual(['GiaoUoc-trial-Data', 'GiaoUoc-trial-App']);
  });
});
