import { periodMove } from '#core/bloc/periodMoves.ts';
import type { PeriodState } from '#core/bloc/states.ts';
import type { Day } from '#core/calendar.ts';
import { Problem } from '#core/problem.ts';
import { changeBloc } from './changeBloc.ts';
import { frozenValues, type FrozenRanking } from './frozenRanking.ts';
import {
  blocVersionKey,
  editionKey,
  editionsOf,
  frozenKey,
  frozenResultKey,
  periodIdOf,
  periodKey,
  recordKey,
  type PeriodId,
} from './keys.ts';
import { rubricVersionWrite, type RubricVersion } from './RubricVersion.ts';
import { queryPage } from './queryPage.ts';
import { readItem } from './readItems.ts';
import { readPeriodId } from './readPeriodId.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import type { Values } from './values.ts';
import { EXISTS, IS_NEW, isStill, type Write } from './Write.ts';

/** A bloc's year of scoring, from its opening on. One without a record is a draft. */
export interface Period extends PeriodId {
  readonly state: PeriodState;
  /** The version of the bloc's file, with its rubric, that holds for this year. */
  readonly blocVersion: number;
  readonly rubricHash: string;
  /** Which of the year's published rubrics that is. Counts from 1. */
  readonly rubricVersion: number;
  /** What receipts begin with, as `CB-IV-2018`. */
  readonly receiptPrefix: string;
  /** The last day for self-scores; `null` where none is set. */
  readonly due: Day | null;
  /** From which state on members see each other's scores; `null` is from its publication on. */
  readonly scoresFrom: PeriodState | null;
  /** The last day of all, extensions of single agencies included: only after it can nobody trim a sheet to a rival's. */
  readonly latestDue: Day | null;
}

export type NewPeriod = Omit<Period, 'state' | 'rubricHash' | 'rubricVersion' | 'latestDue' | 'scoresFrom'> & { readonly by: string };

/** `null` while the year has not been opened. */
export const findPeriod = async (store: Store, period: PeriodId): Promise<Period | null> => {
  const item = await readItem(store, periodKey(period));
  return item && readPeriod(item);
};

const MOST_EDITIONS = 100;

/** The years that a bloc was ever opened for, the latest first. */
export const listEditions = async (store: Store, bloc: string): Promise<readonly number[]> => {
  const { entries } = await queryPage(store, editionsOf(bloc), (item) => item.whole('edition'), { after: null, limit: MOST_EDITIONS });
  return [...new Set(entries)].reverse();
};

/** Every period that a bloc was ever given, the six-month ones and drafts included, in the order of their names. */
export const everyPeriod = async (store: Store, bloc: string): Promise<readonly PeriodId[]> => {
  const { entries } = await queryPage(store, editionsOf(bloc), (item) => item, { after: null, limit: MOST_EDITIONS });
  // The marks of the first years named no bloc.
  return entries.map((item) => ({ bloc, edition: item.whole('edition'), ...(item.has('kind') && { kind: 'midYear' as const }) }));
};

/**
 * Opens a bloc's year: from now on sheets are taken in, scored by the rubric of that version of the bloc's file.
 * Errors: `bloc.notFound` where there is no such version, `period.badMove` where it was opened before.
 */
export const openPeriod = (store: Store, { by, ...period }: NewPeriod): Promise<Period> => {
  const { bloc, blocVersion } = period;
  const keys = { period: periodKey(period), bloc: blocVersionKey(bloc, blocVersion) };
  return changeBloc(store, bloc, keys, (found) => {
    if (found.period) throw new Problem('period.badMove', { from: readPeriod(found.period).state, to: 'open' });
    if (!found.bloc) throw new Problem('bloc.notFound', { bloc });
    const opened: Period = {
      ...period,
      latestDue: period.due,
      state: 'open',
      rubricHash: found.bloc.text('rubricHash'),
      rubricVersion: 1,
      scoresFrom: null,
    };
    return {
      writes: [
        { key: keys.period, values: { ...opened }, condition: IS_NEW },
        { key: editionKey(period), values: { ...periodIdOf(period) }, condition: IS_NEW },
        { key: keys.bloc, values: null, condition: EXISTS },
        rubricVersionWrite({ ...firstVersion(opened, by), publishedAt: new Date(store.clock.now()).toISOString() }),
      ],
      deed: { by, action: 'period.opened', facts: { ...factsOf(period), blocVersion, rubricHash: opened.rubricHash } },
      answer: opened,
    };
  });
};

/** Which period it was, for the record. */
export const factsOf = ({ edition, kind }: PeriodId) => ({ edition, ...(kind && { kind }) });

/** The rubric that the year is opened with is its first published one. */
const firstVersion = (opened: Period, by: string): Omit<RubricVersion, 'publishedAt'> => ({
  ...periodIdOf(opened),
  version: 1,
  blocVersion: opened.blocVersion,
  hash: opened.rubricHash,
  previousHash: null,
  by,
  reason: null,
});

export interface PeriodMove extends PeriodId {
  /** The state that the caller saw. */
  readonly from: PeriodState;
  readonly to: PeriodState;
  readonly reason: string | null;
  readonly by: string;
  /** What is kept for good with the step to frozen; nothing with every other. */
  readonly frozen?: FrozenRanking | null;
  /** What that ranking came to, kept beside it. */
  readonly result?: Values | null;
  /** The revision of the year's record that the frozen ranking was made from; missing where there is no record. */
  readonly recordRevision?: number;
}

/**
 * Takes a period a step on; between open and closed, either way, only with a reason. Once this has returned, no sheet that
 * the old state would have let in can still come in.
 * Errors: `period.notFound`, `period.stale`, `period.badMove`, `period.reasonMissing`; `record.stale` where what is to be frozen
 * lacks something that was decided since.
 */
export const movePeriod = (store: Store, move: PeriodMove): Promise<Period> => {
  const { bloc, edition, from, to, reason, by, frozen = null, result = null, recordRevision: expected = 0 } = move;
  const key = periodKey(move);
  const keys = { period: key, record: recordKey(move) };
  return changeBloc(store, bloc, keys, ({ period: item, record }) => {
    if (!item) throw new Problem('period.notFound', { bloc, edition });
    const period = readPeriod(item);
    if (period.state !== from) throw new Problem('period.stale', { expected: from, found: period.state });
    requireMove(from, to, reason);
    if ((to === 'frozen') !== (frozen !== null)) throw new RangeError('a year is frozen with its ranking, and with that alone');
    const found = record?.whole('revision') ?? 0;
    if (frozen && found !== expected) throw new Problem('record.stale', { expected, found });
    const isUnchanged: Write = { key: keys.record, values: null, condition: isStill('revision', record ? found : null) };
    const moved: Period = { ...period, state: to };
    return {
      writes: [
        { key, values: { ...moved }, condition: isStill('state', from) },
        ...(frozen ? [{ key: frozenKey(move), values: frozenValues(frozen), condition: IS_NEW }, isUnchanged] : []),
        ...(frozen && result ? [{ key: frozenResultKey(move), values: result, condition: IS_NEW }] : []),
      ],
      deed: { by, action: 'period.moved', facts: { ...factsOf(move), from, to, reason, ...(frozen && { snapshot: frozen.snapshot }) } },
      answer: moved,
    };
  });
};

const requireMove = (from: PeriodState, to: PeriodState, reason: string | null): void => {
  const move = periodMove(from, to);
  if (move === null) throw new Problem('period.badMove', { from, to });
  if (move === 'withReason' && !reason?.trim()) throw new Problem('period.reasonMissing', { from, to });
};

export const readPeriod = (item: StoredItem): Period => ({
  ...readPeriodId(item),
  state: item.text('state') as PeriodState,
  blocVersion: item.whole('blocVersion'),
  rubricHash: item.text('rubricHash'),
  rubricVersion: item.whole('rubricVersion'),
  receiptPrefix: item.text('receiptPrefix'),
  due: item.textOrNull('due') as Day | null,
  scoresFrom: item.textOrNull('scoresFrom') as PeriodState | null,
  latestDue: (item.textOrNull('latestDue') ?? item.textOrNull('due')) as Day | null,
});
