import type { YearPlace } from '../../state/YearDesk.ts';
import { AppraisalPage } from './AppraisalPage.tsx';
import { AppraisalsPage } from './AppraisalsPage.tsx';
import { AuditPage } from './AuditPage.tsx';
import { BlocPage } from './BlocPage.tsx';
import { DeadlinePage } from './DeadlinePage.tsx';
import { DecisionsPage } from './DecisionsPage.tsx';
import { HandOverPage } from './HandOverPage.tsx';
import { InsightsPage } from './InsightsPage.tsx';
import { MeetingPage } from './MeetingPage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { RemindersPage } from './RemindersPage.tsx';
import { RecordsPage } from './RecordsPage.tsx';

const PAGES: { readonly [Place in YearPlace]: () => JSX.Element } = {
  appraisals: AppraisalsPage,
  appraisal: AppraisalPage,
  meeting: MeetingPage,
  bloc: BlocPage,
  people: PeoplePage,
  records: RecordsPage,
  decisions: DecisionsPage,
  insights: InsightsPage,
  audit: AuditPage,
  handOver: HandOverPage,
  deadline: DeadlinePage,
  reminders: RemindersPage,
};

/** The places of a bloc's year beside board, ranking and rubric. */
export const YearPlaces = ({ place }: { readonly place: YearPlace }) => {
  const Page = PAGES[place];
  return <Page />;
};
