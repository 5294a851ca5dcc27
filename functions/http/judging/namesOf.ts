import { personName } from '../personName.ts';
import type { StoreDoors } from '../StoreDoors.ts';

/** A person as the API gives them out. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Looks up what the bloc calls each of some people, each once. */
export const namesOf = async (doors: StoreDoors, bloc: string, people: Iterable<string>): Promise<(id: string) => NamedPerson> => {
  const names = new Map(await Promise.all([...new Set(people)].map(async (id) => [id, await personName(doors, id, bloc)] as const)));
  return (id) => ({ id, name: names.get(id) ?? id });
};
