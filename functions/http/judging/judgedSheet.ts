import type { AppraisalSheet, Pass } from '#core/appraisal/AppraisalSheet.ts';
import type { Bloc } from '#core/bloc/Bloc.ts';
import type { SubmissionState } from '#core/bloc/states.ts';
import { withApprovals, type YearRecord } from '#core/bloc/withRecord.ts';
import { Problem } from '#core/problem.ts';
import { leavesOf } from '#core/rubric/Rubric.ts';
import { readSheetJson } from '#core/sheet/readSheetJson.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';
import type { SubmissionId } from '../../store/keys.ts';
import { findHead, findVersion, type SubmissionHead } from '../../store/submissions.ts';
import { recordNow } from '../recordNow.ts';
import { openedYear } from '../openedYear.ts';
import type { StoreDoors } from '../StoreDoors.ts';

/** In which states of the submission each turn may touch it: a sheet that was withdrawn or returned waits for its agency. */
export const TAKES: { readonly [Of in Pass]: readonly SubmissionState[] } = {
  first: ['sent', 'confirmed'],
  second: ['sent', 'confirmed', 'appraised', 'explained'],
  meeting: ['sent', 'confirmed', 'appraised', 'explained', 'final'],
};

/** An agency's newest sheet with all that was said of it. */
export interface JudgedSheet {
  /** The year's file with what was approved as not assigned. */
  readonly bloc: Bloc;
  readonly head: SubmissionHead;
  readonly reading: SheetReading;
  /** One without rows where nobody has begun. */
  readonly appraisal: AppraisalSheet;
}

/**
 * The sheet as it was kept, read by the rubric in force; `known` is the year's record where the caller has read it already.
 * Errors: `agency.unknown`, `submission.notFound`, `period.notFound`. Throws where the store has lost the version.
 */
export const judgedSheet = async (
  doors: StoreDoors,
  id: SubmissionId,
  known: YearRecord | Promise<YearRecord> = recordNow(doors.store, id),
): Promise<JudgedSheet> => {
  const [{ bloc: file }, record, head] = await Promise.all([openedYear(doors, id), known, findHead(doors.store, id)]);
  const { agency } = id;
  if (!file.members.some(({ code }) => code === agency)) {
    throw new Problem('agency.unknown', { agency, members: file.members.map(({ code }) => code) });
  }
  if (head === null) throw new Problem('submission.notFound', { agency });
  const bloc = withApprovals(file, record.decisions);
  const appraisal = record.appraisals.find((one) => one.agency === agency) ?? { agency, revision: 0, rows: [] };
  return { bloc, head, reading: await keptReading(doors, bloc, id, head.receipt.version), appraisal };
};

/** A version as it was kept, by the rubric in force: what it said of criteria that are no longer there is left out. */
export const keptReading = async ({ store }: StoreDoors, bloc: Bloc, id: SubmissionId, version: number): Promise<SheetReading> => {
  const kept = await findVersion(store, id, version);
  if (kept === null) throw new Error(`the store has lost version ${version} of a sheet`);
  const known = new Set(leavesOf(bloc.rubric).map(({ code }) => code));
  const sheet = JSON.parse(kept.sheet) as { readonly rows: readonly { readonly criterion: string }[] };
  return readSheetJson(bloc, { ...sheet, rows: sheet.rows.filter(({ criterion }) => known.has(criterion)) }, 'sheet');
};
