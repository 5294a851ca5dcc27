import type { Bloc } from '#core/bloc/Bloc.ts';
import type { PeriodState } from '#core/bloc/states.ts';
import { canonicalJson, hashOf } from '#core/canonicalJson.ts';
import { Problem } from '#core/problem.ts';
import { changeBloc, type Change, type Found, type KeptFile, type NoChange } from './changeBloc.ts';
import { contentHash, sha256 } from './hashing.ts';
import { blocKey, blocVersionKey, periodIdOf, periodKey, receiptCounterKey, type PeriodId } from './keys.ts';
import { keepText } from './longText.ts';
import { factsOf, readPeriod, type Period } from './periods.ts';
import { findRubricVersion, rubricVersionWrite, type RubricVersion } from './RubricVersion.ts';
import type { Store } from './Store.ts';
import { IS_NEW, isStill, type Write } from './Write.ts';

/** A rubric that is ready to hold for a year. */
export interface NewRubric extends PeriodId {
  /** The year's file with the new rubric in it. */
  readonly file: Pick<Bloc, 'json' | 'rubricJson'>;
  /** The version of the bloc's file that `file` was made from. */
  readonly madeFrom: number;
  /** The hash of the rubric that the publisher has seen in force. */
  readonly expectedHash: string;
  /** The state in which the publisher was let pass. */
  readonly state: PeriodState;
  readonly by: string;
  /** Given with an explicit confirmation; `null` without one. */
  readonly reason: string | null;
  /** Codes of those who would have to send again: what a publisher without a confirmation is told. */
  readonly sendAgain: readonly string[];
}

export interface PublishedRubric {
  readonly version: RubricVersion;
  /** The same request had published it before; nothing was written now. */
  readonly replayed: boolean;
}

/**
 * Makes a rubric the year's next version. All or nothing in one transaction: the version of the bloc's file, the version of the
 * rubric, the period that names both, the event on the record, on condition that in between nobody published, moved the period,
 * or sent a sheet.
 *
 * The same rubric published again by the same person on the same base gives the first answer, so a reply that got lost may be
 * asked for again.
 *
 * Errors: `rubric.stale` where another version came first, `rubric.unchanged`, `rubric.frozen` where an agency has sent and no
 * reason came along; `bloc.stale`, `period.notFound`, `period.stale`; `store.unavailable`.
 */
export const publishRubric = async (store: Store, rubric: NewRubric): Promise<PublishedRubric> => {
  const keys = { period: periodKey(rubric), head: blocKey(rubric.bloc), receipts: receiptCounterKey(rubric) };
  const publishedAt = new Date(store.clock.now()).toISOString();
  const { version, inForce } = await changeBloc(store, rubric.bloc, keys, (found) => planned(rubric, publishedAt, found));
  return version === null ? earlier(store, rubric, inForce) : { version, replayed: false };
};

type Name = 'period' | 'head' | 'receipts';

/** What was written, or, where nothing was, the number of the version in force, which is the same rubric. */
interface Outcome {
  readonly version: RubricVersion | null;
  readonly inForce: number;
}

const planned = (rubric: NewRubric, publishedAt: string, found: Found<Name>): Change<Outcome> | NoChange<Outcome> => {
  const period = periodIn(rubric, found);
  const hash = hashOf(rubric.file.rubricJson, sha256);
  if (hash === period.rubricHash) return { writes: null, answer: { version: null, inForce: period.rubricVersion } };
  const sent = found.receipts?.whole('count') ?? 0;
  refuseUnfit(rubric, period, sent);

  const version = versionAfter(rubric, period, { hash, publishedAt, isFrozen: sent > 0, newest: found.head?.whole('version') ?? null });
  const saved = savedFile(rubric, version, found);
  return {
    writes: [
      ...saved.writes,
      rubricVersionWrite(version),
      {
        key: periodKey(rubric),
        values: { ...period, blocVersion: version.blocVersion, rubricHash: hash, rubricVersion: version.version },
        condition: isStill('rubricVersion', period.rubricVersion),
      },
      { key: receiptCounterKey(rubric), values: null, condition: isStill('count', sent === 0 ? null : sent) },
    ],
    files: saved.files,
    deed: { by: rubric.by, action: 'rubric.published', facts: versionFacts(version) },
    answer: { version, inForce: version.version },
  };
};

interface Circumstances {
  readonly hash: string;
  readonly publishedAt: string;
  readonly isFrozen: boolean;
  /** The newest version of the bloc's file; it may be ahead of the one that holds for the year. */
  readonly newest: number | null;
}

const versionAfter = (
  { by, reason, ...rubric }: NewRubric,
  period: Period,
  { hash, publishedAt, isFrozen, newest }: Circumstances,
): RubricVersion => ({
  ...periodIdOf(rubric),
  version: period.rubricVersion + 1,
  blocVersion: (newest ?? period.blocVersion) + 1,
  hash,
  previousHash: period.rubricHash,
  publishedAt,
  by,
  reason: isFrozen ? reason : null,
});

const versionFacts = ({ version, blocVersion, hash, previousHash, reason, ...period }: RubricVersion) =>
  ({ ...factsOf(period), version, blocVersion, hash, previousHash, reason }) as const;

/** The year's file as the newest version of the bloc's, as `saveBloc` keeps one. */
const savedFile = (
  { bloc, file }: NewRubric,
  { blocVersion, hash, publishedAt, by }: RubricVersion,
  { head }: Found<Name>,
): { readonly writes: readonly Write[]; readonly files: readonly KeptFile[] } => {
  const text = canonicalJson(file.json);
  const { text: json, files } = keepText(text);
  const saved = {
    id: bloc,
    version: blocVersion,
    hash: contentHash(text),
    rubricHash: hash,
    previousHash: head?.text('hash') ?? null,
    savedAt: publishedAt,
    by,
  };
  return {
    writes: [
      { key: blocKey(bloc), values: saved, condition: isStill('version', head?.whole('version') ?? null) },
      { key: blocVersionKey(bloc, blocVersion), values: { ...saved, json }, condition: IS_NEW },
    ],
    files,
  };
};

const periodIn = ({ bloc, edition }: NewRubric, { period: item }: Found<Name>): Period => {
  if (item === null) throw new Problem('period.notFound', { bloc, edition });
  return readPeriod(item);
};

const refuseUnfit = ({ expectedHash, madeFrom, state, reason, sendAgain }: NewRubric, period: Period, sent: number): void => {
  if (period.rubricHash !== expectedHash) {
    throw new Problem('rubric.stale', { expected: expectedHash, found: period.rubricHash, version: period.rubricVersion });
  }
  if (period.blocVersion !== madeFrom) throw new Problem('bloc.stale', { expected: madeFrom, found: period.blocVersion });
  if (period.state !== state) throw new Problem('period.stale', { expected: state, found: period.state });
  if (sent > 0 && !reason?.trim()) throw new Problem('rubric.frozen', { sent, sendAgain });
};

const earlier = async (store: Store, rubric: NewRubric, inForce: number): Promise<PublishedRubric> => {
  const version = await findRubricVersion(store, rubric, inForce);
  if (version === null) throw new Error(`the store has lost version ${inForce} of a rubric`);
  if (version.by === rubric.by && version.previousHash === rubric.expectedHash) return { version, replayed: true };
  throw new Problem('rubric.unchanged', { version: inForce });
};
