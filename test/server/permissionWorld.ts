import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { readBloc } from '#core/bloc/readBloc.ts';
import { hasReached, PERIOD_STATES, type PeriodState } from '#core/bloc/states.ts';
import { dayOf } from '#core/calendar.ts';
import { plainProblemText } from '#core/messages/plainProblemText.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import { ROLES, type Membership, type Role } from '#core/permissions/Actor.ts';
import { currentRanking } from '../../functions/http/currentRanking.ts';
import { openDoors } from '../../functions/http/StoreDoors.ts';
import { frozenValues } from '../../functions/store/frozenRanking.ts';
import { frozenKey, periodKey } from '../../functions/store/keys.ts';
import { saveMember } from '../../functions/store/members.ts';
import { findPeriod } from '../../functions/store/periods.ts';
import type { Store } from '../../functions/store/Store.ts';
import { encodeItem } from '../../functions/store/values.ts';
import { seed } from '../../local/seed.ts';
import { CAO_BANG, sampleJson } from '../sampleBlocs.ts';

/** Whose people somebody is: of the bloc that is asked about, or of another one. */
export const PLACES = ['here', 'elsewhere'] as const;
export type Place = (typeof PLACES)[number];

/** The provincial office and the administrator belong to no member agency. */
const WITHOUT_AGENCY: ReadonlySet<Role> = new Set(['office', 'administrator']);

export const EDITION = 2018;
export const OWN_AGENCY = 'TTT';
export const OTHER_AGENCY = 'BCHQS';

/** The bloc whose year stands in a state. */
export const blocIn = (state: PeriodState): string => `year-${state}`;

const ELSEWHERE = 'another-bloc';

export const personOf = (role: Role, place: Place): string => `${role}-${place}`;

export const membershipsOf = (role: Role, place: Place, states: readonly PeriodState[] = PERIOD_STATES): readonly Membership[] =>
  (place === 'here' ? states.map(blocIn) : [ELSEWHERE]).map((bloc) => ({
    bloc,
    role,
    agency: WITHOUT_AGENCY.has(role) ? null : OWN_AGENCY,
    from: firstDay(),
    to: null,
  }));

const firstDay = () => {
  const day = dayOf(EDITION, 1, 1);
  if (day === null) throw new Error('no first of January');
  return day;
};

/** One bloc for each state that a year can be in, and one more; in each somebody for every role, nobody has sent anything. */
export const settlePermissionWorld = async (store: Store, states: readonly PeriodState[] = PERIOD_STATES): Promise<void> => {
  const blocs = [...states.map(blocIn), ELSEWHERE].map((id) => readBloc({ ...sampleJson(CAO_BANG), id, edition: EDITION }));
  for (const bloc of blocs) await seed(store, [bloc], []);
  await Promise.all(states.map((state) => setState(store, state)));
  const members = ROLES.flatMap((role) =>
    PLACES.flatMap((place) =>
      membershipsOf(role, place, states).map((one) => ({ ...one, person: personOf(role, place), personName: personOf(role, place) })),
    ),
  );
  for (const member of members) await saveMember(store, member, 'test');
};

/** Puts a year into a state past all that leads there: what is tried here is who may, not how one comes to it. */
const setState = async (store: Store, state: PeriodState): Promise<void> => {
  const id = { bloc: blocIn(state), edition: EDITION };
  const put = (item: Parameters<typeof encodeItem>[0]) =>
    store.client.send(new PutItemCommand({ TableName: store.tableName, Item: encodeItem(item) }));
  const period = await findPeriod(store, id);
  if (period === null) throw new Error(`no year ${state}`);
  if (hasReached(state, 'frozen')) {
    const { snapshot, rubricHash, versions } = await currentRanking(openDoors(store, () => undefined, plainProblemText)(), id);
    await put({ ...frozenKey(id), ...frozenValues({ snapshot, rubricHash, versions, engine: ENGINE_VERSION }) });
  }
  await put({ ...periodKey(id), ...period, state });
};
