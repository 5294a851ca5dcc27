import type { Bloc } from '#core/bloc/Bloc.ts';
import type { PeriodState } from '#core/bloc/states.ts';
import { canonicalJson, hashOf } from '#core/canonicalJson.ts';
import { Problem } from '#core/problem.ts';
import type { Deed } from './auditTrail.ts';
import { changeBloc } from './changeBloc.ts';
import { contentHash, sha256 } from './hashing.ts';
import { blocKey, blocVersionKey, periodKey, type PeriodId } from './keys.ts';
import { keepText } from './longText.ts';
import { factsOf, readPeriod } from './periods.ts';
import type { Store } from './Store.ts';
import { IS_NEW, isStill } from './Write.ts';

/** Another version of the file that holds for a period, with the same rubric. */
export interface NewYearFile extends PeriodId {
  readonly file: Pick<Bloc, 'json' | 'rubricJson'>;
  /** The version of the bloc's file that `file` was made from. */
  readonly madeFrom: number;
  /** The state in which the person was let pass. */
  readonly during: PeriodState;
  readonly deed: Deed;
}

/**
 * Keeps the file as the bloc's newest version and has the period use it: one transaction with one event, on condition that in
 * between nobody changed the file and the period was not moved on.
 *
 * @returns the number of the version
 * Errors: `bloc.stale` where the period uses another version by now; `period.stale`, `period.notFound`.
 */
export const saveYearFile = (store: Store, year: NewYearFile): Promise<number> => {
  const { bloc, edition, file, madeFrom, during, deed } = year;
  const text = canonicalJson(file.json);
  const [hash, rubricHash] = [contentHash(text), hashOf(file.rubricJson, sha256)];
  const savedAt = new Date(store.clock.now()).toISOString();
  return changeBloc(store, bloc, { period: periodKey(year), head: blocKey(bloc) }, (found) => {
    if (found.period === null) throw new Problem('period.notFound', { bloc, edition });
    const period = readPeriod(found.period);
    if (period.state !== during) throw new Problem('period.stale', { expected: during, found: period.state });
    if (period.blocVersion !== madeFrom) throw new Problem('bloc.stale', { expected: madeFrom, found: period.blocVersion });
    if (period.rubricHash !== rubricHash) throw new RangeError('a record changes no rubric');
    const newest = found.head?.whole('version') ?? null;
    const version = (newest ?? 0) + 1;
    const saved = { id: bloc, version, hash, rubricHash, previousHash: found.head?.text('hash') ?? null, savedAt, by: deed.by };
    const { text: json, files } = keepText(text);
    return {
      writes: [
        { key: blocKey(bloc), values: saved, condition: isStill('version', newest) },
        { key: blocVersionKey(bloc, version), values: { ...saved, json }, condition: IS_NEW },
        { key: periodKey(year), values: { ...period, blocVersion: version }, condition: isStill('blocVersion', madeFrom) },
      ],
      files,
      deed: { ...deed, facts: { ...factsOf(year), ...deed.facts, blocVersion: version } },
      answer: version,
    };
  });
};
