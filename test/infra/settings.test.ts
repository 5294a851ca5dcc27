import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readStage, stageNames } from '../../infra/settings.ts';
import { unsetFor } from '../../infra/stageFaults.ts';
import { STAGES } from './stackTemplates.ts';

describe('the stages', () => {
  test.each(['trial', 'production'])('%s can be synthesised as it stands, and says what a deployment needs', (name) => {
    const stage = readStage(STAGES, name);

    expect(stage.name).toBe(name);
    expect(unsetFor(stage).join()).toMatch(/"administrator" is null.*"alarmsTo" is empty/);
    expect(unsetFor({ administrator: 'a@example.vn', alarmsTo: ['b@example.vn'] })).toEqual([]);
  });

  test('have a file each', () => {
    expect(stageNames(STAGES)).toEqual(['production', 'trial']);
    expect(() => readStage(STAGES, 'prod')).toThrow('there is no stage "prod"; the stages are production, trial');
  });
});

describe('settings', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'giao-uoc-stages-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const { name: _name, ...production } = readStage(STAGES, 'production');

  const read = (change: Readonly<Record<string, unknown>>): unknown => {
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ ...production, ...change }));
    return readStage(folder, 'own');
  };

  const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b';

  test.each([
    [{ region: 'ap-southeast-1' }],
    [{ region: 'us-gov-west-1' }],
    [{ domain: { name: 'thidua.example.gov.vn', certificate } }],
    [{ alarmsTo: ['a@example.vn', 'b@example.vn'] }],
    [{ sealYears: 1 }],
    [{ sealYears: 100 }],
    [{ logDays: 400 }],
  ])('may be %j', (change) => {
    expect(read(change)).toMatchObject({ name: 'own', ...change });
  });

  test.each([
    [{ region: 'Singapore' }, /"region" must be the name of an AWS region.*"Singapore"/],
    [{ signInPrefix: 'my-aws-pool' }, /"signInPrefix" must be/],
    [{ domain: { name: 'thidua.example.gov.vn', certificate: certificate.replace('us-east-1', 'ap-southeast-1') } }, /"domain" must be/],
    [{ administrator: 'nobody' }, /"administrator" must be null or an e-mail address, not "nobody"/],
    [{ alarmsTo: 'a@example.vn' }, /"alarmsTo" must be a list/],
    [{ logDays: 31 }, /"logDays" must be a number of days that CloudWatch keeps logs for/],
    [{ auditLogDays: 90 }, /"auditLogDays" must be such a number of days, 400 at least/],
    [{ sealYears: 0 }, /"sealYears"/],
    [{ sealYears: 101 }, /"sealYears"/],
    [{ mostWrites: 0.5 }, /"mostWrites"/],
    [{ mostRequests: undefined }, /"mostRequests" must be .* not missing/],
    [{ colour: 'red' }, /"colour" is no setting/],
  ])('may not be %j', (change, fault) => {
    expect(() => read(change)).toThrow(fault);
  });

  test('tell every fault at once', () => {
    expect(() => read({ region: 1, logDays: 2 })).toThrow(/own\.json: "region" .*; "logDays" /);
  });
});
