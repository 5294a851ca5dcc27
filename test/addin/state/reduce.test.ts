// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest';
import type { KnownFinding } from '#core/findings/finding.ts';
import type { OpenedRubric, OpenedSheet } from '../../../addin/checking/Opened.ts';
import type { Fault } from '../../../addin/state/Fault.ts';
import type { PaneEvent } from '../../../addin/state/PaneEvent.ts';
import { firstState, type Checked, type PaneState, type Work } from '../../../addin/state/PaneState.ts';
import type { Pending } from '../../../addin/state/Pending.ts';
import { reduce } from '../../../addin/state/reduce.ts';
import { FIRST_DESK, type RubricDesk } from '../../../addin/state/RubricDesk.ts';
import { CHAIR, receiptOf, STAFF } from '../blocService.ts';
import { rubricAnswers } from '../rubricService.ts';
import { filledBytes, openedRubric, openedSheet, rubricBytes } from '../workbooks.ts';

const NOW = '2018-11-14T09:40:00.000Z';
const LATER = '2018-11-14T09:50:00.000Z';
const OFFLINE: Fault = { kind: 'offline' };
const SENT = receiptOf('STP', 1, STAFF);
const SENT_AGAIN = receiptOf('STP', 2, STAFF);

const FOREIGN: KnownFinding = {
  code: 'workbook.foreign',
  severity: 'error',
  sheet: null,
  cell: null,
  criterion: null,
  seen: null,
  expected: null,
  article: null,
  facts: {},
  repairs: [],
};

let faulty: OpenedSheet;
let clean: OpenedSheet;
let rubric: OpenedRubric;
let works: Readonly<Record<Work['at'], Work>>;

beforeAll(async () => {
  faulty = await openedSheet(filledBytes('VKSND'));
  clean = await openedSheet(filledBytes('STP'));
  rubric = await openedRubric(rubricBytes());
  works = everyWork();
});

const checkedWork = (change: Partial<Checked> = {}): Checked => ({
  at: 'checked',
  opened: faulty,
  checkedAt: NOW,
  isStale: false,
  level: 'error',
  open: 0,
  view: 'findings',
  fromBloc: null,
  ...change,
});

const PENDING: Pending = {
  bloc: 'cao-bang-noi-chinh-2018',
  blocName: 'Khối IV',
  edition: 2018,
  agency: 'STP',
  agencyName: 'Sở Tư pháp',
  total: '938',
  base: '1000',
  key: 'click-1',
  after: null,
  since: NOW,
  triedAt: NOW,
  nextAt: LATER,
  tries: 1,
  due: '2018-11-15',
  mapping: null,
  bytes: new Uint8Array([1]),
};

const everyWork = (): Readonly<Record<Work['at'], Work>> => ({
  reading: { at: 'reading' },
  unreadable: { at: 'unreadable' },
  ready: { at: 'ready', opened: faulty, isStale: false },
  checking: { at: 'checking', before: { at: 'ready', opened: faulty, isStale: false } },
  refused: { at: 'refused', finding: FOREIGN },
  checked: checkedWork({ opened: clean }),
  rubricReady: { at: 'rubricReady', opened: rubric, isStale: false },
  rubricChecked: { at: 'rubricChecked', opened: rubric, checkedAt: NOW, isStale: false },
  rankingVerified: { at: 'rankingVerified', opened: { kind: 'ranking', verified: null }, isStale: false },
  sending: { at: 'sending', checked: checkedWork({ opened: clean, view: 'summary' }), step: { is: 'sending' } },
  sent: { at: 'sent', opened: clean, receipt: SENT.receipt, state: 'sent' },
  waiting: { at: 'waiting', pending: PENDING, isTrying: false },
});

const KINDS = [
  'reading',
  'unreadable',
  'ready',
  'checking',
  'refused',
  'checked',
  'rubricReady',
  'rubricChecked',
  'rankingVerified',
  'sending',
  'sent',
  'waiting',
] as const;

const stateWith = (work: Work, change: Partial<PaneState> = {}): PaneState => ({ ...firstState(NOW), work, ...change });

const after = (work: Work, ...events: readonly PaneEvent[]): PaneState => events.reduce(reduce, stateWith(work));

describe('every event in every state', () => {
  /** What the work becomes; a state that is left out stays the very same. */
  const TABLE: readonly (readonly [string, () => PaneEvent, Readonly<Partial<Record<Work['at'], Work['at']>>>])[] = [
    ['readingStarted', () => ({ type: 'readingStarted' }), Object.fromEntries(KINDS.map((kind) => [kind, 'reading']))],
    ['read', () => ({ type: 'read', opened: faulty }), Object.fromEntries(KINDS.map((kind) => [kind, 'ready']))],
    [
      'read of what is no sheet',
      () => ({ type: 'read', opened: { kind: 'refused', finding: FOREIGN } }),
      Object.fromEntries(KINDS.map((kind) => [kind, 'refused'])),
    ],
    ['read of a rubric', () => ({ type: 'read', opened: rubric }), Object.fromEntries(KINDS.map((kind) => [kind, 'rubricReady']))],
    [
      'read of a ranking',
      () => ({ type: 'read', opened: { kind: 'ranking', verified: null } }),
      Object.fromEntries(KINDS.map((kind) => [kind, 'rankingVerified'])),
    ],
    ['readingFailed', () => ({ type: 'readingFailed', fault: OFFLINE }), { reading: 'unreadable' }],
    ['checkStarted', () => ({ type: 'checkStarted' }), Object.fromEntries(KINDS.map((kind) => [kind, 'checking']))],
    [
      'checked',
      () => ({ type: 'checked', opened: faulty, at: NOW, said: null }),
      Object.fromEntries(KINDS.map((kind) => [kind, 'checked'])),
    ],
    [
      'checked of a rubric',
      () => ({ type: 'checked', opened: rubric, at: NOW, said: null }),
      Object.fromEntries(KINDS.map((kind) => [kind, 'rubricChecked'])),
    ],
    ['checkFailed', () => ({ type: 'checkFailed', fault: OFFLINE }), { checking: 'ready' }],
    ['checkWent', () => ({ type: 'checkWent', step: { is: 'rules', criteria: 25 } }), { reading: 'reading', checking: 'checking' }],
    ['checkStopped', () => ({ type: 'checkStopped' }), { reading: 'unreadable', checking: 'ready' }],
    ['sendingStarted', () => ({ type: 'sendingStarted', step: { is: 'sending' } }), { checked: 'sending' }],
    ['sendingWent', () => ({ type: 'sendingWent', step: { is: 'asking' } }), { sending: 'sending' }],
    ['sendingStopped', () => ({ type: 'sendingStopped', fault: OFFLINE }), { sending: 'checked', waiting: 'waiting' }],
    ['received', () => ({ type: 'received', submission: SENT }), Object.fromEntries(KINDS.map((kind) => [kind, 'sent']))],
    ['kept', () => ({ type: 'kept', pending: PENDING }), Object.fromEntries(KINDS.map((kind) => [kind, 'waiting']))],
    ['retrying', () => ({ type: 'retrying' }), { waiting: 'waiting' }],
    ['dropped', () => ({ type: 'dropped' }), Object.fromEntries(KINDS.map((kind) => [kind, 'reading']))],
    ['levelChosen', () => ({ type: 'levelChosen', level: 'note' }), { checked: 'checked' }],
    ['findingToggled', () => ({ type: 'findingToggled', index: 1 }), { checked: 'checked' }],
    ['viewOpened', () => ({ type: 'viewOpened', view: 'forms' }), { checked: 'checked' }],
    ['tableReopened', () => ({ type: 'tableReopened' }), { checked: 'ready' }],
    ['timePassed', () => ({ type: 'timePassed', now: LATER }), {}],
    ['languageChosen', () => ({ type: 'languageChosen', language: 'en' }), {}],
    ['textSizeChosen', () => ({ type: 'textSizeChosen', textSize: 130 }), {}],
    ['placeOpened', () => ({ type: 'placeOpened', place: 'board' }), {}],
    ['said', () => ({ type: 'said', said: { what: 'copied' } }), {}],
    ['failed', () => ({ type: 'failed', fault: OFFLINE }), {}],
    ['busy', () => ({ type: 'busy', isBusy: true }), {}],
    ['marked', () => ({ type: 'marked', marked: [{ at: { sheet: 'Tự chấm', cell: 'E14' }, fill: null }] }), {}],
    ['signInWindow', () => ({ type: 'signInWindow', isOpen: true }), {}],
    ['signedIn', () => ({ type: 'signedIn', person: STAFF }), {}],
    ['signedOut', () => ({ type: 'signedOut', because: 'ended' }), {}],
    ['deskOpened', () => ({ type: 'deskOpened', desk: { at: 'published', shown: null } }), {}],
    ['receiptOpened', () => ({ type: 'receiptOpened', receipt: SENT.receipt }), {}],
  ];

  test.each(TABLE)('%s', (_name, event, becomes) => {
    for (const kind of KINDS) {
      const before = stateWith(works[kind]);
      const { work } = reduce(before, event());
      expect({ from: kind, to: work.at }).toEqual({ from: kind, to: becomes[kind] ?? kind });
      expect(becomes[kind] === undefined && work !== before.work).toBe(false);
    }
  });

  test.each(TABLE)('%s leaves the state that it was given untouched', (_name, event) => {
    for (const kind of KINDS) {
      const before = stateWith(works[kind]);
      const copy = structuredClone({ ...before, work: before.work.at });
      reduce(before, event());
      expect({ ...before, work: before.work.at }).toEqual(copy);
    }
  });
});

describe('a sheet that changes', () => {
  test('makes stale what was read, is being checked or was checked, and nothing else', () => {
    const stale = KINDS.filter((kind) => {
      const { work } = after(works[kind], { type: 'workbookChanged' });
      return 'isStale' in work && work.isStale;
    });
    expect(stale).toEqual(['ready', 'checking', 'checked', 'rubricReady', 'rubricChecked', 'rankingVerified']);
  });

  test('while it is sent is stale where it comes back', () => {
    const stopped = after(works.sending, { type: 'workbookChanged' }, { type: 'sendingStopped', fault: OFFLINE });
    expect(stopped.work).toMatchObject({ at: 'checked', view: 'summary', isStale: true });
  });

  test('closes the repairs of form, which were counted before it changed', () => {
    const views = (['findings', 'forms', 'summary'] as const).map(
      (view) => (after(checkedWork({ view }), { type: 'workbookChanged' }).work as Checked).view,
    );
    expect(views).toEqual(['findings', 'findings', 'summary']);
  });

  test('is fresh again after the next check', () => {
    const { work } = after(checkedWork({ isStale: true }), { type: 'checked', opened: clean, at: LATER, said: null });
    expect(work).toMatchObject({ isStale: false, checkedAt: LATER, fromBloc: null });
  });
});

describe('a rubric that changes', () => {
  const reply = rubricAnswers();
  const compared = { reply: reply.comparison, bytes: new Uint8Array(), isStale: false };
  const DESKS: readonly RubricDesk[] = [
    { at: 'published', shown: null },
    { at: 'difference', compared },
    { at: 'trial', trial: reply.trial, isStale: false },
    { at: 'publishing', compared },
    { at: 'done', done: reply.published },
  ];

  test.each(DESKS)('makes old what was said of it: $at', (desk) => {
    const state = after(works.rubricChecked, { type: 'deskOpened', desk }, { type: 'workbookChanged' });
    const isOld = ['difference', 'trial', 'publishing'].includes(desk.at);
    expect(JSON.stringify(state.desk).includes('"isStale":true')).toBe(isOld);
    expect(state.desk.at).toBe(desk.at);
  });
});

describe('a check', () => {
  const checked = (before: Work, opened: OpenedSheet = faulty) => after(before, { type: 'checked', opened, at: NOW, said: null }).work;

  test('opens the first finding of the heaviest level', () => {
    expect(checked(works.checking)).toMatchObject({ level: 'error', open: 0, view: 'findings' });
  });

  test('after a repair stays at the level and at the place in the list', () => {
    expect(checked(checkedWork({ open: 1 }))).toMatchObject({ level: 'error', open: 1 });
    expect(checked(checkedWork({ level: 'warning', open: 0 }))).toMatchObject({ level: 'warning', open: 0 });
  });

  test('after the last repair of the list goes to the one that is last now', () => {
    expect(checked(checkedWork({ open: 7 }))).toMatchObject({ open: 1 });
  });

  test('leaves a level that has nothing left', () => {
    expect(checked(checkedWork({ level: 'note' }))).toMatchObject({ level: 'error', open: 0 });
  });
});

describe('sending', () => {
  const start: PaneEvent = { type: 'sendingStarted', step: { is: 'signingIn' } };

  test('cannot start twice', () => {
    const once = after(works.checked, start, { type: 'sendingWent', step: { is: 'sending' } });
    expect(reduce(once, start)).toBe(once);
  });

  test.each(KINDS.filter((kind) => kind !== 'checked'))('cannot start from %s', (kind) => {
    const before = stateWith(works[kind]);
    expect(reduce(before, start)).toBe(before);
  });

  test('that stops goes back to the summary with the fault, and can start again', () => {
    const stopped = after(works.sending, { type: 'sendingStopped', fault: OFFLINE });
    expect(stopped).toMatchObject({ work: { at: 'checked', view: 'summary' }, fault: OFFLINE });
    expect(reduce(stopped, start)).toMatchObject({ work: { at: 'sending' }, fault: null });
  });

  test('that the bloc refuses shows the bloc’s findings, errors first', () => {
    expect(after(works.sending, { type: 'refusedByBloc', findings: [FOREIGN] }).work).toMatchObject({
      at: 'checked',
      view: 'findings',
      level: 'error',
      open: 0,
      fromBloc: [FOREIGN],
    });
  });

  test('that arrives keeps the receipt, the latest first and each once', () => {
    const events: readonly PaneEvent[] = [SENT, SENT_AGAIN, SENT_AGAIN].map((submission) => ({ type: 'received', submission }));
    const state = after(works.sending, ...events);
    expect(state.receipts.map(({ version }) => version)).toEqual([2, 1]);
    expect(state.latest).toEqual(SENT_AGAIN);
  });

  test('keeps twenty receipts and no more', () => {
    const events = Array.from({ length: 25 }, (_, index): PaneEvent => ({
      type: 'received',
      submission: receiptOf('STP', index + 1, STAFF),
    }));
    const { receipts } = after(works.sending, ...events);
    expect({ count: receipts.length, first: receipts[0]?.version }).toEqual({ count: 20, first: 25 });
  });

  test('that waits and is tried again says so, until it stops or arrives', () => {
    const trying = after(works.waiting, { type: 'retrying' });
    expect(trying.work).toMatchObject({ isTrying: true });
    expect(reduce(trying, { type: 'sendingStopped', fault: OFFLINE }).work).toMatchObject({ at: 'waiting', isTrying: false });
    expect(reduce(trying, { type: 'received', submission: SENT }).work).toMatchObject({ at: 'sent', opened: null });
  });
});

describe('a fault', () => {
  test.each(KINDS)('while %s leaves on screen what stood there', (kind) => {
    const before = stateWith(works[kind], { isBusy: true });
    const state = reduce(before, { type: 'failed', fault: OFFLINE });
    expect(state).toEqual({ ...before, fault: OFFLINE, isBusy: false, said: null });
  });

  test('goes when the next thing is begun', () => {
    const failed = stateWith(works.checked, { fault: OFFLINE });
    const next: readonly PaneEvent[] = [
      { type: 'checkStarted' },
      { type: 'busy', isBusy: true },
      { type: 'placeOpened', place: 'board' },
      { type: 'viewOpened', view: 'summary' },
      { type: 'sendingStarted', step: { is: 'sending' } },
    ];
    expect(next.map((event) => reduce(failed, event).fault)).toEqual(next.map(() => null));
    expect(reduce(failed, { type: 'busy', isBusy: false }).fault).toEqual(OFFLINE);
  });

  test('of the board leaves the board that was read before', () => {
    const board = { sent: 1, members: 8, agencies: [] };
    const read: PaneEvent = { type: 'boardRead', bloc: 'b', edition: 2018, board, at: NOW };
    const state = after(works.checked, read, { type: 'failed', fault: OFFLINE });
    expect(state.blocView?.board).toEqual({ value: board, at: NOW });
  });

  test.each(KINDS.filter((kind) => kind !== 'reading' && kind !== 'checking'))('of a check brings back what was %s', (kind) => {
    const failed = after(works[kind], { type: 'checkStarted' }, { type: 'checkStarted' }, { type: 'checkFailed', fault: OFFLINE });
    expect(failed).toEqual(stateWith(works[kind], { fault: OFFLINE }));
  });

  test('of the first check leaves a workbook that cannot be read', () => {
    expect(after(works.reading, { type: 'checkStarted' }, { type: 'checkFailed', fault: OFFLINE }).work).toEqual({ at: 'unreadable' });
  });
});

describe('signing out', () => {
  const signedIn = (): PaneState => ({
    ...stateWith(works.checked),
    person: CHAIR,
    latest: SENT,
    receipts: [SENT.receipt],
    place: 'board',
    blocView: { bloc: 'b', edition: 2018, board: null, ranking: null },
    published: { bloc: 'b', edition: 2018, versions: rubricAnswers().versions, current: rubricAnswers().current },
    desk: { at: 'done', done: rubricAnswers().published },
  });

  test.each([
    ['asked', { said: { what: 'signedOut' }, fault: null }],
    ['ended', { said: null, fault: { kind: 'sessionEnded' } }],
  ] as const)('because it was %s takes what is the account’s and leaves what is the machine’s', (because, told) => {
    const state = reduce(signedIn(), { type: 'signedOut', because });
    expect(state).toMatchObject({
      person: null,
      period: null,
      latest: null,
      blocView: null,
      published: null,
      desk: FIRST_DESK,
      place: 'sheet',
      ...told,
    });
    expect({ work: state.work, receipts: state.receipts }).toEqual({ work: works.checked, receipts: [SENT.receipt] });
  });
});

describe('another bloc’s board', () => {
  test('takes the place of the ranking of the first, and the same bloc’s does not', () => {
    const ranking = { type: 'rankingRead', bloc: 'b', edition: 2018, at: NOW } as const;
    const board = { type: 'boardRead' as const, edition: 2018, board: { sent: 0, members: 1, agencies: [] }, at: NOW };
    const first = after(works.ready, { ...ranking, ranking: RANKING });
    expect(reduce(first, { ...board, bloc: 'b' }).blocView?.ranking?.value).toEqual(RANKING);
    expect(reduce(first, { ...board, bloc: 'c' }).blocView?.ranking).toBeNull();
    expect(reduce(first, { ...board, bloc: 'b', edition: 2019 }).blocView?.ranking).toBeNull();
  });
});

const RANKING = {
  engine: '1',
  bloc: 'b',
  edition: 2018,
  rubric: 'sha256:0',
  snapshot: 'sha256:0',
  provisional: true,
  ranking: [],
  rejected: [],
  missing: [],
};
