import type { Day } from '#core/calendar.ts';
import * as endpoints from '#core/endpoints/people.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { peopleFaultText } from '#core/messages/peopleBookOf.ts';
import type { Language } from '#core/messages/language.ts';
import { personFaults, type PersonEntry } from '#core/people/PersonEntry.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { can } from '#core/permissions/can.ts';
import { Problem } from '#core/problem.ts';
import { readPeople } from '#workbook/people/readPeople.ts';
import { contentHash } from '../../store/hashing.ts';
import { findMembershipsOf, listMembers, saveMember, saveMembers, type MemberRecord } from '../../store/members.ts';
import type { Store } from '../../store/Store.ts';
import { resourceOf } from '../authorise.ts';
import type { Caller } from '../callerOf.ts';
import { openedYear } from '../openedYear.ts';
import { serve } from '../serve.ts';
import type { StoreDoors } from '../StoreDoors.ts';

type PersonJson = ReplyOf<typeof endpoints.savePerson>;

/** @param withAddress only for those who look after the bloc's people */
export const entryOf = (
  { person, personName, role, agency, from, to, scope = null, email = null }: MemberRecord,
  withAddress: boolean,
): PersonEntry => ({
  person,
  name: personName,
  role,
  agency,
  from,
  to,
  scope,
  ...(withAddress && { email }),
});

const recordOf = (bloc: string, { name, ...entry }: PersonEntry): MemberRecord => ({ ...entry, bloc, personName: name });

const listOf = (codes: readonly string[] | null): string[] | null => codes && [...codes];

const personJson = ({ scope, email, ...entry }: PersonEntry, today: Day): PersonJson => ({
  ...entry,
  ...(email && { email }),
  scope: scope && { agencies: listOf(scope.agencies), criteria: listOf(scope.criteria) },
  isActive: entry.from <= today && (entry.to === null || today <= entry.to),
});

export const listPeople = serve<typeof endpoints.listPeople, StoreDoors>(
  endpoints.listPeople,
  async ({ path }, { doors, caller, today, period }) => {
    const members = await listMembers(doors.store, path.bloc);
    const seesAddresses = can(caller, 'managePeople', resourceOf(path.bloc, null, period, today));
    return { body: { people: members.map((one) => personJson(entryOf(one, seesAddresses), today)) } };
  },
);

/** Whoever gives out the rights may repeat what they hold, and change nothing of it. */
const refuseOwn = (caller: Caller, bloc: string, entries: readonly PersonEntry[]): void => {
  for (const { person, role, agency, from, to } of entries) {
    const isHeld = caller.memberships.some(
      (one) => one.bloc === bloc && one.role === role && one.agency === agency && one.from === from && one.to === to,
    );
    if (person === caller.id && !isHeld) throw new Problem('people.own', { person });
  }
};

const refuseFaulty = (entry: PersonEntry, bloc: Bloc, language: Language): void => {
  const [fault] = personFaults(entry, bloc);
  if (!fault) return;
  const { field, seen, expected } = fault;
  const text = peopleFaultText({ sheet: '', cell: field, seen, expected }, language);
  throw new Problem('people.hasFaults', { faults: [{ field, seen, expected, text }] });
};

export const savePerson = serve<typeof endpoints.savePerson, StoreDoors>(
  endpoints.savePerson,
  async ({ path, body }, { doors, caller, today, language }) => {
    const { email, ...said } = body;
    const entry: PersonEntry = { ...said, from: body.from as Day, to: body.to as Day | null, ...(email !== undefined && { email }) };
    const { bloc } = await openedYear(doors, path);
    refuseFaulty(entry, bloc, language);
    refuseOwn(caller, path.bloc, [entry]);
    await saveMember(doors.store, recordOf(path.bloc, entry), caller.id);
    return { body: personJson(entry, today) };
  },
);

const heldBy = async (store: Store, bloc: string, person: string): Promise<readonly MemberRecord[]> =>
  (await findMembershipsOf(store, person)).filter((one) => one.bloc === bloc);

export const endPerson = serve<typeof endpoints.endPerson, StoreDoors>(
  endpoints.endPerson,
  async ({ path, body: { person, role, agency, to } }, { doors, caller, today, language }) => {
    const held = (await heldBy(doors.store, path.bloc, person)).find((one) => one.role === role && one.agency === agency);
    if (!held) throw new Problem('people.notFound', { person });
    const entry = { ...entryOf(held, true), to: to as Day };
    const { bloc } = await openedYear(doors, path);
    refuseFaulty(entry, bloc, language);
    refuseOwn(caller, path.bloc, [entry]);
    await saveMember(doors.store, recordOf(path.bloc, entry), caller.id);
    return { body: personJson(entry, today) };
  },
);

export const importPeople = serve<typeof endpoints.importPeople, StoreDoors>(
  endpoints.importPeople,
  async ({ path, body }, { doors, caller, language }) => {
    const { bloc } = await openedYear(doors, path);
    const read = readPeople(body, bloc);
    if ('refused' in read) throw new Problem('people.unreadable', { reason: read.refused });
    if ('faults' in read) {
      const faults = read.faults.map((fault) => ({ ...fault, text: peopleFaultText(fault, language) }));
      throw new Problem('people.hasFaults', { faults });
    }
    refuseOwn(caller, path.bloc, read.people);
    const members = read.people.map((entry) => recordOf(path.bloc, entry));
    const saved = await saveMembers(doors.store, path.bloc, members, { by: caller.id, source: contentHash(body) });
    return { body: { ...saved } };
  },
);

export const assignAppraiser = serve<typeof endpoints.assignAppraiser, StoreDoors>(
  endpoints.assignAppraiser,
  async ({ path, body: { person, agencies, criteria } }, { doors, caller, language }) => {
    const held = (await heldBy(doors.store, path.bloc, person)).filter(({ role }) => role === 'appraiser');
    if (held.length === 0) throw new Problem('people.notFound', { person });
    if (person === caller.id) throw new Problem('people.own', { person });
    const { bloc } = await openedYear(doors, path);
    const scope = agencies === null && criteria === null ? null : { agencies, criteria };
    for (const one of held) refuseFaulty({ ...entryOf(one, true), scope }, bloc, language);
    for (const one of held) await saveMember(doors.store, { ...one, scope }, caller.id);
    return { body: { person, agencies, criteria } };
  },
);
