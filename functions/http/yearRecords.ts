import type { Bloc } from '#core/bloc/Bloc.ts';
import { readBloc } from '#core/bloc/readBloc.ts';
import type { PeriodState } from '#core/bloc/states.ts';
import { OWN_KINDS, withRecord, yearRecords, type RecordKind, type YearRecord } from '#core/bloc/yearRecords.ts';
import { hashOf, type Json } from '#core/canonicalJson.ts';
import * as endpoints from '#core/endpoints/yearRecords.ts';
import type { ReplyOf } from '#core/endpoints/Endpoint.ts';
import { isProblem, Problem } from '#core/problem.ts';
import { sha256 } from '../store/hashing.ts';
import type { PeriodId } from '../store/keys.ts';
import { saveYearFile } from '../store/saveYearFile.ts';
import { openedYear } from './openedYear.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

type Content = YearRecord['content'];
type RecordJson = ReplyOf<typeof endpoints.listRecords>['records'][number];

export const listRecords = serve<typeof endpoints.listRecords, StoreDoors>(endpoints.listRecords, async ({ path, query }, { doors }) => {
  const { bloc, period } = await openedYear(doors, path);
  const records = yearRecords(bloc.json).filter(({ kind }) => query.kind === undefined || kind === query.kind);
  return { body: { blocVersion: period.blocVersion, records: records.map(recordJson) }, etag: `${period.blocVersion}` };
});

export const putRecord = serve<typeof endpoints.putRecord, StoreDoors>(
  endpoints.putRecord,
  ({ path, headers, body }, { doors, caller, period }) =>
    change(doors, { ...path, seen: headers['if-match'] ?? null, content: contentOf(path, body), by: caller.id, during: period.state }),
);

export const removeRecord = serve<typeof endpoints.removeRecord, StoreDoors>(
  endpoints.removeRecord,
  ({ path, headers }, { doors, caller, period }) =>
    change(doors, { ...path, seen: headers['if-match'], content: null, by: caller.id, during: period.state }),
);

export const putOwnRecord = serve<typeof endpoints.putOwnRecord, StoreDoors>(
  endpoints.putOwnRecord,
  async ({ path, headers, body }, { doors, caller, period }) => {
    const content = contentOf(path, body);
    requireEqual('body.agency', content['agency'], path.agency);
    await requireOwn(doors, path);
    return change(doors, { ...path, seen: headers['if-match'] ?? null, content, by: caller.id, during: period.state });
  },
);

export const removeOwnRecord = serve<typeof endpoints.removeOwnRecord, StoreDoors>(
  endpoints.removeOwnRecord,
  async ({ path, headers }, { doors, caller, period }) => {
    await requireOwn(doors, path);
    return change(doors, { ...path, seen: headers['if-match'], content: null, by: caller.id, during: period.state });
  },
);

interface RecordChange extends PeriodId {
  readonly record: RecordKind;
  readonly id: string;
  /** The tag that the person has seen; `null` for "not there". */
  readonly seen: string | null;
  /** `null` takes it away. */
  readonly content: Content | null;
  readonly by: string;
  readonly during: PeriodState;
}

/** Ten agencies register on one day: in one process they take turns; across processes whoever comes second is worked out anew. */
const MOST_TRIES = 5;

/**
 * Puts a record into the bloc's file, or takes it away. What it refers to (members, criteria) is held against the file as a whole.
 *
 * Errors: `yearRecord.stale`, `request.unfit` with the path of the fault, `period.stale`; `bloc.stale` where others kept coming first.
 */
const change = (doors: StoreDoors, wanted: RecordChange) =>
  doors.store.turns.take(`records of ${wanted.bloc}`, async () => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await changeOnce(doors, wanted);
      } catch (error) {
        if (!isProblem(error) || error.code !== 'bloc.stale' || tries === MOST_TRIES) throw error;
      }
    }
  });

const changeOnce = async (doors: StoreDoors, wanted: RecordChange) => {
  const { record: kind, id, seen, content, by, during } = wanted;
  const { bloc, period } = await openedYear(doors, wanted);
  const before = recordIn(bloc.json, kind, id);
  const after: YearRecord | null = content && { kind, id, content };
  const [tagBefore, tagAfter] = [tagOf(before), tagOf(after)];
  if (tagBefore === tagAfter) return answer(period.blocVersion, before);
  if (tagBefore !== seen) throw new Problem('yearRecord.stale', { kind, id, expected: seen, found: tagBefore });
  const version = await saveYearFile(doors.store, {
    ...wanted,
    file: fileWith(bloc.json, { kind, id }, content),
    madeFrom: period.blocVersion,
    during,
    deed: {
      by,
      action: content === null ? 'record.removed' : 'record.kept',
      facts: { record: kind, id, tag: tagAfter, previousTag: tagBefore },
    },
  });
  return answer(version, after);
};

const answer = (blocVersion: number, record: YearRecord | null) => ({
  body: { blocVersion, record: record && recordJson(record) },
  ...(record && { etag: tagOf(record) ?? '' }),
});

const recordIn = (file: Json, kind: RecordKind, id: string): YearRecord | null =>
  yearRecords(file).find((one) => one.kind === kind && one.id === id) ?? null;

const fileWith = (file: Json, named: Pick<YearRecord, 'kind' | 'id'>, content: Content | null): Bloc => {
  try {
    return readBloc(withRecord(file, named, content));
  } catch (cause) {
    if (isProblem(cause) && cause.code === 'bloc.malformed') throw new Problem('request.unfit', cause.facts, { cause });
    throw cause;
  }
};

const tagOf = (record: YearRecord | null): string | null =>
  record && hashOf({ kind: record.kind, id: record.id, content: record.content }, sha256);

const recordJson = (record: YearRecord): RecordJson => ({
  kind: record.kind,
  id: record.id,
  tag: tagOf(record) ?? '',
  content: { ...record.content },
});

/** What the body says, without what the address says already. Errors: `request.unfit` where the two differ. */
const contentOf = ({ record, id }: Pick<RecordChange, 'record' | 'id'>, body: { readonly kind: RecordKind }): Content => {
  const { kind, ...content } = body;
  requireEqual('body.kind', kind, record);
  if (kind === 'covenant') requireEqual('path.id', id, kind);
  if (kind === 'registration') requireEqual('body.agency', 'agency' in content ? content.agency : undefined, id);
  return content;
};

const requireEqual = (path: string, seen: unknown, expected: string): void => {
  if (seen !== expected) throw new Problem('request.unfit', { path, seen: JSON.stringify(seen) ?? 'undefined', expected });
};

/** A member keeps what is its own: the record that stands there must be so, too. */
const requireOwn = async (
  doors: StoreDoors,
  path: PeriodId & { readonly agency: string; readonly record: RecordKind; readonly id: string },
) => {
  if (!OWN_KINDS.includes(path.record)) requireEqual('path.record', path.record, OWN_KINDS.join(' | '));
  if (path.record === 'registration') requireEqual('path.id', path.id, path.agency);
  const { bloc } = await openedYear(doors, path);
  const before = recordIn(bloc.json, path.record, path.id);
  if (before) requireEqual('path.id', before.content['agency'] ?? null, path.agency);
};
