import type { Day } from '#core/calendar.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import * as endpoints from '#core/endpoints/notices.ts';
import { noticeText } from '#core/messages/noticeText.ts';
import { duties, type Duty } from '#core/notices/duties.ts';
import { membershipsIn } from '#core/permissions/Actor.ts';
import { matterOf } from '../notices/remind.ts';
import { yearStanding } from '../notices/yearStanding.ts';
import { listNotices as noticePage } from '../store/notices.ts';
import { allPages } from './allPages.ts';
import type { Caller } from './callerOf.ts';
import { openedYear } from './openedYear.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

export const listDuties = serve<typeof endpoints.listDuties, StoreDoors>(
  endpoints.listDuties,
  async ({ path }, { doors, caller, today, language }) => {
    const { period, bloc } = await openedYear(doors, path);
    const found = duties(await yearStanding(doors.store, period, bloc, today)).filter((one) => concerns(one, caller, path.bloc, today));
    return {
      body: {
        duties: found.map((one) => {
          const { what, party, agency, by } = one;
          return {
            what,
            party,
            agency,
            by,
            overdue: by !== null && today > by,
            text: noticeText(matterOf({ ...period, ...one }, bloc, today), language),
          };
        }),
      },
    };
  },
);

/** Those who only belong to an agency see nothing of the others' affairs. */
const concerns = ({ agency }: Duty, caller: Caller, bloc: string, today: Day): boolean => {
  const held = membershipsIn(caller, bloc, today);
  return agency === null || held.some((one) => (one.role !== 'staff' && one.role !== 'head') || one.agency === agency);
};

export const listNotices = serve<typeof endpoints.listNotices, StoreDoors>(endpoints.listNotices, async ({ path }, { doors, language }) => {
  const { bloc } = await openedYear(doors, path);
  const notices = await allPages((page) => noticePage(doors.store, path, page));
  return {
    body: {
      notices: notices.map((one) => ({
        what: one.what,
        agency: one.agency,
        by: one.by,
        person: { id: one.person, name: one.personName },
        at: one.at,
        state: one.state,
        text: noticeText(matterOf(one, bloc, dayInVietnam(Date.parse(one.at))), language),
      })),
    },
  };
});
