import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Day } from '#core/calendar.ts';
import { canonicalJson, hashOf } from '#core/canonicalJson.ts';
import { Problem } from '#core/problem.ts';
import { changeBloc, type Change, type Found, type KeptFile, type NoChange } from './changeBloc.ts';
import { contentHash, sha256 } from './hashing.ts';
import { blocKey, blocVersionKey, editionKey, periodIdOf, periodKey, type PeriodId } from './keys.ts';
import { keepText } from './longText.ts';
import { factsOf, readPeriod, type Period } from './periods.ts';
import { rubricVersionWrite } from './RubricVersion.ts';
import type { Store } from './Store.ts';
import { IS_NEW, isStill, type Write } from './Write.ts';

export interface NewDraft extends PeriodId {
  /** The bloc's file for that year, as `blocInPeriod` gives it. */
  readonly file: Pick<Bloc, 'json' | 'rubricJson' | 'receiptPrefix'>;
  readonly due: Day | null;
  readonly by: string;
  /** The version of the bloc's file that the draft was seen with; `null` for "no draft yet". */
  readonly expectedVersion: number | null;
}

type Name = 'period' | 'head';

/**
 * Makes the draft of a period, or changes it while it is one: the bloc's file as its newest version (unless it is that already),
 * its rubric as a published version of that period, the draft, and one event. The same draft twice changes nothing.
 *
 * Errors: `period.badMove` where the period is no draft any more; `bloc.stale` where another draft came first.
 */
export const preparePeriod = (store: Store, draft: NewDraft): Promise<Period> => {
  const at = new Date(store.clock.now()).toISOString();
  const keys = { period: periodKey(draft), head: blocKey(draft.bloc) };
  return changeBloc(store, draft.bloc, keys, (found) => planned(draft, at, found));
};

const planned = (draft: NewDraft, at: string, found: Found<Name>): Change<Period> | NoChange<Period> => {
  const { by, due, expectedVersion: expected } = draft;
  const before = found.period && readPeriod(found.period);
  if (before && before.state !== 'draft') throw new Problem('period.badMove', { from: before.state, to: 'draft' });
  const file = keptFile(draft, at, found);
  if (before?.blocVersion === file.version && before.due === due) return { writes: null, answer: before };
  const seen = before?.blocVersion ?? null;
  if (seen !== expected) throw new Problem('bloc.stale', { expected, found: seen });

  const isNewRubric = before?.rubricHash !== file.rubricHash;
  const rubricVersion = (before?.rubricVersion ?? 0) + (isNewRubric ? 1 : 0);
  const period: Period = {
    ...periodIdOf(draft),
    state: 'draft',
    blocVersion: file.version,
    rubricHash: file.rubricHash,
    rubricVersion,
    receiptPrefix: draft.file.receiptPrefix,
    due,
    latestDue: due,
    scoresFrom: before?.scoresFrom ?? null,
  };
  const published = { version: rubricVersion, blocVersion: file.version, hash: file.rubricHash, publishedAt: at, by, reason: null };
  return {
    writes: [
      ...file.writes,
      { key: periodKey(draft), values: { ...period }, condition: isStill('blocVersion', seen) },
      ...(before ? [] : [{ key: editionKey(draft), values: { ...periodIdOf(draft) }, condition: IS_NEW }]),
      ...(isNewRubric ? [rubricVersionWrite({ ...periodIdOf(draft), ...published, previousHash: before?.rubricHash ?? null })] : []),
    ],
    files: file.files,
    deed: {
      by,
      action: 'period.prepared',
      facts: { ...factsOf(draft), blocVersion: file.version, fileHash: file.hash, rubricHash: file.rubricHash, due },
    },
    answer: period,
  };
};

/** The bloc's newest version where it is this very file, else the version after it, with what that writes. */
const keptFile = ({ bloc, file, by }: NewDraft, savedAt: string, { head }: Found<Name>) => {
  const text = canonicalJson(file.json);
  const [hash, rubricHash] = [contentHash(text), hashOf(file.rubricJson, sha256)];
  const newest = head?.whole('version') ?? null;
  if (head?.text('hash') === hash) return { version: head.whole('version'), hash, rubricHash, ...UNCHANGED };
  const { text: json, files } = keepText(text);
  const version = (newest ?? 0) + 1;
  const saved = { id: bloc, version, hash, rubricHash, previousHash: head?.text('hash') ?? null, savedAt, by };
  return {
    version,
    hash,
    rubricHash,
    files,
    writes: [
      { key: blocKey(bloc), values: saved, condition: isStill('version', newest) },
      { key: blocVersionKey(bloc, version), values: { ...saved, json }, condition: IS_NEW },
    ],
  };
};

const UNCHANGED: { readonly writes: readonly Write[]; readonly files: readonly KeptFile[] } = { writes: [], files: [] };
