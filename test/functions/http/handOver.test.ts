import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { systemClock } from '../../../functions/store/Clock.ts';
import { bodyOf, openBloc, problemOf, type OpenedBloc } from './openedBloc.ts';

let here: OpenedBloc;
let now: number;

const STEPS = ['open', 'closed', 'review', 'explanation', 'secondReview', 'meeting'] as const;

beforeAll(async () => {
  now = Date.parse('2018-12-03T03:00:00.000Z');
  here = await openBloc({ ...systemClock, now: () => now });
});

afterAll(() => here.stop());

const handOver = (json: object, person = 'chair') => here.ask(person, endpoints.handOver, { json });

const OFFICES = { chair: 'BDBP', viceChair: 'CAT' };

describe('the hand-over', () => {
  test('waits for the meeting, and is the chair’s', async () => {
    expect(problemOf(await handOver(OFFICES)).code).toBe('permission.notNow');
    for (const [index, to] of STEPS.slice(1).entries()) {
      const json = { from: STEPS[index], to, reason: 'Hết hạn nộp' };
      bodyOf(endpoints.movePeriod, await here.ask('chair', endpoints.movePeriod, { json }));
    }
    for (const person of ['vice-chair', 'bdbp-head', 'observer']) expect(problemOf(await handOver(OFFICES, person)).status).toBe(403);
  });

  test.each([
    ['a member that is none', { chair: 'XYZ', viceChair: 'CAT' }, 'agency.unknown'],
    ['one agency for both', { chair: 'STP', viceChair: 'STP' }, 'request.unfit'],
    ['a day that is over', { ...OFFICES, from: '2018-12-03' }, 'request.unfit'],
  ])('is refused with %s', async (_what, json, code) => {
    expect(problemOf(await handOver(json)).code).toBe(code);
  });

  test('opens the next year as a draft, dates the offices, and done again changes nothing', async () => {
    const first = bodyOf(endpoints.handOver, await handOver(OFFICES));
    expect(first).toMatchObject({ edition: 2019, state: 'draft', vacant: [] });
    expect(first.offices).toContainEqual(expect.objectContaining({ role: 'chair', agency: 'BDBP', from: '2019-01-01', to: null }));
    expect(first.offices).toContainEqual(expect.objectContaining({ role: 'chair', agency: 'TTT', to: '2018-12-31' }));
    const again = bodyOf(endpoints.handOver, await handOver(OFFICES));
    expect(again.blocVersion).toBe(first.blocVersion);
    expect(problemOf(await handOver({ chair: 'CAT', viceChair: 'BDBP' })).code).toBe('period.badMove');

    const next = { path: { edition: '2019' } };
    const period = bodyOf(endpoints.readPeriod, await here.ask('chair', endpoints.readPeriod, next));
    expect(period).toMatchObject({ state: 'draft', chair: 'BDBP', viceChair: 'CAT', dates: { periodFrom: '2019-01-01', covenant: null } });
    expect(period.members.map(({ code }) => code)).toEqual(here.bloc.members.map(({ code }) => code));
    expect(bodyOf(endpoints.listRecords, await here.ask('chair', endpoints.listRecords, next)).records).toEqual([]);
  });

  test('gives the rights on with its day: the old chair has them until then, the new one from then on', async () => {
    const open = (person: string) =>
      here.ask(person, endpoints.movePeriod, { path: { edition: '2019' }, json: { from: 'draft', to: 'open' } });
    expect((await open('bdbp-head')).statusCode).toBe(403);
    now = Date.parse('2019-01-02T03:00:00.000Z');
    expect((await open('chair')).statusCode).toBe(403);
    expect(bodyOf(endpoints.movePeriod, await open('bdbp-head')).state).toBe('open');
  });
});

describe('the record of a bloc', () => {
  test('is read page by page by those who may, and holds', async () => {
    now = Date.parse('2018-12-04T03:00:00.000Z');
    const events: number[] = [];
    let after: string | null = null;
    do {
      const query: Record<string, string> = { limit: '20', ...(after !== null && { after }) };
      const page = bodyOf(endpoints.readAudit, await here.ask('chair', endpoints.readAudit, { query }));
      events.push(...page.events.map(({ sequence }) => sequence));
      after = page.next;
    } while (after !== null);
    expect(events).toEqual(events.map((_one, index) => index + 1));
    const verified = bodyOf(endpoints.verifyAudit, await here.ask('chair', endpoints.verifyAudit));
    expect(verified).toMatchObject({ holds: true, brokenAt: null, head: { sequence: events.length } });
  });

  test('is not read by members before the result is published', async () => {
    expect(problemOf(await here.ask('cat-staff', endpoints.readAudit)).code).toBe('permission.notNow');
    expect(problemOf(await here.ask('chair', endpoints.readAudit, { query: { limit: '0' } })).code).toBe('request.malformed');
  });
});
