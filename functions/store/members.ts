import type { Day } from '#core/calendar.ts';
import type { Membership, Role } from '#core/permissions/Actor.ts';
import { changeBloc } from './changeBloc.ts';
import { memberIndexKey, membershipKey, membershipsOf, membersOf } from './keys.ts';
import { queryIndex, queryPage } from './queryPage.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { isStill, IS_NEW } from './Write.ts';

/** A membership with the person who holds it. */
export interface MemberRecord extends Membership {
  /** The person's id, as their sign-in gives it. */
  readonly person: string;
  readonly personName: string;
}

/**
 * Gives a person a role in a bloc, or changes its dates: a person holds one role for one agency once. It is ended by its last
 * day; nothing is deleted. Saying the same again changes nothing.
 */
export const saveMember = (store: Store, member: MemberRecord, by: string): Promise<void> => {
  const key = membershipKey(member);
  return changeBloc(store, member.bloc, { member: key }, ({ member: item }) => {
    if (item && isSame(readMember(item), member)) return { writes: null, answer: undefined };
    const revision = item?.whole('revision') ?? 0;
    const { person, role, agency, from, to } = member;
    return {
      writes: [
        {
          key,
          values: { ...member, revision: revision + 1, ...memberIndexKey(member) },
          condition: item ? isStill('revision', revision) : IS_NEW,
        },
      ],
      deed: { by, action: 'member.saved', facts: { person, role, agency, from, to } },
      answer: undefined,
    };
  });
};

/** Every membership that a person was ever given, those of other blocs and past years included. */
export const findMembershipsOf = async (store: Store, person: string): Promise<readonly MemberRecord[]> => {
  const members: MemberRecord[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof memberPage>> = await memberPage(store, person, after);
    members.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return members;
};

const memberPage = (store: Store, person: string, after: string | null) =>
  queryPage(store, membershipsOf(person), readMember, { after, limit: 100 });

/** Everybody who was ever given a role in a bloc. A change of the last moment may not show yet. */
export const listMembers = (store: Store, bloc: string): Promise<readonly MemberRecord[]> => queryIndex(store, membersOf(bloc), readMember);

const isSame = (a: MemberRecord, b: MemberRecord): boolean => a.personName === b.personName && a.from === b.from && a.to === b.to;

const readMember = (item: StoredItem): MemberRecord => ({
  person: item.text('person'),
  personName: item.text('personName'),
  bloc: item.text('bloc'),
  role: item.text('role') as Role,
  agency: item.textOrNull('agency'),
  from: item.text('from') as Day,
  to: item.textOrNull('to') as Day | null,
});
