import type { PeriodState } from '../bloc/states.ts';
import type { Day } from '../calendar.ts';
import { ROLES, membershipsIn, type Actor, type Membership, type Role } from './Actor.ts';
import { WRITES_SCORES, type Action } from './Action.ts';
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
  /** The chair's agency in this period, for which the vice-chair acts. Missing: nobody acts in the chair's place. */
  readonly chair?: string | null;
  /** From which state on the period shows members each other's scores. Missing: from its publication on. */
  readonly scoresFrom?: PeriodState | null;
  /** The criterion that is touched, followed by all that it stands under. Missing: no single one, so its assignment is not asked for. */
  readonly criterion?: readonly string[];
}

/** A resource without its moment. */
export type Place = Omit<Resource, 'state' | 'due' | 'scoresFrom'>;

/**
 * Whether a person may do this now. Default deny: only what `GRANTS` names is allowed, and only by memberships of that bloc
 * that hold today, their first and last day included.
 *
 * `own` and `others` ask for a thing of one agency; "others" leaves out every agency that the person belongs to in this bloc,
 * by whatever role, so that nobody judges their own agency through a second office. `chairs` is the chair's agency alone, under the
 * same condition. What an appraiser was not assigned is as far from them as what no grant names.
 */
export const can = (actor: Actor, action: Action, resource: Resource): boolean => {
  const { state, due, today, scoresFrom = null } = resource;
  const moment = { state, duePassed: due !== null && today > due, scoresFrom: scoresFrom ?? 'published' };
  return grantsOf(actor, action, resource).some(({ stage }) => IN_STAGE[stage](moment));
};

/** Whether it is only the moment that stands against it: in another state of the period the person could do this. */
export const canSometime = (actor: Actor, action: Action, place: Place): boolean => grantsOf(actor, action, place).length > 0;

const grantsOf = (actor: Actor, action: Action, place: Place): readonly Grant[] => {
  const held = membershipsIn(actor, place.bloc, place.today);
  if (WRITES_SCORES.has(action) && held.some(({ role }) => role === 'administrator')) return [];
  return held
    .filter((by) => isAssigned(by, place))
    .flatMap((by) => (GRANTS[action][by.role] ?? []).filter(({ reach }) => isWithin(reach, place, by, held)));
};

const isAssigned = ({ role, scope = null }: Membership, { agency, criterion = [] }: Place): boolean => {
  if (role !== 'appraiser' || scope === null) return true;
  const { agencies, criteria } = scope;
  const hasAgency = agency === null || agencies === null || agencies.includes(agency);
  return hasAgency && (criterion.length === 0 || criteria === null || criterion.some((code) => criteria.includes(code)));
};

const isWithin = (reach: Reach, { agency, chair = null }: Place, by: Membership, held: readonly Membership[]): boolean => {
  if (reach === 'any') return true;
  if (agency === null) return false;
  if (reach === 'own') return by.agency === agency;
  return (reach === 'others' || agency === chair) && held.every((one) => one.agency !== agency);
};

/** The roles that can do this at some moment, to tell somebody who may not whom to ask. */
export const rolesThatMay = (action: Action): readonly Role[] => ROLES.filter((role) => (GRANTS[action][role] ?? []).length > 0);
