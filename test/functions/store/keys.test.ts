import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headKey, headsOf, membershipKey, periodKey, requestKey, versionKey, versionsOf } from '../../../functions/store/keys.ts';

const name = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a', 'a#b', 'b', '#', '%23', 'a#2018'));

describe('keys', () => {
  test('of different submissions differ, whatever the names hold', () => {
    fc.assert(
      fc.property(name, name, name, name, (bloc, agency, otherBloc, otherAgency) => {
        const one = headKey({ bloc, edition: 2018, agency });
        const other = headKey({ bloc: otherBloc, edition: 2018, agency: otherAgency });
        expect(one.pk === other.pk && one.sk === other.sk).toBe(bloc === otherBloc && agency === otherAgency);
      }),
    );
  });

  test('of different requests differ, whatever the keys hold', () => {
    fc.assert(
      fc.property(name, name, name, name, (person, key, otherPerson, otherKey) => {
        expect(requestKey(person, key).pk === requestKey(otherPerson, otherKey).pk).toBe(person === otherPerson && key === otherKey);
      }),
    );
  });

  test('of versions stand in the order of their numbers', () => {
    const submission = { bloc: 'b', edition: 2018, agency: 'a' };
    const keys = [1, 2, 9, 10, 99, 100, 999_999].map((version) => versionKey(submission, version).sk);
    expect([...keys].sort()).toEqual(keys);
    expect(keys.every((key) => key.startsWith(versionsOf(submission).prefix))).toBe(true);
  });

  test('of heads lie in their stretch, and the period itself does not', () => {
    const period = { bloc: 'b', edition: 2018 };
    expect(headKey({ ...period, agency: 'a' }).sk.startsWith(headsOf(period).prefix)).toBe(true);
    expect(periodKey(period).pk).toBe(headsOf(period).pk);
    expect(periodKey(period).sk.startsWith(headsOf(period).prefix)).toBe(false);
  });

  test('of memberships tell no agency from every agency', () => {
    const member = { person: 'p', bloc: 'b', role: 'staff' };
    expect(membershipKey({ ...member, agency: null })).not.toEqual(membershipKey({ ...member, agency: 'null' }));
  });
});
