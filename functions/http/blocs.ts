import * as endpoints from '#core/endpoints/readPeriod.ts';
import { openedYear } from './openedYear.ts';
import { serve, type Served } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

const readPeriod = serve<typeof endpoints.readPeriod, StoreDoors>(endpoints.readPeriod, async ({ path }, { doors }) => {
  const { period, bloc } = await openedYear(doors, path);
  const { covenant, periodFrom, periodTo } = bloc.dates;
  return {
    body: {
      bloc: bloc.id,
      edition: period.edition,
      name: bloc.name,
      kind: bloc.kind,
      province: bloc.province,
      period: period.kind ?? 'yearEnd',
      state: period.state,
      members: bloc.members.map(({ code, name, fullName, cluster }) => ({ code, name, fullName, cluster })),
      chair: bloc.chairCode,
      viceChair: bloc.viceChairCode,
      dates: { covenant, periodFrom, periodTo, selfScoreDue: period.due },
      scoresFrom: period.scoresFrom ?? 'published',
      rubric: period.rubricHash,
    },
  };
});

/** What a bloc's year is. */
export const blocs: readonly Served<StoreDoors>[] = [readPeriod];
