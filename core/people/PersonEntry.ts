import type { Bloc } from '../bloc/Bloc.ts';
import type { Day } from '../calendar.ts';
import type { AppraiserScope, Role } from '../permissions/Actor.ts';
import { isEmail } from './isEmail.ts';

/** A person's office in a bloc, as somebody writes it down. */
export interface PersonEntry {
  /** The person's id, as their sign-in gives it. */
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string | null;
  readonly from: Day;
  readonly to: Day | null;
  /** `null` for everybody but an appraiser to whom part was assigned. */
  readonly scope: AppraiserScope | null;
  /** Where notices go by mail; `null` for nowhere. Missing says nothing of it: what is known stays. */
  readonly email?: string | null;
}

export type PersonField = 'person' | 'name' | 'role' | 'agency' | 'from' | 'to' | 'agencies' | 'criteria' | 'email';

/** What should have stood in a field of a person's entry. */
export type PersonExpected =
  | { readonly is: 'account' | 'name' | 'day' | 'unmerged' | 'email' }
  | { readonly is: 'role'; readonly names: readonly string[] }
  /** A column that the list needs. */
  | { readonly is: 'heading'; readonly title: string }
  | { readonly is: 'agency' | 'criterion'; readonly known: readonly string[] }
  /** The office has no agency, or only appraisers have an assignment. */
  | { readonly is: 'blank'; readonly role: Role }
  | { readonly is: 'notBefore'; readonly day: Day }
  /** The same person, role and agency stand in another row. */
  | { readonly is: 'once' }
  | { readonly is: 'someone' };

export interface PersonFault {
  readonly field: PersonField;
  readonly seen: string;
  readonly expected: PersonExpected;
}

const ACCOUNT = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{1,127}$/u;

/** Those who stand for a member agency; the others may belong to one, and an administrator never does. */
const OF_AGENCY: ReadonlySet<Role> = new Set(['staff', 'head', 'chair', 'viceChair']);

const MOST_CODES = 12;

/** What is wrong with an entry against its bloc, each field's first fault. Agencies and criteria are codes. */
export const personFaults = (entry: PersonEntry, bloc: Bloc): readonly PersonFault[] => {
  const { person, name, from, to, email = null } = entry;
  const faults: PersonFault[] = [];
  if (!ACCOUNT.test(person)) faults.push({ field: 'person', seen: person, expected: { is: 'account' } });
  if (name.length < 2 || name.length > 120) faults.push({ field: 'name', seen: name, expected: { is: 'name' } });
  if (to !== null && to < from) faults.push({ field: 'to', seen: to, expected: { is: 'notBefore', day: from } });
  if (email !== null && !isEmail(email)) faults.push({ field: 'email', seen: email, expected: { is: 'email' } });
  return [...faults, ...agencyFaults(entry, bloc), ...scopeFaults(entry, bloc)];
};

const agencyFaults = ({ role, agency }: PersonEntry, { members, chairCode, viceChairCode }: Bloc): readonly PersonFault[] => {
  const seen = agency ?? '';
  if (role === 'administrator') return agency === null ? [] : [{ field: 'agency', seen, expected: { is: 'blank', role } }];
  if (agency === null && !OF_AGENCY.has(role)) return [];
  const office = role === 'chair' ? chairCode : role === 'viceChair' ? viceChairCode : null;
  const known = office === null ? members.map(({ code }) => code) : [office];
  return agency !== null && known.includes(agency)
    ? []
    : [{ field: 'agency', seen, expected: { is: 'agency', known: known.slice(0, MOST_CODES) } }];
};

const scopeFaults = ({ role, scope }: PersonEntry, { members, rubric }: Bloc): readonly PersonFault[] => {
  if (scope === null) return [];
  const { agencies, criteria } = scope;
  const field = agencies === null ? 'criteria' : 'agencies';
  if (role !== 'appraiser') return [{ field, seen: [...(agencies ?? criteria ?? [])].join(', '), expected: { is: 'blank', role } }];
  const known = members.map(({ code }) => code);
  const stranger = agencies?.find((code) => !known.includes(code));
  const unknown = criteria?.find((code) => !rubric.byCode.has(code));
  const codes = [...rubric.byCode.keys()].slice(0, MOST_CODES);
  return [
    ...(stranger === undefined
      ? []
      : [{ field: 'agencies' as const, seen: stranger, expected: { is: 'agency' as const, known: known.slice(0, MOST_CODES) } }]),
    ...(unknown === undefined ? [] : [{ field: 'criteria' as const, seen: unknown, expected: { is: 'criterion' as const, known: codes } }]),
  ];
};
