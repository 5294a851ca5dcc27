import { act, fireEvent, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { languages, type Language } from '#core/messages/language.ts';
import { messagesOf } from '#core/messages/messagesOf.ts';
import { yearWordsOf } from '#core/messages/yearWordsOf.ts';
import type { Period, Person } from '../../../addin/client/replies.ts';
import type { PaneEvent } from '../../../addin/state/PaneEvent.ts';
import { YEAR_PLACES, type NamedReading, type ReadingName, type YearPlace } from '../../../addin/state/YearDesk.ts';
import { CHAIR, STAFF } from '../blocService.ts';
import { bloc } from '../sampleSheet.ts';
import { YEAR_ANSWERS } from '../yearAnswers.ts';
import { paneAt } from './paneAt.tsx';

const NOW = '2018-11-20T09:40:00.000Z';
const vi = yearWordsOf('vi');

const as = (role: Person['memberships'][number]['role'], agency: string | null): Person => ({
  ...STAFF,
  memberships: STAFF.memberships.map((one) => ({ ...one, role, agency })),
});

const ADMINISTRATOR = as('administrator', null);
const APPRAISER = as('appraiser', null);

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
  rubric: `sha256:${'0'.repeat(64)}`,
});

const read = (name: ReadingName, agency: string | null = null): PaneEvent => ({
  type: 'yearPartRead',
  of: { bloc: bloc.id, edition: '2018', agency },
  reading: { name, value: YEAR_ANSWERS[name], at: NOW } as unknown as NamedReading,
});

/** Somebody at a place of the year in one of its states, with all of it read. */
const at = (place: YearPlace, person: Person, state: Period['state'], agency: string | null = null): readonly PaneEvent[] => [
  { type: 'signedIn', person },
  { type: 'periodRead', period: period(state), latest: null },
  { type: 'yearPlaceOpened', place, agency },
  ...(Object.keys(YEAR_ANSWERS) as ReadingName[]).map((name) => read(name, agency)),
];

type Scene = readonly [string, readonly PaneEvent[]];

const WHO: { readonly [Place in YearPlace]: readonly [Person, Period['state'], string?] } = {
  appraisals: [CHAIR, 'review'],
  appraisal: [APPRAISER, 'review', 'STP'],
  meeting: [as('head', 'CAT'), 'meeting'],
  bloc: [CHAIR, 'meeting'],
  people: [ADMINISTRATOR, 'open'],
  records: [CHAIR, 'open'],
  decisions: [CHAIR, 'review'],
  insights: [CHAIR, 'closed'],
  audit: [CHAIR, 'open'],
  handOver: [CHAIR, 'published'],
  deadline: [CHAIR, 'open', 'STP'],
  reminders: [CHAIR, 'open'],
};

const SCENES: readonly Scene[] = [
  ...YEAR_PLACES.map((place): Scene => [place, at(place, ...WHO[place])]),
  ['appraisal for the agency', at('appraisal', as('staff', 'STP'), 'explanation', 'STP')],
  ['appraisal before its time', at('appraisal', as('staff', 'STP'), 'open', 'STP')],
  ['meeting for who runs it', at('meeting', CHAIR, 'meeting')],
  ['people for the chair', at('people', CHAIR, 'open')],
  ['people with a faulty list', [...at('people', ADMINISTRATOR, 'open'), faultyList()]],
  ['records of a member', at('records', as('staff', 'STP'), 'open')],
];

function faultyList(): PaneEvent {
  const faults = [
    { sheet: 'Danh sách người', cell: 'D7', seen: 'SXX', expected: { is: 'agency', known: ['STP'] } },
    { sheet: 'Danh sách người', cell: 'C9', seen: '', expected: { is: 'role', names: ['Trưởng khối'] } },
  ];
  return { type: 'failed', fault: { kind: 'problem', code: 'people.hasFaults', facts: { faults } } };
}

const violations = async (): Promise<readonly string[]> => {
  const { violations: found } = await axe.run(document.documentElement, {
    rules: { 'color-contrast': { enabled: false }, 'document-title': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

const open = (place: YearPlace, person: Person, state: Period['state'], agency?: string, language: Language = 'vi') =>
  paneAt(NOW, language, at(place, person, state, agency));

describe('every place of the year', () => {
  const expectWhole = (): void => {
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(document.querySelectorAll('[data-heading]')).toHaveLength(1);
    expect(document.querySelectorAll('[data-main]')).toHaveLength(1);
    expect(document.body.textContent).not.toMatch(/undefined|null|NaN|\[object/);
  };

  test.each(SCENES)('%s: no barrier that axe knows of, one heading, one main button, no fact without words', async (_name, events) => {
    await paneAt(NOW, 'vi', events);
    expectWhole();
    expect(await violations()).toEqual([]);
  });

  test.each(SCENES)('%s is as whole in English', async (_name, events) => {
    await paneAt(NOW, 'en', events);
    expectWhole();
    expect(document.documentElement.lang).toBe('en');
  });

  test('says so while it is read, and where it could not be reached', async () => {
    const { frame } = messagesOf('vi').pane;
    const unread = YEAR_PLACES.filter((place) => place !== 'bloc');
    for (const place of unread) {
      const { store, unmount } = await paneAt(NOW, 'vi', [...at(place, ...WHO[place]).slice(0, 3), { type: 'busy', isBusy: true }]);
      expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(frame.reading);
      act(() => store.tell({ type: 'failed', fault: { kind: 'offline' } }));
      expect(screen.getByText(vi.page.notRead)).toBeTruthy();
      expect(screen.getByText(frame.offline)).toBeTruthy();
      expectWhole();
      unmount();
    }
  });

  test.each([
    ['people', 'listPeople'],
    ['duties', 'listDuties'],
    ['notices', 'listNotices'],
    ['deadline', 'readDeadline'],
    ['appraisals', 'listAppraisals'],
    ['appraisal', 'readAppraisal'],
    ['documents', 'listEvidence'],
    ['decisions', 'readDecisions'],
    ['meeting', 'readMeeting'],
    ['records', 'listRecords'],
    ['insights', 'readInsights'],
    ['audit', 'readAudit'],
    ['auditCheck', 'verifyAudit'],
  ] as const)('the %s that is shown here is what the service may answer', (name, endpoint) => {
    const { issues } = v.safeParse(endpoints[endpoint].reply.schema, YEAR_ANSWERS[name]);
    expect(issues).toBeUndefined();
  });
});

describe('appraisal', () => {
  test('rows that disagree come first and the first one is open; those that agree wait behind a button', async () => {
    await open('appraisal', APPRAISER, 'review', 'STP');
    const rows = (): readonly (string | null)[] => screen.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent);
    expect(rows()).toEqual([expect.stringContaining('II.3.a')]);
    expect(screen.queryByText('I.1.a Tiêu chí I.1.a')).toBeNull();
    press(vi.appraisal.showRest({ count: 2 }));
    expect(screen.getByText('I.1.a Tiêu chí I.1.a')).toBeTruthy();
  });

  test('another score than the agency’s own is kept only with a reason, the own one without', async () => {
    await open('appraisal', APPRAISER, 'review', 'STP');
    const keep = screen.getByRole('button', { name: vi.appraisal.keepScore });
    const score = screen.getByLabelText(vi.appraisal.score);
    expect((score as HTMLInputElement).value).toBe('60');
    expect(keep.hasAttribute('disabled')).toBe(true);
    expect(keep.getAttribute('aria-describedby')).toBe('why-II.3.a-hint');
    fireEvent.change(screen.getByLabelText(vi.appraisal.reason), { target: { value: 'Hai' } });
    expect(keep.hasAttribute('disabled')).toBe(false);
    fireEvent.change(screen.getByLabelText(vi.appraisal.reason), { target: { value: 'Ha' } });
    expect(keep.hasAttribute('disabled')).toBe(true);
    fireEvent.change(score, { target: { value: '90,0' } });
    expect(keep.hasAttribute('disabled')).toBe(false);
    fireEvent.change(score, { target: { value: 'chín mươi' } });
    expect(keep.hasAttribute('disabled')).toBe(true);
    expect(screen.getByText(vi.appraisal.notNumber)).toBeTruthy();
  });

  test('what somebody else saved meanwhile stands beside what was typed, and neither is lost', async () => {
    const { store } = await open('appraisal', APPRAISER, 'review', 'STP');
    fireEvent.change(screen.getByLabelText(vi.appraisal.score), { target: { value: '75' } });
    const { appraisal } = YEAR_ANSWERS;
    const other = { score: '70', reason: 'Thiếu một quyết định.', by: { id: 'hoa', name: 'Lê Thị Hoa' }, at: NOW };
    const rows = appraisal.rows.map((row) => (row.criterion === 'II.3.a' ? { ...row, first: other, appraised: '70', revision: 4 } : row));
    const value = { ...appraisal, revision: 4, rows };
    act(() =>
      store.tell({
        type: 'yearPartRead',
        of: { bloc: bloc.id, edition: '2018', agency: 'STP' },
        reading: { name: 'appraisal', value, at: NOW },
      }),
    );
    expect(screen.getByLabelText(vi.appraisal.score)).toHaveProperty('value', '75');
    expect(screen.getByText('Thiếu một quyết định.')).toBeTruthy();
  });

  test('the papers of a row stand beside its numbers, files among them as buttons', async () => {
    await open('appraisal', APPRAISER, 'review', 'STP');
    expect(screen.getByText(vi.appraisal.papers({ count: 3 }))).toBeTruthy();
    expect(screen.getByRole('button', { name: vi.appraisal.openFile({ name: 'Quyết định 1120.pdf' }) })).toBeTruthy();
  });

  test('the agency answers what was changed, row by row or all at once', async () => {
    await open('appraisal', as('staff', 'STP'), 'explanation', 'STP');
    expect(screen.queryByLabelText(vi.appraisal.score)).toBeNull();
    fireEvent.click(screen.getByText('I.2 Tiêu chí I.2'));
    expect(screen.getByText('Thiếu báo cáo quý III.')).toBeTruthy();
  });

  test('nobody who may not look now sees a number', async () => {
    await open('appraisal', as('staff', 'STP'), 'open', 'STP');
    expect(document.body.textContent).not.toContain('II.3.a');
    expect(screen.getByRole('main').textContent).toMatch(/\p{L}{2}/u);
  });
});

describe('people', () => {
  test('the chair reads the list and assigns appraisers; the administrator adds, changes and ends', async () => {
    const { unmount } = await open('people', CHAIR, 'open');
    expect(screen.queryByRole('button', { name: vi.people.add })).toBeNull();
    expect(screen.getByRole('button', { name: vi.people.assignOf({ name: 'Phan Thị Lý' }) })).toBeTruthy();
    unmount();
    await open('people', ADMINISTRATOR, 'open');
    expect(screen.getByRole('button', { name: vi.people.endOf({ name: 'Phan Thị Lý' }) })).toBeTruthy();
    expect(screen.queryByRole('button', { name: vi.people.endOf({ name: 'Nông Văn Sơn' }) })).toBeNull();
  });

  test('a new person is kept only when account, office, name and first day stand there', async () => {
    await open('people', ADMINISTRATOR, 'open');
    press(vi.people.add);
    const form = within(screen.getByRole('region', { name: vi.people.add }));
    const save = form.getByRole('button', { name: vi.people.save });
    expect(form.getByText(vi.form.missing({ names: [vi.people.account, vi.people.role, vi.people.name].join(', ') }))).toBeTruthy();
    fireEvent.change(form.getByLabelText(vi.people.account), { target: { value: 'ly' } });
    fireEvent.change(form.getByLabelText(vi.people.role), { target: { value: 'appraiser' } });
    expect(save.hasAttribute('disabled')).toBe(true);
    fireEvent.change(form.getByLabelText(vi.people.name), { target: { value: 'Phan Thị Lý' } });
    expect(save.hasAttribute('disabled')).toBe(false);
  });

  test('a list that was refused tells every cell', async () => {
    await paneAt(NOW, 'vi', [...at('people', ADMINISTRATOR, 'open'), faultyList()]);
    expect(screen.getByText(/ô D7: đang ghi “?SXX/)).toBeTruthy();
    expect(screen.getByText(/ô C9: đang trống/)).toBeTruthy();
  });
});

describe('meeting', () => {
  test('a ballot chooses no more than it may, and is shown again before it is cast', async () => {
    await open('meeting', as('head', 'CAT'), 'meeting');
    const group = within(screen.getByRole('group', { name: vi.meeting.ballotOf({ title: 'Bầu Trưởng khối năm 2019' }) }));
    const [first, second] = group.getAllByRole('checkbox') as HTMLInputElement[];
    fireEvent.click(first as HTMLInputElement);
    expect([first?.checked, second?.disabled]).toEqual([true, true]);
    press(vi.meeting.toCast);
    expect(screen.getByText(vi.meeting.chosen({ names: 'Sở Tư pháp' }))).toBeTruthy();
    expect(screen.getByText(vi.meeting.once)).toBeTruthy();
  });

  test('a vote that was counted shows the votes and who passed, most votes first', async () => {
    await open('meeting', CHAIR, 'meeting');
    const cells = screen.getAllByRole('row').map((row) => row.textContent);
    expect(cells.slice(1)).toEqual([`Công an tỉnh2${vi.meeting.passed}`, `Sở Tư pháp1${vi.meeting.failed}`]);
  });
});

describe('records', () => {
  test('one form serves every kind, with the fields of that kind', async () => {
    await open('records', CHAIR, 'open');
    const kinds = screen.getByLabelText(vi.records.kind);
    fireEvent.change(kinds, { target: { value: 'inspection' } });
    press(vi.records.add({ kind: vi.recordKinds.inspection }));
    const { common, inspection } = vi.records.fields;
    const labels = [inspection.vi, common.agency, inspection.on, inspection.paper, common.criteria];
    expect(labels.filter((label) => screen.queryByLabelText(label) === null)).toEqual([]);
    fireEvent.change(kinds, { target: { value: 'drive' } });
    expect(screen.queryByLabelText(inspection.paper)).toBeNull();
  });

  test('a member keeps its own movements and registration and nothing else', async () => {
    await open('records', as('staff', 'STP'), 'open');
    expect(screen.queryByRole('button', { name: vi.records.add({ kind: vi.recordKinds.covenant }) })).toBeNull();
    fireEvent.change(screen.getByLabelText(vi.records.kind), { target: { value: 'movement' } });
    expect(screen.getByRole('button', { name: vi.records.add({ kind: vi.recordKinds.movement }) })).toBeTruthy();
    expect(screen.getByRole('button', { name: vi.records.changeOf({ name: 'Đoàn kết, kỷ cương, sáng tạo' }) })).toBeTruthy();
  });
});

test.each(languages)('in %s a place without a network says so and offers to read it again', async (language) => {
  await paneAt(NOW, language, [...at('people', CHAIR, 'open'), { type: 'failed', fault: { kind: 'offline' } }]);
  const { frame, board } = messagesOf(language).pane;
  expect(screen.getByText(frame.offline)).toBeTruthy();
  expect(screen.getByText('Trần Kim Oanh')).toBeTruthy();
  expect(screen.getByRole('button', { name: board.update })).toBeTruthy();
});
