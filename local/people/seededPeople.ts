import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import { dayOf } from '#core/calendar.ts';
import type { Role } from '#core/permissions/Actor.ts';
import type { MemberRecord } from '../../functions/store/members.ts';
import type { SeededPerson } from '../signIn/SeededPerson.ts';
import { inventedName } from './inventedName.ts';

/** Somebody who is there to try things with, and what the bloc knows of them. */
export interface Inhabitant {
  readonly person: SeededPerson;
  readonly bloc: Bloc;
  /** Their first office. */
  readonly role: Role;
  /** `null` for those who belong to no member agency. */
  readonly agency: Member | null;
  readonly memberships: readonly MemberRecord[];
}

/** They come after everybody else, so that these keep the names that they had before. */
const OF_NO_AGENCY = (['appraiser', 'administrator'] as const).map((role): readonly [Post] => [{ role, agency: null }]);

interface Post {
  /** What the person's id ends in, where that is not plain from the office. */
  readonly id?: string;
  readonly role: Role;
  readonly agency: Member | null;
}

/**
 * The people of the blocs: in each agency somebody who fills the sheet in (`cb2018-ttt-staff`) and its head
 * (`cb2018-ttt-head`); the heads of the chairing agencies are chair (`cb2018-chair`) and vice-chair (`cb2018-vice-chair`) as
 * well; beside them somebody who only looks on (`cb2018-observer`), two who appraise (`cb2018-appraiser`, and `cb2018-appraiser-2` of a
 * member agency, which is left to the other), the bloc's secretary (`cb2018-secretary`), the provincial office (`cb2018-office`, which
 * belongs to the Sở Nội vụ where that is a member) and one who looks after people (`cb2018-administrator`). Always the same people for
 * the same blocs.
 */
export const seededPeople = (blocs: readonly Bloc[]): readonly Inhabitant[] => {
  const prefixes = prefixesOf(blocs);
  const those = (of: typeof postsOf) =>
    blocs.flatMap((bloc, index) => of(bloc).map((posts) => ({ bloc, prefix: prefixes[index] ?? bloc.id, posts })));
  const found = [...those(postsOf), ...those(() => OF_NO_AGENCY), ...those(officers)];
  return found.map(({ bloc, prefix, posts }, number) => inhabitant(bloc, prefix, posts, inventedName(number)));
};

/** The first letters of the province and the year; the bloc's id where two would be alike. */
const prefixesOf = (blocs: readonly Bloc[]): readonly string[] => {
  const short = blocs.map(({ province, edition }) => `${initialsOf(province)}${edition}`);
  return short.map((prefix, index) => (short.indexOf(prefix) === short.lastIndexOf(prefix) ? prefix : (blocs[index]?.id ?? prefix)));
};

const initialsOf = (name: string): string =>
  plain(name)
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('');

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** Each person's offices, the one that they are listed by first. */
const postsOf = ({ members, chairCode, viceChairCode }: Bloc): readonly (readonly [Post, ...Post[]])[] => {
  const memberOf = (code: string | null): Member | undefined => members.find((member) => member.code === code);
  const leader = (role: Role, agency: Member | undefined): readonly (readonly [Post, ...Post[]])[] =>
    agency
      ? [
          [
            { role, agency },
            { role: 'head', agency },
          ],
        ]
      : [];
  return [
    ...members.flatMap((agency): readonly (readonly [Post])[] => [
      [{ role: 'staff', agency }],
      ...(agency.code === chairCode || agency.code === viceChairCode ? [] : [[{ role: 'head' as const, agency }] as const]),
    ]),
    ...leader('chair', memberOf(chairCode)),
    ...leader('viceChair', memberOf(viceChairCode)),
    [{ role: 'observer', agency: null }],
  ];
};

/** Who works for the bloc as a whole and belongs to a member. Of a bloc that nobody leads yet they are there all the same. */
const officers = ({ members, chairCode, viceChairCode }: Bloc): readonly (readonly [Post])[] => {
  const [other = null] = members.filter(({ code }) => code !== chairCode && code !== viceChairCode);
  return [
    [{ role: 'appraiser', agency: other, id: 'appraiser-2' }],
    [{ role: 'secretary', agency: members.find(({ code }) => code === chairCode) ?? null }],
    [{ role: 'office', agency: members.find(({ fullName }) => IS_HOME_AFFAIRS.test(fullName)) ?? null }],
  ];
};

/** Its emulation office is the provincial one. */
const IS_HOME_AFFAIRS = /^sở nội vụ/iu;

const inhabitant = (bloc: Bloc, prefix: string, [first, ...others]: readonly [Post, ...Post[]], name: string): Inhabitant => {
  const { role, agency } = first;
  const id = `${prefix}-${idWithin(first)}`;
  const post = (one: Post) => ({ role: one.role, blocName: bloc.name, agencyName: one.agency?.name ?? null });
  const from = dayOf(bloc.edition, 1, 1) ?? bloc.dates.periodFrom;
  const email = `${idWithin(first)}@${prefix}.example`;
  return {
    person: { id, name, email, posts: [post(first), ...others.map(post)] },
    bloc,
    role,
    agency,
    memberships: [first, ...others].map((one) => ({
      person: id,
      personName: name,
      bloc: bloc.id,
      role: one.role,
      agency: one.agency?.code ?? null,
      from,
      to: null,
      email,
    })),
  };
};

const idWithin = ({ id, role, agency }: Post): string => {
  if (id !== undefined) return id;
  if (role === 'viceChair') return 'vice-chair';
  return role === 'staff' || role === 'head' ? `${plain(agency?.code ?? '')}-${role}` : role;
};
