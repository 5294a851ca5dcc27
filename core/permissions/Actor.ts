import type { Day } from '../calendar.ts';

/** What a person can be in a bloc. The chair's and vice-chair's offices are of one year; the dates of the membership say which. */
export const ROLES = ['staff', 'head', 'chair', 'viceChair', 'appraiser', 'secretary', 'office', 'administrator', 'observer'] as const;

export type Role = (typeof ROLES)[number];

/** What of the bloc an appraiser looks at; `null` is all of it. A criterion stands for everything below it. */
export interface AppraiserScope {
  readonly agencies: readonly string[] | null;
  readonly criteria: readonly string[] | null;
}

/** One role of one person in one bloc. Somebody with two roles holds two memberships. */
export interface Membership {
  readonly bloc: string;
  readonly role: Role;
  /** The member agency that the person belongs to; `null` for those who belong to none (provincial office, administrator). */
  readonly agency: string | null;
  readonly from: Day;
  /** The last day on which it holds; `null` where no end is set. */
  readonly to: Day | null;
  /** Of an appraiser to whom only part was assigned; missing or `null` is all. */
  readonly scope?: AppraiserScope | null;
}

/** Who asks: a person, and every membership that was ever given to them. */
export interface Actor {
  readonly id: string;
  readonly memberships: readonly Membership[];
}

/** The memberships of the actor in one bloc that hold on a day, its first and last day included. */
export const membershipsIn = (actor: Actor, bloc: string, today: Day): readonly Membership[] =>
  actor.memberships.filter((one) => one.bloc === bloc && one.from <= today && (one.to === null || today <= one.to));
