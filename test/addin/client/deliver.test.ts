// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ApiClient } from '../../../addin/client/ApiClient.ts';
import { hereChecker } from '../../../addin/checking/hereChecker.ts';
import { Attempts } from '../../../addin/effects/Attempts.ts';
import { deliver, type Parcel } from '../../../addin/effects/deliver.ts';
import type { Services } from '../../../addin/effects/Services.ts';
import { FileHost } from '../../../addin/host/FileHost.ts';
import { passingMemory } from '../../../addin/host/Memory.ts';
import { Words } from '../../../addin/settings/Words.ts';
import { Account } from '../../../addin/signIn/Account.ts';
import { writeSignInMessage } from '../../../addin/signIn/signInMessage.ts';
import type { SendingStep } from '../../../addin/state/PaneState.ts';
import { PaneStore } from '../../../addin/state/PaneStore.ts';
import { cut, json, lost, problem, startAnsweringServer, type AnsweringServer } from './answeringServer.ts';

let server: AnsweringServer;
let waited: number[] = [];
let steps: SendingStep[] = [];
let signIns = 0;

beforeAll(async () => {
  server = await startAnsweringServer();
});

afterAll(() => server.stop());

beforeEach(() => {
  waited = [];
  steps = [];
  signIns = 0;
});

const NOW = Date.parse('2018-11-12T03:00:00Z');
const PARCEL: Parcel = {
  bloc: 'cao-bang-noi-chinh-2018',
  edition: 2018,
  agency: 'TTT',
  key: 'click-1-of-a-test',
  after: 1,
  mapping: null,
  bytes: new Uint8Array([1, 2, 3]),
};
const KEPT = json(201, { receipt: { number: 'CB-IV-2018/0001' }, state: 'sent', findings: [] });
const SUBMISSION = { receipt: { number: 'CB-IV-2018/0001' }, state: 'sent' };
const ME = json(200, { id: 'an', name: 'An', email: null, memberships: [] });
const ENDED = problem(401, 'permission.denied');
const BUSY = problem(503, 'store.unavailable', { retryAfterSeconds: 3 }, { 'retry-after': '3' });

/** The true parts over a server of the test's; only the windows of signing in answer at once, and waiting is written down. */
const servicesOver = async (): Promise<Services> => {
  const store = new PaneStore(new Date(NOW).toISOString());
  const openDialog = async (): Promise<string> => {
    signIns += 1;
    return writeSignInMessage({ accessToken: `token-${signIns}`, expiresIn: 3600 });
  };
  const account = new Account(openDialog, 'https://nop.example/dialog.html', () => NOW);
  await account.signIn();
  return {
    store,
    host: new FileHost({ name: 'a.xlsx', bytes: PARCEL.bytes }, passingMemory()),
    account,
    client: new ApiClient({ origin: server.origin, fetch, token: account.token, language: () => 'vi', timeoutMilliseconds: 2000 }),
    words: new Words(),
    fetch,
    now: () => NOW,
    newKey: () => 'never asked for',
    wait: async (milliseconds) => void waited.push(milliseconds),
    whenIdle: () => {},
    isOnline: () => true,
    checker: hereChecker,
    attempts: new Attempts(),
    saveFile: () => {},
    copyText: async () => {},
    print: () => {},
  };
};

const delivered = async () => deliver(await servicesOver(), PARCEL, (step) => void steps.push(step));

const keysThatArrived = () => new Set(server.arrived.map(({ headers }) => headers['idempotency-key']));

describe('deliver', () => {
  test('brings the receipt, and says which version it follows', async () => {
    server.answerWith(KEPT);
    expect(await delivered()).toEqual({ is: 'received', submission: SUBMISSION });
    expect(server.arrived.map(({ headers }) => headers['if-match'])).toEqual(['"1"']);
  });

  test.each([
    ['lost', lost],
    ['cut off', cut],
  ])('asks again with the same key and bytes when the answer was %s', async (_what, answer) => {
    server.answerWith(answer, KEPT);
    expect(await delivered()).toEqual({ is: 'received', submission: SUBMISSION });
    expect(server.arrived).toHaveLength(2);
    expect(keysThatArrived()).toEqual(new Set([PARCEL.key]));
    expect(server.arrived[1]?.body).toEqual(server.arrived[0]?.body);
    expect(steps).toEqual([{ is: 'asking' }]);
  });

  test('stops asking after three times, and leaves it open whether it arrived', async () => {
    server.answerWith(lost);
    expect(await delivered()).toEqual({ is: 'unanswered' });
    expect(server.arrived).toHaveLength(3);
    expect(keysThatArrived()).toEqual(new Set([PARCEL.key]));
  });

  test('gives a busy service the time that it asks for', async () => {
    server.answerWith(BUSY, BUSY, KEPT);
    expect(await delivered()).toMatchObject({ is: 'received' });
    expect(waited).toEqual([3000, 3000]);
    expect(steps).toEqual([
      { is: 'busy', seconds: 3 },
      { is: 'busy', seconds: 3 },
    ]);
    expect(keysThatArrived()).toEqual(new Set([PARCEL.key]));
  });

  test('gives up on a service that stays busy, for a later try with the same key', async () => {
    server.answerWith(BUSY);
    expect(await delivered()).toEqual({ is: 'unanswered' });
    expect(server.arrived).toHaveLength(6);
  });

  test('renews a session that has ended, and goes on by itself', async () => {
    server.answerWith(ENDED, ME, KEPT);
    expect(await delivered()).toEqual({ is: 'received', submission: SUBMISSION });
    expect(server.arrived.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2', 'Bearer token-2']);
    expect(steps).toEqual([{ is: 'signingIn' }, { is: 'sending' }]);
  });

  test('renews it once only', async () => {
    server.answerWith(ENDED, ME, ENDED);
    expect(await delivered()).toEqual({ is: 'stopped', fault: { kind: 'sessionEnded' } });
    expect(signIns).toBe(2);
  });

  test('tells another version that came first apart from every other refusal', async () => {
    server.answerWith(problem(412, 'submission.stale', { expected: 1, found: 2 }));
    expect(await delivered()).toEqual({ is: 'stale' });
  });

  test('hands on the findings of the bloc’s own check', async () => {
    const findings = [{ code: 'score.aboveMax', cell: 'E16' }];
    server.answerWith(problem(422, 'submission.hasErrors', { errors: 1, findings }));
    expect(await delivered()).toEqual({ is: 'refused', findings });
  });

  test.each([
    [409, 'submission.periodClosed', { state: 'closed' }],
    [413, 'request.tooLarge', { bytes: 5_000_000, limit: 4_194_304 }],
  ])('stops at once at %d %s', async (status, code, facts) => {
    server.answerWith(problem(status, code, facts));
    expect(await delivered()).toEqual({ is: 'stopped', fault: { kind: 'problem', code, facts } });
    expect(server.arrived).toHaveLength(1);
  });
});
