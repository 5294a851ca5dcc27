import { routeKeyOf } from '#core/endpoints/Endpoint.ts';
import type { Doors } from './Doors.ts';
import type { HttpLambda } from './PayloadV2.ts';
import type { Served } from './serve.ts';

/**
 * One function for the served endpoints of one capability: it answers the route that the gateway names.
 * Throws at start where two of them claim the same route.
 */
export const lambdaOf = <OurDoors extends Doors>(served: readonly Served<OurDoors>[], doors: OurDoors): HttpLambda => {
  const byRoute = new Map(served.map((one) => [routeKeyOf(one.endpoint), one]));
  if (byRoute.size < served.length) throw new TypeError('two handlers for one route');

  return async (event) => {
    const one = byRoute.get(event.routeKey);
    if (!one) throw new TypeError(`no handler for ${event.routeKey}`);
    return one.answer(event, doors);
  };
};
