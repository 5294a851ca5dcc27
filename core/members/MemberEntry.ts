import type { Bloc } from '../bloc/Bloc.ts';
import { leavesOf, type Rubric } from '../rubric/Rubric.ts';

/** A member agency as somebody writes it down. */
export interface MemberEntry {
  readonly code: string;
  readonly name: string;
  /** `null` where it is the name. */
  readonly fullName: string | null;
  readonly cluster: string | null;
  readonly attributes: readonly string[];
}

export type MemberField = 'code' | 'name' | 'fullName' | 'cluster' | 'attributes';

/** What should have stood in a field of a member's entry. */
export type MemberExpected =
  | { readonly is: 'code' | 'name' | 'unmerged' | 'cluster' }
  /** A column that the list needs. */
  | { readonly is: 'heading'; readonly title: string }
  /** One of those by which the rubric has a rule of its own. */
  | { readonly is: 'attribute'; readonly known: readonly string[] }
  /** The same code stands in another row. */
  | { readonly is: 'once' }
  | { readonly is: 'someone' }
  /** A member that is not in the list, but that the bloc's file still names there. */
  | { readonly is: 'named'; readonly at: string };

/** One fault of a list of members, at the cell where a person mends it. */
export interface MemberFault {
  readonly sheet: string;
  readonly cell: string;
  /** As the cell shows it; empty where it is blank. */
  readonly seen: string;
  readonly expected: MemberExpected;
}

const CODE = /^[\p{L}\d][\p{L}\d_.-]{0,79}$/u;

/** What is wrong with an entry against its bloc's rubric, each field's first fault. */
export const memberFaults = (
  { code, name, fullName, cluster, attributes }: MemberEntry,
  rubric: Rubric,
): readonly { readonly field: MemberField; readonly seen: string; readonly expected: MemberExpected }[] => {
  const known = knownAttributes(rubric);
  const stranger = attributes.find((one) => !known.includes(one));
  return [
    ...(CODE.test(code) ? [] : [{ field: 'code' as const, seen: code, expected: { is: 'code' as const } }]),
    ...(isName(name) ? [] : [{ field: 'name' as const, seen: name, expected: { is: 'name' as const } }]),
    ...(fullName === null || isName(fullName) ? [] : [{ field: 'fullName' as const, seen: fullName, expected: { is: 'name' as const } }]),
    ...(cluster === null && rubric.ranking.byCluster
      ? [{ field: 'cluster' as const, seen: '', expected: { is: 'cluster' as const } }]
      : []),
    ...(stranger === undefined ? [] : [{ field: 'attributes' as const, seen: stranger, expected: { is: 'attribute' as const, known } }]),
  ];
};

const isName = (name: string): boolean => name.length >= 2 && name.length <= 200;

const knownAttributes = (rubric: Rubric): readonly string[] => [
  ...new Set(leavesOf(rubric).flatMap(({ alternates }) => alternates.map(({ attribute }) => attribute))),
];

export const memberEntryOf = ({ code, name, fullName, cluster, attributes }: Bloc['members'][number]): MemberEntry => ({
  code,
  name,
  fullName: fullName === name ? null : fullName,
  cluster,
  attributes,
});
