import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { timedTasks } from '#core/endpoints/timedTasks.ts';
import { ALARMS } from '../../infra/alarms.ts';
import { plannedFunctions } from '../../infra/plannedFunctions.ts';
import { ofType, stackTemplates, targetOf, type Resources, type StackTemplates } from './stackTemplates.ts';

let written: StackTemplates;

beforeAll(() => {
  written = stackTemplates();
});

const propertiesOf = (resources: Resources, type: string) => ofType(resources, type).map(([, { Properties }]) => Properties);

const functions = [...plannedFunctions(allEndpoints), ...timedTasks].map(({ name }) => name);

describe('alarms', () => {
  const alarmNames = (): readonly string[] =>
    propertiesOf(written.application, 'AWS::CloudWatch::Alarm').map((one) => String(one['AlarmName']));

  test('there is one for each way in which each function, the API, the table and the clock can fail', () => {
    const wanted = [
      ...functions.flatMap((name) => [`function-errors-${name}`, `function-slow-${name}`]),
      'function-throttled-any',
      'seal-missing-seal',
      'task-undelivered-queue',
      'api-server-errors-api',
      'table-errors-table',
      'table-throttled-table',
    ];

    expect([...alarmNames()].sort()).toEqual(wanted.map((one) => `giao-uoc-production-${one}`).sort());
  });

  test('ring one bell together, and those of the stage’s settings hear it', () => {
    const [bell] = propertiesOf(written.application, 'AWS::CloudWatch::CompositeAlarm');
    const rule = JSON.stringify(bell?.['AlarmRule']);
    const ids = ofType(written.application, 'AWS::CloudWatch::Alarm').map(([id]) => id);

    expect(ids.filter((id) => !rule.includes(id))).toEqual([]);
    expect(targetOf(bell?.['AlarmActions'])).toMatch(/^WatchBell/);
    expect(propertiesOf(written.application, 'AWS::SNS::Subscription')).toMatchObject([
      { Protocol: 'email', Endpoint: 'truc@example.gov.vn' },
    ]);
  });

  test('the seal’s also rings where nothing is heard', () => {
    const seal = propertiesOf(written.application, 'AWS::CloudWatch::Alarm').find((one) => /seal-missing/.test(String(one['AlarmName'])));

    expect(seal).toMatchObject({ TreatMissingData: 'breaching', ComparisonOperator: 'LessThanThreshold', Threshold: 1, Period: 86_400 });
  });

  test('of a slow function rings before its time is over', () => {
    const slow = propertiesOf(written.application, 'AWS::CloudWatch::Alarm').find((one) =>
      /function-slow-submissions-write/.test(String(one['AlarmName'])),
    );

    expect(slow).toMatchObject({ Threshold: 8000, ExtendedStatistic: 'p99' });
  });

  test.each(Object.keys(ALARMS))('the operations page says what %s means', (kind) => {
    const page = fileURLToPath(new URL('../../docs/operations.md', import.meta.url));

    expect(existsSync(page) && readFileSync(page, 'utf8')).toContain(`### ${kind}`);
  });
});

describe('the clock', () => {
  test('starts each task once a day by the time in Vietnam, and keeps what came to nothing', () => {
    const schedules = propertiesOf(written.application, 'AWS::Scheduler::Schedule');

    expect(schedules).toHaveLength(timedTasks.length);
    for (const { Target: target, ...schedule } of schedules) {
      expect(schedule).toMatchObject({
        ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
        ScheduleExpression: expect.stringMatching(/^cron\(\d+ \d+ /),
      });
      expect(targetOf((target as { readonly DeadLetterConfig: unknown }).DeadLetterConfig)).toMatch(/^ClockworkUndelivered/);
    }
  });

  test('keeps a call that failed every time', () => {
    const seal = propertiesOf(written.application, 'AWS::Lambda::Function').find((one) => one['Handler'] === 'seal.handler');

    expect(targetOf(seal?.['DeadLetterConfig'])).toMatch(/^ClockworkUndelivered/);
  });

  test('takes in a task that is added to the table: function, schedule, mail and alarms', () => {
    const reminder = {
      ...timedTasks[0],
      name: 'seal',
      summary: 'x',
      at: { hour: 7, minute: 5 },
      reach: { reads: ['PERIOD'], puts: [] },
      seals: 'none',
      mails: true,
    } as const;
    const { application } = stackTemplates(() => undefined, { tasks: [reminder] });
    const made = propertiesOf(application, 'AWS::Lambda::Function').find((one) => one['Handler'] === 'seal.handler');

    expect(made?.['Environment']).toMatchObject({ Variables: { MAIL_FROM: 'thi.dua@example.gov.vn' } });
    expect(propertiesOf(application, 'AWS::Scheduler::Schedule')).toMatchObject([{ ScheduleExpression: 'cron(5 7 * * ? *)' }]);
    expect(JSON.stringify(application)).toMatch(/"ses:FromAddress":"thi.dua@example.gov.vn"/);
  });
});

test('each log of ours ends, and that of the nightly look at the record is kept longer', () => {
  const groups = ofType(written.application, 'AWS::Logs::LogGroup');
  const days = new Map(
    groups.map(([id, { Properties }]) => [id.startsWith('Clockwork') ? 'clockwork' : 'rest', Properties['RetentionInDays']]),
  );

  expect(Object.fromEntries(days)).toEqual({ clockwork: 731, rest: 90 });
});
