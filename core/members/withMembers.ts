import type { Bloc } from '../bloc/Bloc.ts';
import { readBloc } from '../bloc/readBloc.ts';
import type { Json } from '../canonicalJson.ts';
import { isProblem } from '../problem.ts';
import { isObject } from '../versions/fieldChanges.ts';
import { memberEntryOf, type MemberEntry } from './MemberEntry.ts';

/** What became of the members of a list. */
export interface MemberChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** The bloc with these members and no others; or what else of its file still names one that is gone (`at`, a path of the file). */
export const withMembers = (
  bloc: Bloc,
  members: readonly MemberEntry[],
): { readonly bloc: Bloc; readonly changes: MemberChanges } | { readonly named: { readonly at: string } } => {
  if (!isObject(bloc.json)) throw new TypeError('a bloc that was read is an object');
  try {
    return {
      bloc: readBloc({ ...bloc.json, members: members.map((one) => keptJson(bloc, one) ?? memberJson(one)) }),
      changes: changesOf(bloc, members),
    };
  } catch (error) {
    if (!isProblem(error) || error.code !== 'bloc.malformed') throw error;
    return { named: { at: error.facts.path } };
  }
};

/** What the file says of a member that stays as it is, with what no list tells of it. */
const keptJson = ({ json, members }: Bloc, entry: MemberEntry): Json | null => {
  const at = members.findIndex((one) => saysTheSame(memberEntryOf(one), entry));
  const { members: before } = json as { readonly members?: readonly Json[] };
  return at < 0 ? null : (before?.[at] ?? null);
};

const saysTheSame = (a: MemberEntry, b: MemberEntry): boolean => JSON.stringify(memberJson(a)) === JSON.stringify(memberJson(b));

const memberJson = ({ code, name, fullName, cluster, attributes }: MemberEntry): Json => ({
  code,
  name,
  ...(fullName !== null && { fullName }),
  ...(cluster !== null && { cluster }),
  ...(attributes.length > 0 && { attributes: [...attributes] }),
});

const changesOf = ({ members }: Bloc, entries: readonly MemberEntry[]): MemberChanges => {
  const before = new Map(members.map((one) => [one.code, memberEntryOf(one)]));
  const codes = entries.map(({ code }) => code);
  const isSame = (one: MemberEntry): boolean => saysTheSame(before.get(one.code) ?? one, one);
  const known = entries.filter(({ code }) => before.has(code));
  return {
    added: codes.filter((code) => !before.has(code)),
    changed: known.filter((one) => !isSame(one)).map(({ code }) => code),
    removed: members.map(({ code }) => code).filter((code) => !codes.includes(code)),
    unchanged: known.filter(isSame).map(({ code }) => code),
  };
};
