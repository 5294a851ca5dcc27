import { daysBetween } from '#core/calendar.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { showDay } from '#core/messages/dates.ts';
import type { PaneState } from '../state/PaneState.ts';
import { dueDay } from '../state/dueDay.ts';

/** How long before the deadline it is worth saying how much is left. */
const COUNTED_DAYS = 31;

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
