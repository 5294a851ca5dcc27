import type { PeriodState } from '../bloc/states.ts';
import type { Day } from '../calendar.ts';
import { ROLES, membershipsIn, type Actor, type Membership, type Role } from './Actor.ts';
import type { Action } from './Action.ts';
import { GRANTS, IN_STAGE, type Grant, type Reach } from './grants.ts';

/** What is to be touched, and the moment: everything a decision may hang on. */
export interface Resource {
  readonly bloc: string;
  /** The member agency whose thing it is; `null` where it is the bloc's as a whole. */
  readonly agency: string | null;
  readonly state: PeriodState;
  /** The last day for self-scores; `null` where none is set: then only closing the period makes scores known. */
  readonly due: Day | null;
  /** The day in Vietnam. */
  readonly today: Day;
}

/**
 * Whether a person may do this now. Default deny: only what `GRANTS` names is allowed, and only by memberships of that bloc
 * that hold today, their first and last day included.
 *
 * `own` and `others` ask for a thing of one agency; "others" leaves out every agency that the person belongs to in this bloc,
 * by whatever role, so that nobody judges their own agency through a second office.
 */
export const can = (actor: Actor, action: Action, resource: Resource): boolean => {
  const moment = { state: resource.state, duePassed: resource.due !== null && resource.today > resource.due };
  return grantsOf(actor, action, resource).some(({ stage }) => IN_STAGE[stage](moment));
};

/** Whether it is only the moment that stands against it: in another state of the period the person could do this. */
export const canSometime = (actor: Actor, action: Action, resource: Omit<Resource, 'state' | 'due'>): boolean =>
  grantsOf(actor, action, resource).length > 0;

const grantsOf = (actor: Actor, action: Action, { bloc, agency, today }: Omit<Resource, 'state' | 'due'>): readonly Grant[] => {
  const held = membershipsIn(actor, bloc, today);
  return held.flatMap((by) => (GRANTS[action][by.role] ?? []).filter(({ reach }) => isWithin(reach, agency, by, held)));
};

const isWithin = (reach: Reach, agency: string | null, by: Membership, held: readonly Membership[]): boolean => {
  if (reach === 'any') return true;
  if (agency === null) return false;
  return reach === 'own' ? by.agency === agency : held.every((one) => one.agency !== agency);
};

/** The roles that can do this at some moment, to tell somebody who may not whom to ask. */
export const rolesThatMay = (action: Action): readonly Role[] => ROLES.filter((role) => (GRANTS[action][role] ?? []).length > 0);
