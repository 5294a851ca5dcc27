import * as endpoints from '#core/endpoints/me.ts';
import { membershipsIn } from '#core/permissions/Actor.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import { findNewestVersion } from '../store/blocs.ts';
import { listEditions } from '../store/periods.ts';
import { serve, type Served } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

interface KnownBloc {
  /** The newest; `null` where a membership came before its bloc. */
  readonly bloc: Bloc | null;
  readonly editions: number[];
}

const knownBloc = async ({ store, findBloc }: StoreDoors, id: string): Promise<KnownBloc> => {
  const newest = await findNewestVersion(store, id);
  return { bloc: newest && (await findBloc(id, newest.version)), editions: [...(await listEditions(store, id))] };
};

const whoAmI = serve<typeof endpoints.me, StoreDoors>(endpoints.me, async (_request, { caller, doors, today }) => {
  const ids = [...new Set(caller.memberships.map(({ bloc }) => bloc))];
  const held = ids.flatMap((id) => membershipsIn(caller, id, today));
  const blocs = new Map(await Promise.all(ids.map(async (id) => [id, await knownBloc(doors, id)] as const)));
  const memberships = held.map(({ bloc: id, role, agency, from, to, scope = null }) => {
    const { bloc, editions } = blocs.get(id) ?? { bloc: null, editions: [] };
    const agencyName = bloc?.members.find(({ code }) => code === agency)?.name ?? agency;
    const assigned = scope && { agencies: scope.agencies && [...scope.agencies], criteria: scope.criteria && [...scope.criteria] };
    return { bloc: id, blocName: bloc?.name ?? id, role, agency, agencyName, from, to, scope: assigned, editions };
  });
  return { body: { id: caller.id, name: caller.name, email: caller.email, memberships } };
});

/** What a person is asked for by their own pane. */
export const me: readonly Served<StoreDoors>[] = [whoAmI];
