import { gzipSync } from 'node:zlib';
import * as endpoints from '#core/endpoints/archive.ts';
import { can } from '#core/permissions/can.ts';
import { Problem } from '#core/problem.ts';
import { exportBloc } from '../store/archive.ts';
import { everyPeriod } from '../store/periods.ts';
import { resourceOf } from './authorise.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** A function answers with 6 MB at most, and a file travels in base64. */
const MOST_BYTES = 4_400_000;

export const downloadArchive = serve<typeof endpoints.downloadArchive, StoreDoors>(
  endpoints.downloadArchive,
  async ({ path: { bloc } }, { doors, caller, today }) => {
    for (const { edition, kind } of await everyPeriod(doors.store, bloc)) {
      const period = await doors.findPeriod(bloc, edition, kind);
      if (period && period.state !== 'draft' && !can(caller, 'exportBloc', resourceOf(bloc, null, period, today))) {
        throw new Problem('permission.notNow', { action: 'exportBloc', state: period.state });
      }
    }
    const archive = await exportBloc(doors.store, bloc);
    if (archive === null) throw new Problem('bloc.notFound', { bloc });
    const bytes = gzipSync(JSON.stringify(archive));
    if (bytes.length > MOST_BYTES) throw new Problem('archive.tooLarge', { bytes: bytes.length, limit: MOST_BYTES });
    return { body: new Uint8Array(bytes), fileName: `${bloc}.archive.json.gz` };
  },
);
