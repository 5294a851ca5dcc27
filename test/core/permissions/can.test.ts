import { describe, expect, test } from 'vitest';
import { PERIOD_STATES, type PeriodState } from '#core/bloc/states.ts';
import { readDay, type Day } from '#core/calendar.ts';
import { ACTIONS, WRITES_SCORES, type Action } from '#core/permissions/Action.ts';
import { ROLES, type Actor, type AppraiserScope, type Membership, type Role } from '#core/permissions/Actor.ts';
import { can, canSometime, rolesThatMay, type Resource } from '#core/permissions/can.ts';
import { expectedRights, type Whose } from './expectedRights.ts';

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

const MOMENTS: readonly { readonly state: PeriodState; readonly today: Day }[] = [
  { state: 'draft', today: AFTER },
  { state: 'open', today: BEFORE },
  { state: 'open', today: AFTER },
  { state: 'closed', today: BEFORE },
  ...PERIOD_STATES.slice(3).map((state) => ({ state, today: BEFORE })),
];

/** Whose sheet it is, and whose the chair's is. */
const AGENCY: Record<Whose, Pick<Resource, 'agency' | 'chair'>> = {
  own: { agency: 'STP', chair: 'TTT' },
  other: { agency: 'CAT', chair: 'TTT' },
  chairs: { agency: 'TTT', chair: 'TTT' },
  bloc: { agency: null, chair: 'TTT' },
};
const EVERYBODYS = ['own', 'other', 'chairs', 'bloc'] as const;
const NEVER = '.'.repeat(MOMENTS.length);

const expectedOf = (action: Action, role: Role, whose: Whose): string => {
  const row = expectedRights[action][role] ?? {};
  return row[whose] ?? (whose === 'chairs' ? row.other : undefined) ?? NEVER;
};

const rowOf = (action: Action, role: Role, whose: Whose): string =>
  MOMENTS.map((moment) => (can(actor(membership(role)), action, resource({ ...AGENCY[whose], ...moment })) ? 'x' : '.')).join('');

describe('can', () => {
  describe.each(ACTIONS)('%s', (action) => {
    test.each(ROLES)('by %s, for one’s own agency, another one and the bloc, at every moment of a period', (role) => {
      for (const whose of EVERYBODYS) expect(rowOf(action, role, whose), whose).toBe(expectedOf(action, role, whose));
    });

    test('is refused to somebody without any membership', () => {
      for (const moment of MOMENTS) expect(can(actor(), action, resource(moment))).toBe(false);
    });

    test('is refused to members of another bloc, whatever they are there', () => {
      const elsewhere = actor(...ROLES.map((role) => ({ ...membership(role), bloc: 'kinh-te' })));
      for (const whose of Object.values(AGENCY)) {
        for (const moment of MOMENTS) expect(can(elsewhere, action, resource({ ...whose, ...moment }))).toBe(false);
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

  test('never lets an administrator write a score, whatever else they are, nor see one before it is published', () => {
    const administrator = actor(membership('administrator', null));
    const everything = actor(...ROLES.map((role) => membership(role)));
    for (const moment of MOMENTS) {
      for (const whose of Object.values(AGENCY)) {
        for (const action of WRITES_SCORES) expect(can(everything, action, resource({ ...whose, ...moment })), action).toBe(false);
        for (const action of ['readSubmission', 'readAppraisal', 'readRanking', 'readCrossScores'] as const) {
          expect(can(administrator, action, resource({ ...whose, ...moment })), action).toBe(moment.state === 'published');
        }
      }
    }
  });

  test('lets the vice-chair act for the chair’s agency alone, and not where it is their own too', () => {
    const viceChair = actor(membership('viceChair', 'STP'));
    const asked = (agency: string, chair: string | null): Resource => resource({ agency, chair, state: 'review' });

    expect(can(viceChair, 'closeAppraisal', asked('TTT', 'TTT'))).toBe(true);
    expect(can(viceChair, 'closeAppraisal', asked('CAT', 'TTT'))).toBe(false);
    expect(can(viceChair, 'closeAppraisal', asked('STP', 'STP'))).toBe(false);
    expect(can(viceChair, 'closeAppraisal', asked('TTT', null))).toBe(false);
    expect(can(viceChair, 'closeAppraisal', resource({ agency: 'TTT', state: 'review' }))).toBe(false);
  });

  test('recuses people of the provincial office whose own agency is a member', () => {
    const office = actor(membership('office', 'SNV'));
    const inReview = (agency: string): Resource => resource({ agency, state: 'review' });
    for (const action of ['appraise', 'readAppraisal'] as const) {
      expect(can(office, action, inReview('SNV')), action).toBe(false);
      expect(can(office, action, inReview('CAT')), action).toBe(true);
    }
  });

  test('shows a chair nothing of the discussion of their own agency while it is open, and shows it as to every agency afterwards', () => {
    const chair = actor(membership('chair', 'STP'), membership('head', 'STP'));
    const seen = (state: PeriodState): boolean => can(chair, 'readAppraisal', resource({ agency: 'STP', chair: 'STP', state }));

    expect(PERIOD_STATES.filter(seen)).toEqual(['explanation', 'secondReview', 'meeting', 'frozen', 'published']);
    const only = actor(membership('chair', 'STP'));
    expect(can(only, 'readAppraisal', resource({ agency: 'STP', chair: 'STP', state: 'secondReview' }))).toBe(false);
    expect(can(only, 'readAppraisal', resource({ agency: 'STP', chair: 'STP', state: 'meeting' }))).toBe(true);
  });

  describe('with a rule of the period for when members see each other’s scores', () => {
    const shownFrom = (scoresFrom: PeriodState | null, role: Role, action: Action): readonly PeriodState[] =>
      PERIOD_STATES.filter((state) => can(actor(membership(role)), action, resource({ agency: 'CAT', state, scoresFrom })));

    test.each(['readSubmission', 'readRanking', 'downloadRanking', 'listSubmissions', 'readAppraisal'] as const)(
      '%s follows it',
      (action) => {
        for (const role of ['staff', 'head'] as const) {
          expect(shownFrom('meeting', role, action)).toEqual(['meeting', 'frozen', 'published']);
          expect(shownFrom('published', role, action)).toEqual(['published']);
          expect(shownFrom(null, role, action)).toEqual(['published']);
        }
      },
    );

    test.each(['readSubmission', 'readRanking', 'downloadRanking', 'readAppraisal'] as const)(
      'it is none for who only looks on: %s',
      (action) => {
        for (const role of ['administrator', 'observer'] as const) expect(shownFrom('meeting', role, action)).toEqual(['published']);
      },
    );
  });

  describe('of an appraiser to whom part was assigned', () => {
    const assigned = (scope: AppraiserScope, ...others: readonly Membership[]) =>
      actor({ ...membership('appraiser', 'STP'), scope }, ...others);
    const row = (agency: string, ...criterion: readonly string[]): Resource => resource({ agency, state: 'review', criterion });

    test('takes the agencies that were assigned', () => {
      const person = assigned({ agencies: ['CAT', 'STP'], criteria: null });
      expect(can(person, 'appraise', row('CAT', 'I.1', 'I'))).toBe(true);
      expect(can(person, 'appraise', row('TAND', 'I.1', 'I'))).toBe(false);
      expect(can(person, 'appraise', row('STP', 'I.1', 'I'))).toBe(false);
    });

    test('takes the criteria that were assigned and what stands below them', () => {
      const person = assigned({ agencies: null, criteria: ['II', 'I.2'] });
      expect(can(person, 'appraise', row('CAT', 'I.2', 'I'))).toBe(true);
      expect(can(person, 'appraise', row('CAT', 'II.3', 'II'))).toBe(true);
      expect(can(person, 'appraise', row('CAT', 'I.1', 'I'))).toBe(false);
      expect(can(person, 'appraise', row('CAT'))).toBe(true);
    });

    test('takes nothing where nothing was assigned, and limits no other office', () => {
      const nothing = { agencies: [], criteria: [] };
      expect(can(assigned(nothing), 'appraise', row('CAT', 'I.1', 'I'))).toBe(false);
      expect(can(assigned(nothing, membership('office', null)), 'appraise', row('CAT', 'I.1', 'I'))).toBe(true);
    });
  });
});

describe('canSometime', () => {
  test.each(ACTIONS)('says of %s whether there is any moment for it', (action) => {
    for (const role of ROLES) {
      for (const whose of EVERYBODYS) {
        const asked = { bloc: 'noi-chinh', ...AGENCY[whose], today: BEFORE };
        expect(canSometime(actor(membership(role)), action, asked)).toBe(expectedOf(action, role, whose) !== NEVER);
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
    expect(rolesThatMay(action)).toEqual(ROLES.filter((role) => expectedRights[action][role] !== undefined));
  });
});
