import type { Doors } from './Doors.ts';

/** The name that a bloc knows a person by; the id of one whose memberships are gone. */
export const personName = async ({ findMemberships }: Pick<Doors, 'findMemberships'>, person: string, bloc: string): Promise<string> => {
  const memberships = await findMemberships(person);
  return (memberships.find((one) => one.bloc === bloc) ?? memberships[0])?.personName ?? person;
};
