import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { brokenLink } from '#core/audit/AuditEvent.ts';
import type { Day } from '#core/calendar.ts';
import { listAudit } from '../../../functions/store/auditTrail.ts';
import { findBloc, saveBloc } from '../../../functions/store/blocs.ts';
import { contentHash, sha256 } from '../../../functions/store/hashing.ts';
import { findMembershipsOf, listMembers, saveMember, type MemberRecord } from '../../../functions/store/members.ts';
import { findPeriod, movePeriod, openPeriod } from '../../../functions/store/periods.ts';
import type { Page, PageRequest } from '../../../functions/store/queryPage.ts';
import { saveSubmission } from '../../../functions/store/saveSubmission.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { findHead, findVersion, listHeads, listVersions } from '../../../functions/store/submissions.ts';
import { EDITION, openedPeriod, submissionWith } from './submissionWith.ts';
import { startTestTable, type TestTable } from './testStore.ts';

let table: TestTable;
let store: Store;
let bloc: string;

beforeAll(async () => {
  table = await startTestTable();
  store = table.open();
});

afterAll(async () => {
  await table.stop();
});

beforeEach(() => {
  bloc = `Khối #4 / ${randomUUID()}`;
});

const everyPage = async <Entry>(limit: number, read: (page: PageRequest) => Promise<Page<Entry>>) => {
  const pages: (readonly Entry[])[] = [];
  let after: string | null = null;
  do {
    const page: Page<Entry> = await read({ after, limit });
    pages.push(page.entries);
    after = page.next;
  } while (after !== null);
  return pages;
};

const actionsOf = async () => (await listAudit(store, bloc, { after: null, limit: 100 })).entries.map(({ action }) => action);

describe('a bloc', () => {
  const fileWith = (name: string) => ({ id: bloc, json: { id: bloc, name, rubric: { scale: 100 } }, rubricJson: { scale: 100 } });
  const saving = (name: string, expectedVersion: number | null) => saveBloc(store, { bloc: fileWith(name), expectedVersion, by: 'chair' });

  test('is found as its newest version, and each version as it was', async () => {
    await saving('first', null);
    const second = await saving('second', 1);
    expect(second).toMatchObject({ id: bloc, version: 2, rubricHash: contentHash('{"scale":100}') });
    expect(await findBloc(store, bloc)).toEqual({ ...second, json: fileWith('second').json });
    expect(await findBloc(store, bloc, 1)).toMatchObject({ version: 1, previousHash: null, json: { name: 'first' } });
    expect(second.previousHash).toBe((await findBloc(store, bloc, 1))?.hash);
  });

  test('is nothing where it was never kept, in any version', async () => {
    expect(await findBloc(store, bloc)).toBeNull();
    await saving('first', null);
    expect(await findBloc(store, bloc, 2)).toBeNull();
  });

  test('is not written over by somebody who saw another version', async () => {
    await saving('first', null);
    await expect(saving('other', null)).rejects.toMatchObject({ code: 'bloc.stale', facts: { expected: null, found: 1 } });
    await expect(saving('other', 2)).rejects.toMatchObject({ code: 'bloc.stale', facts: { expected: 2, found: 1 } });
  });

  test('kept again as it is stays the same version, without an event', async () => {
    const first = await saving('first', null);
    expect(await saving('first', null)).toEqual(first);
    expect(await actionsOf()).toEqual(['bloc.saved']);
  });

  test('of a file too long for an item comes back whole', async () => {
    const name = 'Ủ'.repeat(150_000);
    await saving(name, null);
    expect((await findBloc(store, bloc))?.json).toEqual(fileWith(name).json);
  });
});

describe('a period', () => {
  const id = () => ({ bloc, edition: EDITION });
  const moving = (from: 'open' | 'closed', to: 'open' | 'closed' | 'review', reason: string | null) =>
    movePeriod(store, { ...id(), from, to, reason, by: 'chair' });

  test('is found once it is open, with the rubric of the version that it was opened with', async () => {
    expect(await findPeriod(store, id())).toBeNull();
    const opened = await openedPeriod(store, bloc);
    expect(opened).toEqual({
      ...id(),
      state: 'open',
      blocVersion: 1,
      rubricHash: contentHash('{}'),
      rubricVersion: 1,
      receiptPrefix: 'CB-IV-2018',
      due: null,
      latestDue: null,
      scoresFrom: null,
    });
    expect(await findPeriod(store, id())).toEqual(opened);
  });

  test('keeps its last day', async () => {
    await openedPeriod(store, bloc);
    const due = '2019-12-15' as Day;
    await openPeriod(store, { bloc, edition: 2019, blocVersion: 1, receiptPrefix: 'CB-IV-2019', due, by: 'chair' });
    expect(await findPeriod(store, { bloc, edition: 2019 })).toMatchObject({ due });
  });

  test('is not opened twice, nor with a version that does not exist', async () => {
    const opening = (edition: number, blocVersion: number) =>
      openPeriod(store, { bloc, edition, blocVersion, receiptPrefix: 'X', due: null, by: 'chair' });
    await openedPeriod(store, bloc);
    await expect(opening(EDITION, 1)).rejects.toMatchObject({ code: 'period.badMove', facts: { from: 'open', to: 'open' } });
    await expect(opening(2019, 2)).rejects.toMatchObject({ code: 'bloc.notFound' });
  });

  test('closes and opens again only with a reason, and each step is on the record', async () => {
    await openedPeriod(store, bloc);
    await expect(moving('open', 'closed', ' ')).rejects.toMatchObject({ code: 'period.reasonMissing' });
    expect(await moving('open', 'closed', 'hết hạn')).toMatchObject({ state: 'closed' });
    await expect(moving('closed', 'open', null)).rejects.toMatchObject({ code: 'period.reasonMissing' });
    expect(await moving('closed', 'open', 'gia hạn')).toMatchObject({ state: 'open' });
    expect(await actionsOf()).toEqual(['bloc.saved', 'period.opened', 'period.moved', 'period.moved']);
  });

  test('skips no step and moves from no state but its own', async () => {
    await openedPeriod(store, bloc);
    await expect(moving('open', 'review', null)).rejects.toMatchObject({ code: 'period.badMove' });
    await expect(moving('closed', 'review', null)).rejects.toMatchObject({
      code: 'period.stale',
      facts: { expected: 'closed', found: 'open' },
    });
    await expect(movePeriod(store, { bloc, edition: 2030, from: 'open', to: 'closed', reason: 'x', by: 'chair' })).rejects.toMatchObject({
      code: 'period.notFound',
    });
  });
});

describe('members', () => {
  let person: string;

  beforeEach(() => {
    person = `person#${randomUUID()}`;
  });

  const memberWith = (some: Partial<MemberRecord> = {}): MemberRecord => ({
    person,
    personName: 'Nguyễn Thị Lan',
    bloc,
    role: 'staff',
    agency: 'STP',
    from: '2018-01-01' as Day,
    to: null,
    ...some,
  });

  test('are found by person across blocs and roles, at once', async () => {
    const own = [memberWith(), memberWith({ role: 'appraiser' }), memberWith({ bloc: `${bloc} b`, role: 'office', agency: null })];
    for (const member of own) await saveMember(store, member, 'admin');
    await saveMember(store, memberWith({ person: `${person} another` }), 'admin');
    const found = await findMembershipsOf(store, person);
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining(own));
  });

  test('are found by bloc', async () => {
    await saveMember(store, memberWith(), 'admin');
    await saveMember(store, memberWith({ person: `${person} b`, agency: null, role: 'observer' }), 'admin');
    await saveMember(store, memberWith({ bloc: `${bloc} b` }), 'admin');
    expect((await listMembers(store, bloc)).map(({ role }) => role).sort()).toEqual(['observer', 'staff']);
  });

  test('whose days change stay one membership, and the change is on the record', async () => {
    await saveMember(store, memberWith(), 'admin');
    await saveMember(store, memberWith({ to: '2018-12-31' as Day }), 'admin');
    await saveMember(store, memberWith({ to: '2018-12-31' as Day }), 'admin');
    expect(await findMembershipsOf(store, person)).toEqual([memberWith({ to: '2018-12-31' as Day })]);
    expect(await actionsOf()).toEqual(['member.saved', 'member.saved']);
  });

  test('are nobody for a person without any', async () => {
    expect(await findMembershipsOf(store, person)).toEqual([]);
  });
});

describe('every read', () => {
  /** What the store asked DynamoDB, by operation. */
  const asked: { readonly operation: string; readonly input: unknown }[] = [];
  let watched: Store;

  beforeAll(() => {
    watched = table.open();
    watched.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        (request) => {
          asked.push({ operation: commandName, input: request.input });
          return next(request);
        },
      { step: 'initialize', name: 'watch' },
    );
  });

  test('is a strong one, so that it shows what was just acknowledged; only the index cannot be', async () => {
    const id = { bloc, edition: EDITION };
    const page = { after: null, limit: 10 };
    await openedPeriod(watched, bloc);
    await saveSubmission(watched, submissionWith({ bloc, by: bloc }));
    await Promise.all([findHead(watched, { ...id, agency: 'STP' }), findVersion(watched, { ...id, agency: 'STP' }, 1)]);
    await Promise.all([findPeriod(watched, id), findBloc(watched, bloc), findMembershipsOf(watched, 'x'), listHeads(watched, id, page)]);
    await Promise.all([listVersions(watched, { ...id, agency: 'STP' }, page), listAudit(watched, bloc, page)]);
    const reads = asked.filter(({ operation }) => operation !== 'TransactWriteItemsCommand');
    expect(new Set(reads.map(({ operation }) => operation))).toEqual(new Set(['BatchGetItemCommand', 'GetItemCommand', 'QueryCommand']));
    for (const { input } of reads) expect(JSON.stringify(input)).toContain('"ConsistentRead":true');
  });
});

describe('lists', () => {
  const AGENCIES = ['BCHQS', 'BDBP', 'CAT', 'STP', 'TTT'];
  const id = () => ({ bloc, edition: EDITION });

  beforeEach(async () => {
    await openedPeriod(store, bloc);
    for (const agency of [...AGENCIES].reverse()) {
      await saveSubmission(store, submissionWith({ bloc, agency, by: bloc, idempotencyKey: agency }));
    }
  });

  test('of heads come page by page in the order of codes, and no other period is among them', async () => {
    const pages = await everyPage(2, (page) => listHeads(store, id(), page));
    expect(pages.flat().map(({ receipt }) => receipt.agency)).toEqual(AGENCIES);
    expect(pages.every((page) => page.length <= 2)).toBe(true);
    expect((await listHeads(store, { bloc, edition: 2017 }, { after: null, limit: 10 })).entries).toEqual([]);
  });

  test('of versions come in order and leave the sheets out', async () => {
    for (const expectedVersion of [1, 2, 3]) {
      await saveSubmission(store, submissionWith({ bloc, by: bloc, idempotencyKey: `again ${expectedVersion}`, expectedVersion }));
    }
    const pages = await everyPage(3, (page) => listVersions(store, { ...id(), agency: 'STP' }, page));
    expect(pages.map((page) => page.map(({ receipt }) => receipt.version))).toEqual([[1, 2, 3], [4]]);
    expect(pages.flat()[0]).not.toHaveProperty('sheet');
  });

  test('of events come in order and hold', async () => {
    const pages = await everyPage(3, (page) => listAudit(store, bloc, page));
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
    expect(brokenLink(pages.flat(), sha256)).toBeNull();
  });

  test('hold nothing of an agency that has sent nothing', async () => {
    const silent = { ...id(), agency: 'VKSND' };
    expect(await findHead(store, silent)).toBeNull();
    expect(await findVersion(store, silent, 1)).toBeNull();
    expect(await listVersions(store, silent, { after: null, limit: 10 })).toEqual({ entries: [], next: null });
  });
});
