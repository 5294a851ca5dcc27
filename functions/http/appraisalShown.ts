import type { Shown } from '#core/appraisal/appraisalsOf.ts';
import type { Day } from '#core/calendar.ts';
import { membershipsIn } from '#core/permissions/Actor.ts';
import { can } from '#core/permissions/can.ts';
import { resourceOf } from './authorise.ts';
import type { Caller } from './callerOf.ts';
import type { PeriodMoment } from './Doors.ts';

/**
 * How much of each agency's appraisal a person is shown: of another agency's all or nothing; of one's own nothing while it is first
 * appraised, then what one was asked to answer, and the second turn only once it is over.
 */
export const appraisalShown =
  (caller: Caller, bloc: string, period: PeriodMoment, today: Day) =>
  (agency: string): Shown => {
    if (!can(caller, 'readAppraisal', resourceOf(bloc, agency, period, today))) return 'nothing';
    const isOwn = membershipsIn(caller, bloc, today).some((one) => one.agency === agency);
    return isOwn && period.state === 'secondReview' ? 'answered' : 'all';
  };
