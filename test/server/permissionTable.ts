import { dayInVietnam } from '#core/dayInVietnam.ts';
import type { Endpoint } from '#core/endpoints/Endpoint.ts';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { entriesOf } from '#core/endpoints/jsonSchemaOf.ts';
import { PERIOD_STATES, type PeriodState } from '#core/bloc/states.ts';
import type { Action } from '#core/permissions/Action.ts';
import { ROLES, type Role } from '#core/permissions/Actor.ts';
import { can, canSometime } from '#core/permissions/can.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import { CAO_BANG, sampleJson } from '../sampleBlocs.ts';
import { patiently, problemCodeOf, type LiveApi, type LiveReply } from './liveApi.ts';
import { pathValues } from './pathValues.ts';
import { blocIn, EDITION, membershipsOf, OTHER_AGENCY, OWN_AGENCY, personOf, PLACES, type Place } from './permissionWorld.ts';

/** One request that somebody makes. */
export interface PermissionCase {
  readonly endpoint: Endpoint;
  readonly role: Role;
  readonly place: Place;
  readonly agency: string;
  readonly state: PeriodState;
}

/** What a request comes to, as far as rights go: `passes` reaches what the endpoint itself has to say. */
type Verdict = 'passes' | Refusal;

const REFUSALS = ['permission.denied', 'permission.notNow', 'crossScoring.notPlanned'] as const;
type Refusal = (typeof REFUSALS)[number];

/** Every endpoint that asks for a right × role × own and other bloc × own and other agency × state of the year. */
export const permissionCases = (table: readonly Endpoint[] = allEndpoints): readonly PermissionCase[] =>
  table
    .filter(({ action }) => action !== null)
    .flatMap((endpoint) =>
      ROLES.flatMap((role) =>
        PLACES.flatMap((place) =>
          agenciesOf(endpoint).flatMap((agency) => PERIOD_STATES.map((state) => ({ endpoint, role, place, agency, state }))),
        ),
      ),
    );

const namesAgency = (endpoint: Endpoint): boolean => entriesOf(endpoint.request.path).some(([name]) => name === 'agency');

const agenciesOf = (endpoint: Endpoint): readonly string[] => (namesAgency(endpoint) ? [OWN_AGENCY, OTHER_AGENCY] : [OWN_AGENCY]);

const { dates, chairCode, members } = readBloc(sampleJson(CAO_BANG));

type May = (action: Action, agency: string | null) => boolean;

interface Asked {
  readonly may: May;
  readonly agency: string;
  /** The agencies of whoever asks. */
  readonly own: readonly string[];
  readonly state: PeriodState;
}

/** What a handler asks for beside the right of its endpoint, in a bloc where nobody was asked to score another agency. */
const FURTHER: Readonly<Record<string, (asked: Asked) => Verdict>> = {
  readCrossSheet: ({ may, agency }) => (may('readCrossScores', agency) ? 'passes' : 'crossScoring.notPlanned'),
  downloadAppraisals: ({ may }) => (members.some(({ code }) => may('appraise', code)) ? 'passes' : 'permission.denied'),
  downloadArchive: ({ may, own, state }) =>
    ['review', 'explanation', 'secondReview'].includes(state) && !own.every((one) => may('readAppraisal', one))
      ? 'permission.notNow'
      : 'passes',
};

const expectedOf = ({ endpoint, role, place, agency, state }: PermissionCase): Verdict => {
  const { action, stateChecked } = endpoint;
  if (action === null) return 'passes';
  const actor = { id: personOf(role, place), memberships: membershipsOf(role, place) };
  const today = dayInVietnam(Date.now());
  const resource = {
    bloc: blocIn(state),
    agency: namesAgency(endpoint) ? agency : null,
    today,
    state,
    due: dates.selfScoreDue,
    chair: chairCode,
  };
  if (place === 'elsewhere' || !canSometime(actor, action, resource)) return 'permission.denied';
  if (stateChecked !== 'within' && !can(actor, action, resource)) return 'permission.notNow';
  const may: May = (further, of) => can(actor, further, { ...resource, agency: of });
  const own = actor.memberships.flatMap((one) => one.agency ?? []);
  return FURTHER[endpoint.name]?.({ may, agency, own, state }) ?? 'passes';
};

/** Somebody who is let through to an endpoint that asks for a right, and when; `null` where it is too late for everybody by now. */
export const letThrough = (endpoint: Endpoint): PermissionCase | null =>
  permissionCases([endpoint]).find((one) => expectedOf(one) === 'passes') ?? null;

export interface PermissionResult {
  readonly passed: number;
  readonly refused: number;
  /** Each request that was answered otherwise than the policy says, in words. */
  readonly unexpected: readonly string[];
}

/**
 * Makes each request bare: with its path and a token, but without headers, query and body. Rights are decided before those are
 * looked at, so whoever may is answered by the endpoint itself, often with what is missing, and whoever may not is refused
 * before anything could happen.
 */
export const checkPermissions = async (live: LiveApi, cases: readonly PermissionCase[]): Promise<PermissionResult> => {
  const unexpected: string[] = [];
  const asker = new Asker(live);
  let passed = 0;
  for (const one of cases) {
    const reply = await patiently(() => asker.ask(one));
    const code = problemCodeOf(reply);
    const verdict: Verdict = REFUSALS.find((refusal) => refusal === code) ?? 'passes';
    if (verdict === 'passes') passed += 1;
    const expected = expectedOf(one);
    if (verdict !== expected || reply.status >= 500 || reply.status === 401) {
      const { endpoint, role, place, agency, state } = one;
      unexpected.push(
        `${endpoint.name} by ${role} ${place} about ${agency} while ${state}: ${reply.status} ${code ?? ''}, not ${expected}`,
      );
    }
  }
  return { passed, refused: cases.length - passed, unexpected };
};

/** Asks as everybody. To sign a token takes longer than a request: each person has one. */
class Asker {
  readonly #live: LiveApi;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(live: LiveApi) {
    this.#live = live;
  }

  async ask({ endpoint, role, place, agency, state }: PermissionCase): Promise<LiveReply> {
    const path = pathValues(endpoint, { bloc: blocIn(state), edition: String(EDITION), agency });
    return this.#live.ask(endpoint, { authorization: await this.#tokenOf(personOf(role, place)), path });
  }

  #tokenOf(person: string): Promise<string> {
    const known = this.#tokens.get(person) ?? this.#live.bearer(person);
    this.#tokens.set(person, known);
    return known;
  }
}
