import type { Day } from '#core/calendar.ts';
import type { PaneState } from './PaneState.ts';
import { openedOf } from './reduceWorkbook.ts';

/** The last day for the own sheet, as the service knows it, else as the workbook carries it; `null` where none is set. */
export const dueDay = ({ period, work }: PaneState): Day | null => {
  if (work.at === 'waiting') return work.pending.due as Day | null;
  const opened = openedOf(work);
  const carried = opened?.kind === 'sheet' ? opened.bloc.dates.selfScoreDue : null;
  return (period?.dates.selfScoreDue as Day | null | undefined) ?? carried;
};
