import type { Doors } from './Doors.ts';
import { personName } from './personName.ts';

/** How a reply names a person. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Looks up each of several people once; gives back how to name any of them. */
export const personNames = async (
  doors: Pick<Doors, 'findMemberships'>,
  bloc: string,
  people: Iterable<string>,
): Promise<(person: string) => { id: string; name: string }> => {
  const ids = [...new Set(people)];
  const names = new Map(await Promise.all(ids.map(async (id) => [id, await personName(doors, id, bloc)] as const)));
  return (id) => ({ id, name: names.get(id) ?? id });
};
