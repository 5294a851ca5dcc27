import type { Actor } from '#core/permissions/Actor.ts';
import type { Doors } from './Doors.ts';
import type { HttpEvent } from './PayloadV2.ts';

/** The signed-in person and what they are in which bloc. */
export interface Caller extends Actor {
  readonly name: string;
  readonly email: string | null;
}

/**
 * Who calls: the token says only who it is, roles come from memberships, so that taking one away works at once.
 * `null` where no verified token came along, or an id token, which is meant for the pane and not for us.
 */
export const callerOf = async ({ requestContext }: HttpEvent, doors: Pick<Doors, 'findMemberships'>): Promise<Caller | null> => {
  const claims = requestContext.authorizer?.jwt.claims;
  const id = claims?.['sub'];
  if (!claims || !id || claims['token_use'] === 'id') return null;
  const memberships = await doors.findMemberships(id);
  const name = claims['name'] ?? memberships[0]?.personName ?? claims['username'] ?? id;
  return { id, name, email: claims['email'] ?? null, memberships };
};
