import type { Bloc } from '#core/bloc/Bloc.ts';
import { withApprovals, type YearRecord } from '#core/bloc/withRecord.ts';
import type { SubmissionHead } from '../../store/submissions.ts';
import type { PeriodId } from '../../store/keys.ts';
import { allHeads } from '../allHeads.ts';
import { openedYear } from '../openedYear.ts';
import { recordNow } from '../recordNow.ts';
import type { StoreDoors } from '../StoreDoors.ts';

/** A year with all that was sent and said in it. */
export interface JudgedYear {
  /** The year's file with what was approved as not assigned. */
  readonly bloc: Bloc;
  readonly record: YearRecord;
  /** The newest of each agency that has sent, by its code. */
  readonly heads: ReadonlyMap<string, SubmissionHead>;
}

/** Errors: `period.notFound`. */
export const judgedYear = async (doors: StoreDoors, id: PeriodId): Promise<JudgedYear> => {
  const [{ bloc }, record, heads] = await Promise.all([openedYear(doors, id), recordNow(doors.store, id), allHeads(doors.store, id)]);
  return { bloc: withApprovals(bloc, record.decisions), record, heads };
};
