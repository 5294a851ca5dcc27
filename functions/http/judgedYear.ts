import { withApprovals, withRecord, type YearRecord } from '#core/bloc/withRecord.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Shown } from '#core/appraisal/appraisalsOf.ts';
import { revisionOf } from '#core/decisions/AgencyDecisions.ts';
import type { PeriodId } from '../store/keys.ts';
import type { Receipt } from '../store/Receipt.ts';
import { findPeriodAndRevision } from '../store/yearRecord.ts';
import { yearOfPeriod, type OpenedYear } from './openedYear.ts';
import { recordAt } from './recordNow.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** A bloc's year with what was appraised, decided and voted in it. */
export interface JudgedYear extends OpenedYear {
  /** The year's file with its record in it, as far as it is shown. */
  readonly judged: Bloc;
  readonly record: YearRecord;
}

/**
 * @param shownOf how much of an agency's appraisal the reader is shown; missing is all
 * Errors: `period.notFound`.
 */
export const judgedYear = async (doors: StoreDoors, path: PeriodId, shownOf?: (agency: string) => Shown): Promise<JudgedYear> => {
  const found = await findPeriodAndRevision(doors.store, path);
  const year = await yearOfPeriod(doors, path, found && found.period);
  const record = await recordAt(doors.store, path, found?.revision ?? 0);
  return { ...year, record, judged: withRecord(year.bloc, record, shownOf) };
};

/** The revision of what was decided on an agency. */
export const decidedOn = ({ decisions }: YearRecord, agency: string): number => {
  const own = decisions.find((one) => one.agency === agency);
  return own ? revisionOf(own) : 0;
};

/** A year's file with what had been approved as not assigned when a sheet came: what its hash was made by. */
export const asReceived = (madeBy: Bloc, { decisions }: YearRecord, { decided = 0 }: Receipt): Bloc =>
  withApprovals(madeBy, decisions, () => decided);
