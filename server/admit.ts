import { dayInVietnam } from '#core/dayInVietnam.ts';
import { ROLES, type Role } from '#core/permissions/Actor.ts';
import { saveMember } from '../functions/store/members.ts';
import type { Store } from '../functions/store/Store.ts';

/** Who the record names for what was done at the machine itself. */
const BY = 'service';

/** How `admit` is called. */
export const ADMIT_USAGE = `admit PERSON BLOC ROLE NAME [AGENCY]   ROLE: ${ROLES.join(', ')}`;

/**
 * Gives a person a role in a bloc, from today on. Whoever hosts the service admits the first administrator of each bloc so; all others are
 * admitted by that one. Throws an error with the usage where an argument is missing or no role.
 *
 * @param args the person's id as their tokens name it (`sub`), the bloc's id, the role, the person's name, and their agency's code
 */
export const admit = async (store: Store, args: readonly string[]): Promise<string> => {
  const [person, bloc, role, personName, agency] = args;
  if (!person || !bloc || !personName || !isRole(role) || args.length > 5) throw new Error(`usage: ${ADMIT_USAGE}`);
  const from = dayInVietnam(store.clock.now());
  await saveMember(store, { person, personName, bloc, role, agency: agency ?? null, from, to: null }, BY);
  return `${personName} (${person}) is ${role} in ${bloc} from ${from}`;
};

const isRole = (text: string | undefined): text is Role => ROLES.some((role) => role === text);
