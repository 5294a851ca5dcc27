import type { Bloc } from '#core/bloc/Bloc.ts';
import { blocInPeriod } from '#core/bloc/blocInPeriod.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { Json } from '#core/canonicalJson.ts';
import type { Day } from '#core/calendar.ts';
import * as endpoints from '#core/endpoints/preparePeriod.ts';
import { isProblem, Problem } from '#core/problem.ts';
import { findNewestVersion } from '../store/blocs.ts';
import type { PeriodId } from '../store/keys.ts';
import { preparePeriod as prepare } from '../store/preparePeriod.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

export const preparePeriod = serve<typeof endpoints.preparePeriod, StoreDoors>(
  endpoints.preparePeriod,
  async ({ path, headers, body }, { doors, caller }) => {
    const file = blocInPeriod(body.bloc ? fileIn(body.bloc as Json, path) : await newestFile(doors, path), path.kind);
    const period = await prepare(doors.store, {
      ...path,
      file,
      due: body.due === undefined ? file.dates.selfScoreDue : (body.due as Day | null),
      by: caller.id,
      expectedVersion: headers['if-match'] ?? null,
    });
    const { bloc, edition, kind, state, due, rubricHash, blocVersion } = period;
    return {
      body: { bloc, edition, kind: kind ?? 'yearEnd', state, due, rubric: rubricHash, blocVersion },
      etag: String(blocVersion),
    };
  },
);

/** Errors: `request.unfit` with the path of the first fault in the file, or where it is another bloc's or year's. */
const fileIn = (json: Json, { bloc: id, edition }: PeriodId): Bloc => {
  try {
    const bloc = readBloc(json);
    if (bloc.id !== id) throw new Problem('request.unfit', { path: 'bloc.id', seen: bloc.id, expected: id });
    if (bloc.edition !== edition) {
      throw new Problem('request.unfit', { path: 'bloc.edition', seen: String(bloc.edition), expected: String(edition) });
    }
    return bloc;
  } catch (cause) {
    if (isProblem(cause) && cause.code === 'bloc.malformed') {
      throw new Problem('request.unfit', { ...cause.facts, path: `bloc.${cause.facts.path}` }, { cause });
    }
    throw cause;
  }
};

const newestFile = async ({ store, findBloc }: StoreDoors, { bloc: id, edition }: PeriodId): Promise<Bloc> => {
  const newest = await findNewestVersion(store, id);
  const bloc = newest && (await findBloc(id, newest.version));
  if (bloc?.edition !== edition) throw new Problem('bloc.notFound', { bloc: id });
  return bloc;
};
