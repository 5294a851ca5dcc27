import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import type { Mail } from '../../../functions/notices/Mail.ts';
import { remind } from '../../../functions/notices/remind.ts';
import { listAudit } from '../../../functions/store/auditTrail.ts';
import { systemClock } from '../../../functions/store/Clock.ts';
import { listMembers, saveMember } from '../../../functions/store/members.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { bodyOf, filledBytes, openBloc, type OpenedBloc } from '../http/openedBloc.ts';

const HOUR = 3_600_000;

let here: OpenedBloc;
let now: number;
let mails: Mail[];

beforeEach(async () => {
  now = Date.parse('2018-11-12T00:30:00.000Z');
  here = await openBloc({ ...systemClock, now: () => now });
  mails = [];
  const [staff] = (await listMembers(here.store, here.bloc.id)).filter(({ role, agency }) => role === 'staff' && agency === 'CAT');
  if (!staff) throw new Error('no staff');
  await saveMember(here.store, { ...staff, email: 'can-bo@cat.example' }, 'test');
});

afterEach(() => here.stop());

const run = (send: (mail: Mail) => Promise<'sent' | 'refused'>, store: Store = here.store) =>
  remind({ store, send, site: 'https://thi-dua.example' });

const taken = async (mail: Mail): Promise<'sent'> => {
  mails.push(mail);
  return 'sent';
};

const outbox = async () => bodyOf(endpoints.listNotices, await here.ask('chair', endpoints.listNotices)).notices;

describe('reminders', () => {
  test('are written once a matter and person, and sent to those who have an address', async () => {
    const first = await run(taken);
    expect(first).toEqual({ written: here.bloc.members.length, sent: 1, failed: 0 });
    expect(mails).toMatchObject([{ to: 'can-bo@cat.example', subject: expect.stringContaining('việc cần làm') }]);
    expect(await run(taken)).toEqual({ written: 0, sent: 0, failed: 0 });
    const notices = await outbox();
    expect(notices.filter(({ state }) => state === 'sent')).toHaveLength(1);
    expect(notices.every(({ what, by }) => what === 'send' && by === '2018-11-15')).toBe(true);
    const { entries } = await listAudit(here.store, here.bloc.id, { after: null, limit: 500 });
    expect(entries.filter(({ action }) => action === 'notice.written')).toHaveLength(here.bloc.members.length);
  });

  test('come once however many processes run at one time', async () => {
    const others = [here.table.open({ ...systemClock, now: () => now }), here.table.open({ ...systemClock, now: () => now })];
    await Promise.all(others.map((store) => run(taken, store)));
    expect(mails).toHaveLength(1);
    expect(await outbox()).toHaveLength(here.bloc.members.length);
  });

  test('come again with the next cause, and stop with the sheet', async () => {
    await run(taken);
    now += 48 * HOUR;
    await here.send('CAT', filledBytes(here.bloc, 'CAT'));
    const { written } = await run(taken);
    expect(written).toBe(here.bloc.members.length);
    const about = (await outbox()).filter(({ agency }) => agency === 'CAT').map(({ what }) => what);
    expect(about.sort()).toEqual(['confirm', 'send']);
    expect(mails).toHaveLength(1);
  });

  test('that a server refused are tried again, three times in all', async () => {
    let tries = 0;
    const refuse = async (): Promise<'refused'> => {
      tries += 1;
      return 'refused';
    };
    expect(await run(refuse)).toMatchObject({ sent: 0, failed: 1 });
    await run(refuse);
    expect(await run(taken)).toMatchObject({ sent: 1, failed: 0 });
    await run(refuse);
    expect([tries, mails.length]).toEqual([2, 1]);
  });

  test('whose outcome nobody knows are never sent a second time', async () => {
    let tries = 0;
    const lost = async (): Promise<'sent'> => {
      tries += 1;
      throw new Error('the line broke');
    };
    await run(lost);
    await run(lost);
    expect(tries).toBe(1);
    expect((await outbox()).filter(({ state }) => state === 'sending')).toHaveLength(1);
  });

  test('that were written but not begun to be sent go out with the next run, and bear the same id every time', async () => {
    const cutOff = { store: here.store, send: null, site: null };
    expect(await remind(cutOff)).toEqual({ written: here.bloc.members.length, sent: 0, failed: 0 });
    const ids: string[] = [];
    const refuse = async ({ id }: Mail): Promise<'refused'> => {
      ids.push(id);
      return 'refused';
    };
    expect(await run(refuse)).toEqual({ written: 0, sent: 0, failed: 1 });
    expect(await run(taken)).toEqual({ written: 0, sent: 1, failed: 0 });
    expect(mails.map(({ id }) => id)).toEqual(ids);
    expect(await run(taken)).toEqual({ written: 0, sent: 0, failed: 0 });
  });

  test('that were refused are not tried again once there is nothing left to do', async () => {
    await run(async () => 'refused');
    await here.send('CAT', filledBytes(here.bloc, 'CAT'));
    await run(taken);
    expect(mails).toEqual([]);
  });

  test('go to an address that is given later, and to the one that somebody left with another office', async () => {
    const people = await listMembers(here.store, here.bloc.id);
    const [stp] = people.filter(({ role, agency }) => role === 'staff' && agency === 'STP');
    if (!stp) throw new Error('no staff');
    await run(taken);
    await saveMember(here.store, { ...stp, role: 'observer', agency: null, email: 'can-bo@stp.example' }, 'test');
    expect(await run(taken)).toMatchObject({ written: 0, sent: 1 });
    expect(mails.map(({ to }) => to)).toEqual(['can-bo@cat.example', 'can-bo@stp.example']);
  });

  test('leave no address in the record, in the log or in what the outbox tells', async () => {
    await run(taken);
    const { entries } = await listAudit(here.store, here.bloc.id, { after: null, limit: 500 });
    expect(entries.filter(({ action }) => action === 'notice.sent')).toHaveLength(1);
    for (const told of [entries, await outbox(), here.log]) expect(JSON.stringify(told)).not.toContain('can-bo@cat.example');
  });
});

describe('the list of duties', () => {
  const listed = async (person: string, language = 'vi') =>
    bodyOf(endpoints.listDuties, await here.ask(person, endpoints.listDuties, { headers: { 'accept-language': language } })).duties;

  test('tells the chair everybody’s, a member its own, each in the reader’s language', async () => {
    expect(await listed('chair')).toHaveLength(here.bloc.members.length);
    const [own, ...none] = await listed('cat-staff', 'en');
    expect(none).toEqual([]);
    expect(own).toMatchObject({ what: 'send', party: 'staff', agency: 'CAT', by: '2018-11-15', overdue: false });
    expect(own?.text).toMatch(/has not sent its sheet \(year 2018\)/);
  });

  test('is not for observers, nor the outbox for members', async () => {
    expect((await here.ask('observer', endpoints.listDuties)).statusCode).toBe(403);
    expect((await here.ask('cat-staff', endpoints.listNotices)).statusCode).toBe(403);
  });
});
