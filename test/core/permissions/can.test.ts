import { describe, expect, test } from 'vitest';
import { PERIOD_STATES, type PeriodState } from '#core/bloc/states.ts';
import { readDay, type Day } from '#core/calendar.ts';
import { ACTIONS, type Action } from '#core/permissions/Action.ts';
import { ROLES, type Actor, type Membership, type Role } from '#core/permissions/Actor.ts';
import { can, canSometime, rolesThatMay, type Resource } from '#core/permissions/can.ts';

const day = (text: string): Day => {
  const read = readDay(text);
  if (read === null) throw new Error(`no day: ${text}`);
  return read;
};

const DUE = day('2018-11-15');
const BEFORE = day('2018-11-15');
const AFTER = day('2018-11-16');

const membership = (role: Role, agency: string | null = 'STP'): Membership => ({
  bloc: 'noi-chinh',
  role,
  agency,
  from: day('2018-01-01'),
  to: day('2018-12-31'),
});

const actor = (...memberships: readonly Membership[]): Actor => ({ id: 'p1', memberships });

const resource = (over: Partial<Resource> = {}): Resource => ({
  bloc: 'noi-chinh',
  agency: 'STP',
  state: 'open',
  due: DUE,
  today: BEFORE,
  ...over,
});

type Whose = 'own' | 'other' | 'bloc';
type Rows = Partial<Record<Role, Partial<Record<Whose, string>>>>;

/**
 * Written out by hand, state by state, in the order draft, open (due day not over), open (over), closed, review, explanation,
 * secondReview, meeting, frozen, published: `x` may, `.` may not.
 */
const TABLE: Record<Action, Rows> = {
  readPeriod: {
    staff: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    head: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    chair: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    viceChair: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    appraiser: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    secretary: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    office: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    administrator: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    observer: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
  },
  readRubric: {
    staff: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    head: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    chair: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    viceChair: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    appraiser: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    secretary: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    office: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    administrator: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    observer: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
  },
  compareRubric: {
    chair: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    viceChair: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    secretary: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    office: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
  },
  tryRubric: {
    chair: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    viceChair: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    secretary: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    office: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
  },
  publishRubric: { chair: { own: 'xxxx......', other: 'xxxx......', bloc: 'xxxx......' } },
  downloadTemplate: {
    staff: { own: '.xxxxxxxxx' },
    head: { own: '.xxxxxxxxx' },
    chair: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    viceChair: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    secretary: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
    office: { own: 'xxxxxxxxxx', other: 'xxxxxxxxxx', bloc: 'xxxxxxxxxx' },
  },
  sendSubmission: { staff: { own: '.xx.......' } },
  withdrawSubmission: { staff: { own: '.x........' }, head: { own: '.x........' } },
  confirmSubmission: { head: { own: '.xxx......' } },
  returnSubmission: { chair: { other: '.xxxx.....' }, viceChair: { other: '.xxxx.....' }, appraiser: { other: '.xxxx.....' } },
  readSubmission: {
    staff: { own: 'xxxxxxxxxx', other: '.........x', bloc: '.........x' },
    head: { own: 'xxxxxxxxxx', other: '.........x', bloc: '.........x' },
    chair: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    viceChair: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    appraiser: { own: '.........x', other: '..xxxxxxxx', bloc: '.........x' },
    secretary: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    office: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    administrator: { own: '.........x', other: '.........x', bloc: '.........x' },
    observer: { own: '.........x', other: '.........x', bloc: '.........x' },
  },
  listSubmissions: {
    staff: { own: '.........x', other: '.........x', bloc: '.........x' },
    head: { own: '.........x', other: '.........x', bloc: '.........x' },
    chair: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    viceChair: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    appraiser: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    secretary: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    office: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    administrator: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    observer: { own: '.........x', other: '.........x', bloc: '.........x' },
  },
  appraise: { appraiser: { other: '....x.x...' }, office: { other: '....x.x...' } },
  readRanking: {
    staff: { own: '.........x', other: '.........x', bloc: '.........x' },
    head: { own: '.........x', other: '.........x', bloc: '.........x' },
    chair: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    viceChair: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    appraiser: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    secretary: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    office: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    administrator: { own: '.........x', other: '.........x', bloc: '.........x' },
    observer: { own: '.........x', other: '.........x', bloc: '.........x' },
  },
  downloadRanking: {
    staff: { own: '.........x', other: '.........x', bloc: '.........x' },
    head: { own: '.........x', other: '.........x', bloc: '.........x' },
    chair: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    viceChair: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    appraiser: { own: '.........x', other: '.........x', bloc: '.........x' },
    secretary: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    office: { own: '..xxxxxxxx', other: '..xxxxxxxx', bloc: '..xxxxxxxx' },
    administrator: { own: '.........x', other: '.........x', bloc: '.........x' },
    observer: { own: '.........x', other: '.........x', bloc: '.........x' },
  },
  movePeriod: {
    chair: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    viceChair: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
    secretary: { own: '.xxxxxxxxx', other: '.xxxxxxxxx', bloc: '.xxxxxxxxx' },
  },
  freezeRanking: { chair: { own: '.......x..', other: '.......x..', bloc: '.......x..' } },
};

const MOMENTS: readonly { readonly state: PeriodState; readonly today: Day }[] = [
  { state: 'draft', today: AFTER },
  { state: 'open', today: BEFORE },
  { state: 'open', today: AFTER },
  { state: 'closed', today: BEFORE },
  ...PERIOD_STATES.slice(3).map((state) => ({ state, today: BEFORE })),
];

const AGENCY: Record<Whose, string | null> = { own: 'STP', other: 'CAT', bloc: null };
const NEVER = '.'.repeat(MOMENTS.length);

const rowOf = (action: Action, role: Role, whose: Whose): string =>
  MOMENTS.map((moment) => (can(actor(membership(role)), action, resource({ agency: AGENCY[whose], ...moment })) ? 'x' : '.')).join('');

describe('can', () => {
  describe.each(ACTIONS)('%s', (action) => {
    test.each(ROLES)('by %s, for one’s own agency, another one and the bloc, at every moment of a period', (role) => {
      const expected = TABLE[action][role] ?? {};
      for (const whose of ['own', 'other', 'bloc'] as const) {
        expect(rowOf(action, role, whose), whose).toBe(expected[whose] ?? NEVER);
      }
    });

    test('is refused to somebody without any membership', () => {
      for (const moment of MOMENTS) expect(can(actor(), action, resource(moment))).toBe(false);
    });

    test('is refused to members of another bloc, whatever they are there', () => {
      const elsewhere = actor(...ROLES.map((role) => ({ ...membership(role), bloc: 'kinh-te' })));
      for (const agency of Object.values(AGENCY)) {
        for (const moment of MOMENTS) expect(can(elsewhere, action, resource({ agency, ...moment }))).toBe(false);
      }
    });
  });

  test.each([
    ['2017-12-31', false],
    ['2018-01-01', true],
    ['2018-12-31', true],
    ['2019-01-01', false],
  ])('counts a membership of 2018 on %s: %s', (today, expected) => {
    expect(can(actor(membership('staff')), 'sendSubmission', resource({ today: day(today) }))).toBe(expected);
  });

  test('counts a membership without an end for ever', () => {
    const open = actor({ ...membership('staff'), to: null });
    expect(can(open, 'sendSubmission', resource({ today: day('9999-12-31') }))).toBe(true);
  });

  test('knows no scores while a period without a due day is open', () => {
    const chair = actor(membership('chair'));
    expect(can(chair, 'readRanking', resource({ agency: null, due: null, today: AFTER }))).toBe(false);
    expect(can(chair, 'readRanking', resource({ agency: null, due: null, state: 'closed' }))).toBe(true);
  });

  test('adds the rights of several memberships together', () => {
    const both = actor(membership('chair'), membership('staff'));
    expect(can(both, 'sendSubmission', resource())).toBe(true);
    expect(can(both, 'listSubmissions', resource({ agency: null }))).toBe(true);
  });

  test('lets nobody appraise or return their own agency’s sheet through a second office without an agency', () => {
    const twoHats = actor(membership('staff', 'STP'), membership('office', null), membership('appraiser', 'CAT'));
    const inReview = (agency: string): Resource => resource({ agency, state: 'review' });

    expect(can(twoHats, 'appraise', inReview('STP'))).toBe(false);
    expect(can(twoHats, 'appraise', inReview('CAT'))).toBe(false);
    expect(can(twoHats, 'appraise', inReview('TAND'))).toBe(true);
    expect(can(twoHats, 'returnSubmission', inReview('STP'))).toBe(false);
  });

  test('forgets an office that ended: the former colleague may appraise the agency', () => {
    const moved = actor({ ...membership('staff', 'STP'), to: day('2018-06-30') }, membership('appraiser', 'CAT'));
    expect(can(moved, 'appraise', resource({ agency: 'STP', state: 'review' }))).toBe(true);
  });

  test('never lets an administrator write a score, nor see one before it is published', () => {
    const administrator = actor(membership('administrator'));
    const writes = ['sendSubmission', 'confirmSubmission', 'returnSubmission', 'withdrawSubmission', 'appraise', 'freezeRanking'] as const;
    for (const moment of MOMENTS) {
      for (const action of writes) expect(can(administrator, action, resource(moment))).toBe(false);
      expect(can(administrator, 'readSubmission', resource(moment))).toBe(moment.state === 'published');
    }
  });
});

describe('canSometime', () => {
  test.each(ACTIONS)('says of %s whether there is any moment for it', (action) => {
    for (const role of ROLES) {
      for (const whose of ['own', 'other', 'bloc'] as const) {
        const asked = { bloc: 'noi-chinh', agency: AGENCY[whose], today: BEFORE };
        expect(canSometime(actor(membership(role)), action, asked)).toBe(TABLE[action][role]?.[whose] !== undefined);
      }
    }
  });

  test('asks for a membership that holds today', () => {
    const asked = { bloc: 'noi-chinh', agency: 'STP', today: day('2019-01-01') };
    expect(canSometime(actor(membership('staff')), 'sendSubmission', asked)).toBe(false);
  });
});

describe('rolesThatMay', () => {
  test.each(ACTIONS)('names for %s exactly those who may at some moment', (action) => {
    expect(rolesThatMay(action)).toEqual(ROLES.filter((role) => TABLE[action][role] !== undefined));
  });
});
