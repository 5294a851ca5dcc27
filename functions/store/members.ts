import type { Day } from '#core/calendar.ts';
import type { AppraiserScope, Membership, Role } from '#core/permissions/Actor.ts';
import { Problem } from '#core/problem.ts';
import { changeBloc } from './changeBloc.ts';
import { memberIndexKey, membershipKey, membershipsOf, membersOf } from './keys.ts';
import { queryIndex, queryPage } from './queryPage.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { isStill, IS_NEW, type Write } from './Write.ts';

/** A membership with the person who holds it. */
export interface MemberRecord extends Membership {
  /** The person's id, as their sign-in gives it. */
  readonly person: string;
  readonly personName: string;
  /** Where notices go by mail. Read, it is missing where nobody gave one; saved, missing leaves what is known and `null` forgets it. */
  readonly email?: string | null;
}

/**
 * Gives a person a role in a bloc, or changes its dates or what it takes in: a person holds one role for one agency once. It is ended
 * by its last day; nothing is deleted. Saying the same again changes nothing. The record tells that an address was changed, never which.
 */
export const saveMember = (store: Store, member: MemberRecord, by: string): Promise<void> => {
  const { person, role, agency, from, to, scope = null } = member;
  return changeBloc(store, member.bloc, { member: membershipKey(member) }, ({ member: item }) => {
    const write = memberWrite(member, item);
    if (write === null) return { writes: null, answer: undefined };
    const facts = {
      person,
      role,
      agency,
      from,
      to,
      ...(scope && { scope: JSON.stringify(scopeValues(scope)) }),
      ...addressFact(member, item && readMember(item)),
    };
    return { writes: [write], deed: { by, action: 'member.saved', facts }, answer: undefined };
  });
};

const addressFact = ({ email }: MemberRecord, before: MemberRecord | null) => {
  const known = before?.email ?? null;
  if (email === undefined || email === known) return {};
  return { address: email === null ? 'removed' : known === null ? 'given' : 'changed' };
};

/** What became of the people of a list. */
export interface SavedMembers {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A transaction of DynamoDB takes 100 items; the event and the head of the record are two of them. */
export const MOST_CHANGED_MEMBERS = 98;

/**
 * The same for a whole list at once: all of it in one transaction with one event, or nothing.
 *
 * @param source `sha256:…` of the file that the list was read from
 * Errors: `people.tooMany` where more than `MOST_CHANGED_MEMBERS` of it are new or changed.
 */
export const saveMembers = (
  store: Store,
  bloc: string,
  members: readonly MemberRecord[],
  { by, source }: { readonly by: string; readonly source: string },
): Promise<SavedMembers> => {
  const keys = Object.fromEntries(members.map((member, index) => [String(index), membershipKey(member)]));
  return changeBloc(store, bloc, keys, (found) => {
    const writes = members.flatMap((member, index) => memberWrite(member, found[String(index)] ?? null) ?? []);
    const added = writes.filter(({ condition }) => condition === IS_NEW).length;
    const answer = { added, changed: writes.length - added, unchanged: members.length - writes.length };
    if (writes.length === 0) return { writes: null, answer };
    if (writes.length > MOST_CHANGED_MEMBERS) throw new Problem('people.tooMany', { changed: writes.length, limit: MOST_CHANGED_MEMBERS });
    return { writes, deed: { by, action: 'members.imported', facts: { ...answer, source } }, answer };
  });
};

/** `null` where the stored membership says the same. */
const memberWrite = ({ scope = null, ...said }: MemberRecord, item: StoredItem | null): Write | null => {
  const before = item && readMember(item);
  const { email = before?.email ?? null, ...member } = said;
  if (before && isSame(before, { ...member, email, scope })) return null;
  const revision = item?.whole('revision') ?? 0;
  return {
    key: membershipKey(member),
    values: {
      ...member,
      ...(email !== null && { email }),
      ...(scope && { scope: scopeValues(scope) }),
      revision: revision + 1,
      ...memberIndexKey(member),
    },
    condition: item ? isStill('revision', revision) : IS_NEW,
  };
};

const scopeValues = ({ agencies, criteria }: AppraiserScope) => ({
  agencies: agencies && [...agencies],
  criteria: criteria && [...criteria],
});

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

const isSame = (a: MemberRecord, b: MemberRecord): boolean =>
  a.personName === b.personName &&
  (a.email ?? null) === (b.email ?? null) &&
  a.from === b.from &&
  a.to === b.to &&
  isSameScope(a.scope ?? null, b.scope ?? null);

const isSameScope = (a: AppraiserScope | null, b: AppraiserScope | null): boolean =>
  JSON.stringify(a && scopeValues(a)) === JSON.stringify(b && scopeValues(b));

const readMember = (item: StoredItem): MemberRecord => ({
  person: item.text('person'),
  personName: item.text('personName'),
  bloc: item.text('bloc'),
  role: item.text('role') as Role,
  agency: item.textOrNull('agency'),
  from: item.text('from') as Day,
  to: item.textOrNull('to') as Day | null,
  ...(item.has('email') && { email: item.text('email') }),
  ...(item.has('scope') && { scope: readScope(item.map('scope')) }),
});

const readScope = (item: StoredItem): AppraiserScope => ({
  agencies: item.has('agencies') ? item.texts('agencies') : null,
  criteria: item.has('criteria') ? item.texts('criteria') : null,
});
