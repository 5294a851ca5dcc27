import { OWN_KINDS, type RecordKind } from '#core/bloc/yearRecords.ts';
import type { EndpointName } from '#core/endpoints/endpoints.ts';
import type { YearRecord } from '../../client/replies.ts';
import { usePane } from '../PaneContext.tsx';

interface RecordEndpoints {
  readonly put: EndpointName;
  readonly remove: EndpointName;
  readonly path: Readonly<Record<string, string>>;
}

interface RecordKeeper {
  readonly mayAdd: (kind: RecordKind) => boolean;
  readonly mayKeep: (record: YearRecord) => boolean;
  /** Those who lead keep every record; a member its own movements and registration, by a way of its own. */
  readonly endpoints: (record: Pick<YearRecord, 'kind' | 'id'>) => RecordEndpoints;
  /** The agency whose own records the person keeps; `null` for those who keep the bloc's. */
  readonly own: string | null;
}

/** Which records this person keeps, and how. */
export const useRecordKeeper = (): RecordKeeper => {
  const { state, actions } = usePane();
  const keepsAll = actions.mayNow('keepRecord');
  const agencies = state.person?.memberships.map(({ agency }) => agency) ?? [];
  const own = keepsAll ? null : (agencies.find((agency) => agency !== null && actions.mayNow('keepOwnRecord', agency)) ?? null);
  const isOwn = ({ kind, id, content }: YearRecord): boolean =>
    own !== null && OWN_KINDS.includes(kind) && (kind === 'registration' ? id : content['agency']) === own;
  return {
    mayAdd: (kind) => keepsAll || (own !== null && OWN_KINDS.includes(kind)),
    mayKeep: (record) => keepsAll || isOwn(record),
    endpoints: ({ kind, id }) =>
      own === null
        ? { put: 'putRecord', remove: 'removeRecord', path: { record: kind, id } }
        : { put: 'putOwnRecord', remove: 'removeOwnRecord', path: { agency: own, record: kind, id } },
    own,
  };
};
