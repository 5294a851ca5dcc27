import { describe, expect, test } from 'vitest';
import { ROLES } from '#core/permissions/Actor.ts';
import { can } from '#core/permissions/can.ts';
import { inventedName } from '../../../local/people/inventedName.ts';
import { seededPeople } from '../../../local/people/seededPeople.ts';
import { CAO_BANG, SAMPLE_BLOCS, sampleBloc } from '../../sampleBlocs.ts';

const blocs = SAMPLE_BLOCS.map(sampleBloc);

describe('the people of the samples', () => {
  const people = seededPeople(blocs);

  test('are the same each time, each with an id, an address and a name of their own', () => {
    expect(seededPeople(blocs)).toEqual(people);
    for (const field of ['id', 'email', 'name'] as const) {
      expect(new Set(people.map(({ person }) => person[field])).size, field).toBe(people.length);
    }
  });

  test('have ids that can be typed', () => {
    for (const { person } of people) expect(person.id).toMatch(/^[a-z0-9-]+$/);
  });

  test('give each agency somebody who fills in and a head, each bloc a chair, a vice-chair and somebody who looks on', () => {
    for (const bloc of blocs) {
      const held = people.filter((one) => one.bloc === bloc).flatMap(({ memberships }) => memberships);
      const agenciesOf = (role: string) => held.filter((one) => one.role === role).map(({ agency }) => agency);
      const all = bloc.members.map(({ code }) => code);

      expect(agenciesOf('staff')).toEqual(all);
      expect(new Set(agenciesOf('head'))).toEqual(new Set(all));
      expect(agenciesOf('chair')).toEqual([bloc.chairCode]);
      expect(agenciesOf('viceChair')).toEqual([bloc.viceChairCode]);
      expect(agenciesOf('observer')).toEqual([null]);
    }
  });

  test('have in each bloc somebody of every role, and for each agency somebody of another who appraises it', () => {
    for (const bloc of blocs) {
      const held = people.filter((one) => one.bloc === bloc).flatMap(({ memberships }) => memberships);
      expect(new Set(held.map(({ role }) => role))).toEqual(new Set(ROLES));
      const appraising = held.filter(({ role }) => role === 'appraiser').map(({ agency }) => agency);
      for (const { code } of bloc.members) expect(appraising.some((agency) => agency !== code)).toBe(true);
      expect(appraising).not.toContain(bloc.chairCode);
    }
  });

  test('recuse the provincial office for Sở Nội vụ where that is a member, and for nobody else', () => {
    for (const bloc of blocs) {
      const [office] = people.filter((one) => one.bloc === bloc && one.role === 'office');
      if (!office) throw new Error('no office');
      const actor = { id: office.person.id, memberships: office.memberships };
      const moment = { bloc: bloc.id, state: 'secondReview', due: null, today: bloc.dates.periodTo, chair: bloc.chairCode } as const;
      const refused = bloc.members.filter(({ code }) => !can(actor, 'appraise', { ...moment, agency: code })).map(({ code }) => code);
      expect(refused).toEqual(bloc.province === 'Bắc Giang' && bloc.members.some(({ code }) => code === 'SNV') ? ['SNV'] : []);
    }
    expect(blocs.some(({ members }) => members.some(({ code }) => code === 'SNV'))).toBe(true);
  });

  test('show the same posts to who signs in as the store keeps', () => {
    for (const { person, memberships } of people) expect(person.posts.map(({ role }) => role)).toEqual(memberships.map(({ role }) => role));
  });

  test('have ids by the whole bloc where two blocs would be alike', () => {
    const bloc = sampleBloc(CAO_BANG);
    const ids = seededPeople([bloc, { ...bloc, id: 'cao-bang-khac-2018' }]).map(({ person }) => person.id);
    expect(ids).toContain('cao-bang-khac-2018-chair');
    expect(ids).toContain(`${CAO_BANG}-chair`);
  });

  test('lead nobody where the bloc has no chair', () => {
    const roles = seededPeople([{ ...sampleBloc(CAO_BANG), chairCode: null, viceChairCode: null }]).map(({ role }) => role);
    expect(roles.filter((role) => role === 'head').length).toBe(8);
    expect(roles).not.toContain('chair');
  });
});

test('no two of the first 234 names are alike', () => {
  const names = Array.from({ length: 234 }, (_, number) => inventedName(number));
  expect(new Set(names).size).toBe(234);
});
