import type { Role } from '#core/permissions/Actor.ts';

/** One office of a person, with the names that are shown. */
export interface Post {
  readonly role: Role;
  readonly blocName: string;
  /** `null` for those who belong to no member agency. */
  readonly agencyName: string | null;
}

/** Somebody whom anyone at this machine may sign in as. */
export interface SeededPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** At least one; the first says where the person stands in the list. */
  readonly posts: readonly [Post, ...Post[]];
}
