import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { RemovalPolicy } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACKNOWLEDGED } from '../../infra/acknowledged.ts';
import { GiaoUoc } from '../../infra/GiaoUoc.ts';
import { isAbout, WellBuilt } from '../../infra/WellBuilt.ts';
import { builtFolder } from './builtFolder.ts';
import { filledIn } from './stackTemplates.ts';

let built: string;
let app: GiaoUoc;

beforeAll(() => {
  built = builtFolder();
  app = new GiaoUoc({ stage: filledIn(), built, outdir: join(built, 'cdk.out') });
  app.synth();
});

afterAll(() => {
  rmSync(built, { recursive: true });
});

const found = (known = ACKNOWLEDGED): readonly (readonly [rule: string, path: string])[] =>
  new WellBuilt(app, known)
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }) => [ruleName, constructPath] as const),
    );

describe('AWS’s own checks', () => {
  test('find nothing but what stands acknowledged', () => {
    expect(found()).toEqual([]);
  });

  test('find something for every acknowledgement: none is left over', () => {
    const all = found([]);
    const idle = ACKNOWLEDGED.filter((one) => !all.some(([rule, path]) => isAbout(one, rule, path)));

    expect(all.length).toBeGreaterThan(ACKNOWLEDGED.length);
    expect(idle).toEqual([]);
  });

  test('each acknowledgement says why', () => {
    expect(ACKNOWLEDGED.filter(({ reason }) => reason.length < 40)).toEqual([]);
  });

  test('find what somebody adds beside', () => {
    const own = new GiaoUoc({ stage: filledIn(), built, outdir: join(built, 'cdk.out') });
    new Bucket(own.data, 'Open', { removalPolicy: RemovalPolicy.DESTROY });
    const rules = new WellBuilt(own).validateScope(own).violations.map(({ ruleName }) => ruleName);

    expect(rules).toEqual(expect.arrayContaining(['AwsSolutions-S1', 'AwsSolutions-S10']));
  });
});
