import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appraisalVersionKey,
  auditEventKey,
  auditHeadKey,
  ballotKey,
  ballotsOf,
  blocKey,
  blocVersionKey,
  editionKey,
  frozenKey,
  headKey,
  headsOf,
  isOnce,
  membershipKey,
  periodKey,
  receiptCounterKey,
  requestKey,
  rubricVersionKey,
  versionKey,
  versionsOf,
  votedKey,
} from '../../../functions/store/keys.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { EXISTS, isStill, IS_NEW, toTransactItem } from '../../../functions/store/Write.ts';

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

  test('of ballots and frozen rankings lie apart from the period that everybody reads', () => {
    const period = { bloc: 'b', edition: 2018 };
    const ballot = ballotKey(period, 'm', 'e3');
    const partitions = [periodKey(period), frozenKey(period), ballot].map(({ pk }) => pk.split('#')[0]);
    expect(partitions).toEqual(['PERIOD', 'SNAPSHOT', 'BALLOT']);
    expect([ballot.pk, ballot.sk.startsWith(ballotsOf(period, 'm').prefix)]).toEqual([ballotsOf(period, 'm').pk, true]);
    expect(ballotKey(period, 'm2', 'e3').sk.startsWith(ballotsOf(period, 'm').prefix)).toBe(false);
  });

  test('of memberships tell no agency from every agency', () => {
    const member = { person: 'p', bloc: 'b', role: 'staff' };
    expect(membershipKey({ ...member, agency: null })).not.toEqual(membershipKey({ ...member, agency: 'null' }));
  });
});

describe('what never changes once it is written', () => {
  const period = { bloc: 'a#b E#', edition: 2018 };
  const store = { tableName: 'giao-uoc' } as Store;
  const once = [
    versionKey({ ...period, agency: 'STP' }, 3),
    auditEventKey(period.bloc, 7),
    blocVersionKey(period.bloc, 2),
    editionKey(period),
    rubricVersionKey(period, 1),
    frozenKey(period),
    appraisalVersionKey({ ...period, agency: 'STP' }, 2),
    ballotKey(period, 'co#1', 'e3'),
    votedKey(period, 'co#1', 'lan'),
  ];
  const changing = [
    headKey({ ...period, agency: 'STP' }),
    auditHeadKey(period.bloc),
    blocKey(period.bloc),
    periodKey(period),
    receiptCounterKey(period),
    requestKey('lan', 'click-1'),
    membershipKey({ person: 'lan', bloc: period.bloc, role: 'staff', agency: 'STP' }),
  ];

  test.each(once)('is told by its key: $pk $sk', (key) => {
    expect(isOnce(key)).toBe(true);
  });

  test.each(changing)('is told from what does: $pk $sk', (key) => {
    expect(isOnce(key)).toBe(false);
  });

  test.each(once)('is put on condition that it is new and on no other: $pk $sk', (key) => {
    expect(toTransactItem(store, { key, values: {}, condition: IS_NEW }).Put?.ConditionExpression).toBe('attribute_not_exists(pk)');
    expect(() => toTransactItem(store, { key, values: {}, condition: EXISTS })).toThrow('is written once');
    expect(() => toTransactItem(store, { key, values: {}, condition: isStill('version', 1) })).toThrow('is written once');
  });

  test('may be checked on any condition', () => {
    const [key] = once;
    if (!key) throw new Error('no key');
    expect(toTransactItem(store, { key, values: null, condition: EXISTS }).ConditionCheck?.ConditionExpression).toBe(
      'attribute_exists(pk)',
    );
  });
});
