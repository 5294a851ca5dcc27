import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { languages, type Language } from '#core/messages/language.ts';
import { rankedAgencyJson } from '#core/messages/rankedAgencyJson.ts';
import type { DifferentPlace } from '#core/messages/verificationText.ts';
import { showNumber } from '#core/messages/numbers.ts';
import { rankBloc } from '#core/ranking/rankBloc.ts';
import { writePoints, ZERO } from '#core/points.ts';
import { checkBytes } from '../../../addin/checking/checkBytes.ts';
import type { Opened, OpenedRubric, OpenedSheet } from '../../../addin/checking/Opened.ts';
import type { Board, Period, RankingReply, SentSheet } from '../../../addin/client/replies.ts';
import type { Place } from '../../../addin/state/PaneState.ts';
import type { Pending } from '../../../addin/state/Pending.ts';
import type { PaneEvent } from '../../../addin/state/PaneEvent.ts';
import type { Compared } from '../../../addin/state/RubricDesk.ts';
import { CHAIR, receiptOf, STAFF } from '../blocService.ts';
import { frozen, rubricAnswers } from '../rubricService.ts';
import { doubtfulTable, unnamedTable } from '../ownTables.ts';
import { bloc, typed } from '../sampleSheet.ts';
import { AGENCIES, correctedBytes, filledBytes, openedRubric, openedSheet, blankWorkbook, rubricBytes, UNKNOWN } from '../workbooks.ts';
import { paneAt } from './paneAt.tsx';

const BEFORE_DUE = '2018-11-14T09:40:00.000Z';
const JUST_BEFORE_DUE = '2018-11-15T16:45:00.000Z';
const AFTER_DUE = '2018-11-20T02:00:00.000Z';
const HASH = `sha256:${'0'.repeat(64)}`;
const SUBMISSION = receiptOf('STP', 1, STAFF);
const RETURNED = {
  at: BEFORE_DUE,
  by: { id: 'chair', name: CHAIR.name },
  reason: 'Báo cáo chưa ghi số, ngày ban hành.',
  criteria: ['I.1.a'],
};
const PENDING: Pending = {
  bloc: bloc.id,
  blocName: bloc.name,
  edition: bloc.edition,
  agency: 'STP',
  agencyName: 'Sở Tư pháp tỉnh Cao Bằng',
  total: '938',
  base: '1000',
  key: 'a-key',
  after: null,
  since: BEFORE_DUE,
  triedAt: BEFORE_DUE,
  nextAt: BEFORE_DUE,
  tries: 1,
  due: '2018-11-15',
  mapping: null,
  bytes: new Uint8Array([1]),
};

let blank: OpenedSheet;
let faulty: OpenedSheet;
let clean: OpenedSheet;
let rubric: OpenedRubric;
let faultyRubric: OpenedRubric;
let own: OpenedSheet;
let unfound: Opened;
let everySheet: readonly OpenedSheet[];

beforeAll(async () => {
  blank = await openedSheet(blankWorkbook('STP'));
  faulty = await openedSheet(filledBytes('TAND'));
  everySheet = await Promise.all(AGENCIES.map(async (agency) => openedSheet(await correctedBytes(agency))));
  own = await openedSheet(doubtfulTable(), { ...UNKNOWN, ownYear: bloc });
  unfound = await checkBytes(unnamedTable(), { ...UNKNOWN, ownYear: bloc });
  clean = await openedSheet(filledBytes('STP'));
  rubric = await openedRubric(rubricBytes());
  faultyRubric = await openedRubric(rubricBytes({ H8: typed.text('Theo khoangr') }));
}, 30_000);

const period = (state: Period['state']): Period => ({
  bloc: bloc.id,
  edition: bloc.edition,
  name: bloc.name,
  kind: bloc.kind,
  province: bloc.province,
  state,
  members: bloc.members.map(({ code, name, fullName, cluster }) => ({ code, name, fullName, cluster })),
  chair: 'TTT',
  viceChair: 'STP',
  dates: { covenant: null, periodFrom: '2018-01-01', periodTo: '2018-11-15', selfScoreDue: '2018-11-15' },
  scoresFrom: 'published',
  rubric: HASH,
});

/** Three agencies have sent; whether their totals are seen is the service's affair. */
const board = (withScores: boolean): Board => ({
  sent: 3,
  members: everySheet.length,
  agencies: everySheet.map(({ member, report }, index) => {
    const isSent = index < 3;
    return {
      agency: member?.code ?? '',
      name: member?.name ?? '',
      state: isSent ? (index === 0 ? 'confirmed' : 'sent') : null,
      version: isSent ? 1 : null,
      number: isSent ? `CB-IV-2018/000${index + 1}` : null,
      receivedAt: isSent ? BEFORE_DUE : null,
      firstReceivedAt: isSent ? BEFORE_DUE : null,
      late: false,
      due: '2018-11-15',
      daysLate: isSent ? 0 : null,
      openUntil: null,
      waitingFor: isSent ? (index === 0 ? null : 'head') : 'staff',
      sendAgain: false,
      total: isSent && withScores ? writePoints(report.score.total ?? ZERO) : null,
    };
  }),
});

const ranking = (language: Language): RankingReply => ({
  engine: '1',
  bloc: bloc.id,
  edition: bloc.edition,
  rubric: HASH,
  snapshot: HASH,
  provisional: true,
  ranking: rankBloc(
    bloc,
    everySheet.map(({ report }) => report.reading),
  ).agencies.map((one) => rankedAgencyJson(bloc, one, language)),
  rejected: [],
  missing: [],
});

const checked = (opened: OpenedSheet | OpenedRubric): PaneEvent => ({ type: 'checked', opened, at: BEFORE_DUE, said: null });

const asChair = (state: Period['state']): readonly PaneEvent[] => [
  { type: 'signedIn', person: CHAIR },
  { type: 'periodRead', period: period(state), latest: null },
];

const boardRead = (withScores: boolean): PaneEvent => ({
  type: 'boardRead',
  bloc: bloc.id,
  edition: bloc.edition,
  board: board(withScores),
  at: BEFORE_DUE,
});

const rankingRead = (language: Language): PaneEvent => ({
  type: 'rankingRead',
  bloc: bloc.id,
  edition: bloc.edition,
  ranking: ranking(language),
  at: AFTER_DUE,
});

const ANSWERS = rubricAnswers();

const deskFirst: PaneEvent = { type: 'deskOpened', desk: { at: 'published', shown: null } };

/** The chair with the rubric open, beside what is published. */
const atDesk = (): readonly PaneEvent[] => [
  ...asChair('open'),
  checked(rubric),
  { type: 'rubricRead', published: { bloc: bloc.id, edition: bloc.edition, versions: ANSWERS.versions, current: ANSWERS.current } },
];

const compared = (isFrozen: boolean): Compared => ({
  reply: (isFrozen ? frozen(ANSWERS) : ANSWERS).comparison,
  bytes: new Uint8Array(),
  isStale: false,
});

const opened = (place: Place): PaneEvent => ({ type: 'placeOpened', place });

/** The head of the agency that has sent, who has opened what was sent. */
const asHead = (): readonly PaneEvent[] => [
  { type: 'signedIn', person: { ...STAFF, memberships: STAFF.memberships.map((one) => ({ ...one, role: 'head' })) } },
  { type: 'periodRead', period: period('open'), latest: SUBMISSION },
  opened('sentSheet'),
];

const sentSheet = (state: SentSheet['state']): PaneEvent => {
  const { receipt } = SUBMISSION;
  const by = { id: 'chair', name: CHAIR.name };
  return {
    type: 'sentSheetRead',
    at: BEFORE_DUE,
    sent: {
      receipt: { ...receipt, sections: [{ code: 'I', points: '470' }] },
      state,
      moved: state === 'sent' ? null : { at: BEFORE_DUE, by, reason: 'Báo cáo chưa ghi số, ngày ban hành.', criteria: ['I.1.a'] },
      versions: [1, 2].map((version) => ({ ...receipt, version })),
      sendAgain: false,
      due: '2018-11-15',
      daysLate: 0,
      waitingFor: state === 'sent' ? 'head' : null,
    },
  };
};

const verified = (differing: readonly DifferentPlace[]): Opened => ({
  kind: 'ranking',
  verified: { bloc: bloc.name, edition: bloc.edition, code: '7F3A 91C2 5B0E D846', sheets: 8, cells: 3299, differing },
});

type Scene = readonly [string, (language: Language) => readonly PaneEvent[], string];

const SCENES: readonly Scene[] = [
  ['Ready', () => [{ type: 'read', opened: blank }], BEFORE_DUE],
  ['Own table', () => [{ type: 'read', opened: own }], BEFORE_DUE],
  ['Own table that was confirmed', () => [{ type: 'read', opened: own }, { type: 'tableConfirmed' }], BEFORE_DUE],
  ['Findings of an own table', () => [{ type: 'tableConfirmed' }, checked(own)], BEFORE_DUE],
  ['Own table that was not found', () => [{ type: 'read', opened: unfound }], BEFORE_DUE],
  ['Findings', () => [checked(faulty)], BEFORE_DUE],
  ['stale Findings', () => [checked(faulty), { type: 'workbookChanged' }], BEFORE_DUE],
  ['Findings with a fault', () => [checked(faulty), { type: 'failed', fault: { kind: 'offline' } }], BEFORE_DUE],
  ['Summary', () => [checked(clean), { type: 'viewOpened', view: 'summary' }], BEFORE_DUE],
  ['Summary while it is sent', () => [checked(clean), { type: 'sendingStarted', step: { is: 'busy', seconds: 3 } }], BEFORE_DUE],
  [
    'Sent',
    () => [checked(clean), { type: 'sendingStarted', step: { is: 'sending' } }, { type: 'received', submission: SUBMISSION }],
    BEFORE_DUE,
  ],
  ['Rubric', () => [{ type: 'read', opened: rubric }], BEFORE_DUE],
  ['Rubric with faults', () => [checked(faultyRubric)], BEFORE_DUE],
  ['Rubric without faults', () => [checked(rubric)], BEFORE_DUE],
  ['stale Rubric', () => [checked(faultyRubric), { type: 'workbookChanged' }], BEFORE_DUE],
  ['Rubric that is published', () => [...atDesk(), { type: 'deskOpened', desk: { at: 'published', shown: ANSWERS.current } }], AFTER_DUE],
  ['Rubric that could not be read', () => [...asChair('open'), deskFirst, { type: 'failed', fault: { kind: 'offline' } }], BEFORE_DUE],
  ['Difference', () => [...atDesk(), { type: 'deskOpened', desk: { at: 'difference', compared: compared(true) } }], BEFORE_DUE],
  [
    'stale Difference',
    () => [...atDesk(), { type: 'deskOpened', desk: { at: 'difference', compared: { ...compared(false), isStale: true } } }],
    BEFORE_DUE,
  ],
  ['Trial', () => [...atDesk(), { type: 'deskOpened', desk: { at: 'trial', trial: ANSWERS.trial, isStale: false } }], AFTER_DUE],
  [
    'Trial without sheets',
    () => [...atDesk(), { type: 'deskOpened', desk: { at: 'trial', trial: { ...ANSWERS.trial, agencies: [] }, isStale: true } }],
    AFTER_DUE,
  ],
  ['Publishing', () => [...atDesk(), { type: 'deskOpened', desk: { at: 'publishing', compared: compared(false) } }], BEFORE_DUE],
  [
    'Publishing with a reason',
    () => [...atDesk(), { type: 'deskOpened', desk: { at: 'publishing', compared: compared(true) } }],
    BEFORE_DUE,
  ],
  ['Published', () => [...atDesk(), { type: 'deskOpened', desk: { at: 'done', done: ANSWERS.published } }], BEFORE_DUE],
  ['Sheet sent, for its head', () => [...asHead(), sentSheet('sent')], BEFORE_DUE],
  ['Sheet returned', () => [...asHead(), sentSheet('returned')], BEFORE_DUE],
  ['Sheet sent, for the chair', () => [...asChair('closed'), opened('sentSheet'), sentSheet('confirmed')], AFTER_DUE],
  [
    'Versions compared',
    () => [
      ...asHead(),
      sentSheet('sent'),
      {
        type: 'versionsCompared',
        changes: {
          since: 1,
          version: 2,
          changes: [
            { criterion: 'I.1.a', field: 'score', measure: null, before: '40', after: '45', text: 'Mục I.1.a, điểm tự chấm: 40 → 45' },
          ],
        },
      },
    ],
    BEFORE_DUE,
  ],
  [
    'Ready, returned',
    () => [
      { type: 'read', opened: clean },
      { type: 'signedIn', person: STAFF },
      { type: 'periodRead', period: period('open'), latest: { ...SUBMISSION, state: 'returned', moved: RETURNED } },
    ],
    BEFORE_DUE,
  ],
  ['Waiting', () => [{ type: 'kept', pending: PENDING }], BEFORE_DUE],
  ['Waiting shortly before the deadline', () => [{ type: 'kept', pending: PENDING }], JUST_BEFORE_DUE],
  ['Findings while somebody signs in', () => [checked(faulty), { type: 'signInWindow', isOpen: true }], BEFORE_DUE],
  [
    'Findings that are marked',
    () => [checked(faulty), { type: 'marked', marked: [{ at: { sheet: 'Tự chấm', cell: 'E14' }, fill: null }] }],
    BEFORE_DUE,
  ],
  ['No sheet sent', () => asHead(), BEFORE_DUE],
  ['Ranking that agrees', () => [{ type: 'read', opened: verified([]) }], BEFORE_DUE],
  [
    'Ranking that does not agree',
    () => [{ type: 'read', opened: verified([{ at: 'cell', sheet: 'Xếp hạng', cell: 'K9', more: 2 }, { at: 'snapshot' }]) }],
    BEFORE_DUE,
  ],
  [
    'Ranking that is spoilt',
    () => [{ type: 'read', opened: { kind: 'ranking', verified: null } }, { type: 'workbookChanged' }],
    BEFORE_DUE,
  ],
  ['Board', () => [...asChair('open'), { type: 'placeOpened', place: 'board' }, boardRead(false)], BEFORE_DUE],
  ['Ranking', (language) => [...asChair('closed'), { type: 'placeOpened', place: 'ranking' }, rankingRead(language)], AFTER_DUE],
  ['Ranking before its time', () => [...asChair('open'), { type: 'placeOpened', place: 'ranking' }], BEFORE_DUE],
];

const CASES = SCENES.flatMap(([name, events, now]) => languages.map((language) => [name, language, events, now] as const));

/** Pictures have no colours here: contrast is measured by the tokens and in a real browser. */
const violations = async (): Promise<readonly string[]> => {
  const { violations: found } = await axe.run(document.documentElement, {
    rules: { 'color-contrast': { enabled: false }, 'document-title': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

describe('every screen', () => {
  test.each(CASES)('%s in %s has no barrier that axe knows of', async (_name, language, events, now) => {
    await paneAt(now, language, events(language));
    expect(await violations()).toEqual([]);
  });

  test.each(CASES)(
    '%s in %s has one h1, one main part, one heading to take the focus and at most one main button',
    async (_name, language, events, now) => {
      await paneAt(now, language, events(language));
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
      expect(screen.getAllByRole('main')).toHaveLength(1);
      expect(document.querySelectorAll('[data-heading]')).toHaveLength(1);
      expect(document.querySelectorAll('[data-main]')).toHaveLength(1);
      expect(document.documentElement.lang).toBe(language);
    },
  );

  test.each(CASES)('%s in %s shows no fact that has no words', async (_name, language, events, now) => {
    await paneAt(now, language, events(language));
    expect(document.body.textContent).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('would be found out by axe if a button had no name', async () => {
    const { container } = await paneAt(BEFORE_DUE, 'vi', [{ type: 'read', opened: blank }]);
    container.append(document.createElement('button'));
    expect(await violations()).toContainEqual(expect.stringMatching(/^button-name/));
  });
});

describe('a table of the agency’s own', () => {
  test.each(languages)(
    'in %s: the form offers every column by its letters and heading, and goes back without a change',
    async (language) => {
      const { store } = await paneAt(BEFORE_DUE, language, [{ type: 'read', opened: own }]);
      const { ownTable, frame } = messagesOf(language).pane;
      fireEvent.click(screen.getByRole('button', { name: ownTable.correct }));
      expect(await violations()).toEqual([]);
      expect(
        [...screen.getByLabelText(ownTable.columns['self'] ?? '').querySelectorAll('option')].map(({ textContent }) => textContent),
      ).toEqual([ownTable.byItself, ownTable.noColumn, ...(own.table?.columns ?? []).map(ownTable.column)]);
      fireEvent.click(screen.getByRole('button', { name: frame.back }));
      expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(ownTable.title);
      expect(store.state.understanding.choice.columns.size).toBe(0);
    },
  );
});

describe('Ready', () => {
  test.each(languages)('in %s names the first empty criteria and counts the others', async (language) => {
    await paneAt(BEFORE_DUE, language, [{ type: 'read', opened: blank }]);
    const { ready } = messagesOf(language).pane;
    const all = blank.report.reading.leaves.length;
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(ready.unfilled({ count: all }));
    expect(screen.getByText(ready.others({ count: all - 5 }))).toBeTruthy();
  });
});

describe('Waiting', () => {
  const order = async (now: string): Promise<readonly string[]> => {
    await paneAt(now, 'vi', [{ type: 'kept', pending: PENDING }]);
    const { waiting } = messagesOf('vi').pane;
    return [...document.querySelectorAll('dt, h3')]
      .map(({ textContent }) => textContent ?? '')
      .filter((text) => [waiting.version, waiting.ways].includes(text));
  };
  const { version, ways } = messagesOf('vi').pane.waiting;

  test('says what waits before the ways out, while there is time', async () => {
    expect(await order('2018-11-15T16:29:00.000Z')).toEqual([version, ways]);
  });

  test('says the ways out first when less than half an hour is left of the last day in Viet Nam', async () => {
    expect(await order('2018-11-15T16:31:00.000Z')).toEqual([ways, version]);
  });

  test('says what waits first again when the day is over', async () => {
    expect(await order('2018-11-15T17:01:00.000Z')).toEqual([version, ways]);
  });
});

describe('Ready, for a sheet that was returned', () => {
  test('says why, and leads to the cell of each criterion that is meant', async () => {
    await paneAt(BEFORE_DUE, 'vi', [
      { type: 'read', opened: clean },
      { type: 'signedIn', person: STAFF },
      { type: 'periodRead', period: period('open'), latest: { ...SUBMISSION, state: 'returned', moved: RETURNED } },
    ]);
    expect(screen.getByText(RETURNED.reason)).toBeTruthy();
    const at = clean.report.reading.leaves.find(({ leaf }) => leaf.code === 'I.1.a')?.rows[0]?.self.at.cell ?? '';
    expect(screen.getByRole('button', { name: messagesOf('vi').pane.ready.goToCell({ cell: at, criterion: 'I.1.a' }) })).toBeTruthy();
  });
});

describe('Board', () => {
  test('shows totals where the service gives them, and none where it does not', async () => {
    const events = [...asChair('closed'), { type: 'placeOpened', place: 'board' } as const];
    const totals = board(true).agencies.flatMap(({ total }) => total ?? []);
    const shown = (): readonly string[] => totals.filter((total) => document.body.textContent?.includes(showNumber(total, 'vi')));
    const { store } = await paneAt(AFTER_DUE, 'vi', [...events, boardRead(false)]);
    expect(shown()).toEqual([]);
    act(() => store.tell(boardRead(true)));
    expect(shown()).toEqual(totals);
  });
});

describe('Ranking', () => {
  test.each(languages)('in %s gives each agency its rank and total, and the reason on demand', async (language) => {
    await paneAt(AFTER_DUE, language, [...asChair('closed'), { type: 'placeOpened', place: 'ranking' }, rankingRead(language)]);
    const lines = ranking(language).ranking;
    const cells = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => [row.firstChild?.textContent, row.lastChild?.textContent]);
    expect(cells).toEqual(lines.map(({ rank, total }) => [String(rank), showNumber(total, language)]));
    const last = lines.at(-1);
    expect(document.body.textContent).not.toContain(last?.why);
    fireEvent.click(screen.getByRole('button', { name: last?.name ?? '' }));
    expect(document.body.textContent).toContain(last?.why);
  });

  test.each(languages)('in %s before its time says why there is none, and gives no file', async (language) => {
    await paneAt(BEFORE_DUE, language, [...asChair('open'), { type: 'placeOpened', place: 'ranking' }, rankingRead(language)]);
    expect(screen.queryByRole('table')).toBeNull();
    expect(document.getElementById('why-no-ranking')?.textContent).toMatch(/\p{L}/u);
    const button = screen.getByRole('button', { name: messagesOf(language).buttons.downloadRanking });
    expect(button.hasAttribute('disabled')).toBe(true);
  });
});
