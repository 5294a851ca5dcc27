import { daysBetween, type Day } from '#core/calendar.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { showDay } from '#core/messages/dates.ts';
import type { PaneState } from '../state/PaneState.ts';
import { openedOf } from '../state/reduceWorkbook.ts';

/** How long before the deadline it is worth saying how much is left. */
const COUNTED_DAYS = 31;

/** The last day for the own sheet, as the service knows it, else as the workbook carries it; `null` where none is set. */
export const dueDay = ({ period, work }: PaneState): Day | null => {
  const opened = openedOf(work);
  const carried = opened?.kind === 'sheet' ? opened.bloc.dates.selfScoreDue : null;
  return (period?.dates.selfScoreDue as Day | null | undefined) ?? carried;
};

/** The deadline in words, with what is left where it is near. */
export const dueText = (state: PaneState, { language, pane, deadlines }: Catalogue): string => {
  const due = dueDay(state);
  if (due === null) return '';
  const date = showDay(due, language);
  const left = daysBetween(dayInVietnam(Date.parse(state.now)), due);
  if (left < 0) return pane.frame.duePassed({ date });
  return left > 0 && left <= COUNTED_DAYS
    ? pane.frame.dueLeft({ date, left: deadlines.left.days({ count: left }) })
    : pane.frame.due({ date });
};
