import type { Capability, Endpoint } from '#core/endpoints/Endpoint.ts';
import { routeKeyOf } from '#core/endpoints/Endpoint.ts';
import { allEndpoints } from '#core/endpoints/endpoints.ts';
import { reachOf } from '#core/endpoints/reach.ts';
import type { LogLine } from '../../../functions/http/Doors.ts';
import type { HttpLambda } from '../../../functions/http/PayloadV2.ts';
import type { EvidenceStore } from '../../../functions/store/EvidenceStore.ts';
import type { Store } from '../../../functions/store/Store.ts';
import { functionsOver } from '../../../server/functionsOver.ts';
import { guardedStore } from '../store/guardedStore.ts';

/** The functions, each route in the hands of the role that the cloud gives it: a test that passes here asks for nothing that is closed there. */
export const functionsInRoles = (
  store: Store,
  documents: EvidenceStore,
  log: (line: LogLine) => void,
): { readonly [One in Capability]: HttpLambda } => {
  const byName = new Map<string, HttpLambda>();
  const inRole = (endpoint: Endpoint): HttpLambda => {
    const name = `${endpoint.function}-${endpoint.access}`;
    const made = byName.get(name) ?? functionsOver(guardedStore(store, reachOf(endpoint)), documents, log)[endpoint.function];
    byName.set(name, made);
    return made;
  };
  const byRoute = new Map(allEndpoints.map((endpoint) => [routeKeyOf(endpoint), endpoint]));
  const answer: HttpLambda = async (event, context) => {
    const endpoint = byRoute.get(event.routeKey);
    if (!endpoint) throw new TypeError(`no route ${event.routeKey}`);
    return inRole(endpoint)(event, context);
  };
  return Object.fromEntries(allEndpoints.map((endpoint) => [endpoint.function, answer])) as { readonly [One in Capability]: HttpLambda };
};
