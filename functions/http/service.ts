import { endpoints, allEndpoints } from '#core/endpoints/endpoints.ts';
import { openApiOf } from '#core/endpoints/openApiOf.ts';
import { ENGINE_VERSION } from '#core/engine.ts';
import type { Doors } from './Doors.ts';
import { serve, type Served } from './serve.ts';

const health = serve(endpoints.health, async () => ({ body: { status: 'ok' as const, engine: ENGINE_VERSION } }));

const apiDocument = serve(endpoints.apiDocument, async () => ({ body: openApiOf(allEndpoints) }));

/** What the service tells of itself. */
export const service: readonly Served<Doors>[] = [health, apiDocument];
