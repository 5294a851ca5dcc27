import type { ReactNode } from 'react';
import type { YearPlace } from '../state/YearDesk.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { usePane, type PaneView } from './PaneContext.tsx';

type Tab = 'board' | 'appraisals' | 'meeting' | 'ranking' | 'rubric' | 'bloc';

const TABS: readonly Tab[] = ['board', 'appraisals', 'meeting', 'ranking', 'rubric', 'bloc'];

/** Under which tab a place lies. */
const TAB_OF: { readonly [Place in YearPlace]: Tab } = {
  appraisals: 'appraisals',
  appraisal: 'appraisals',
  meeting: 'meeting',
  insights: 'ranking',
  deadline: 'board',
  reminders: 'board',
  bloc: 'bloc',
  people: 'bloc',
  records: 'bloc',
  decisions: 'bloc',
  audit: 'bloc',
  handOver: 'bloc',
};

interface BlocFrameProps {
  readonly place: Tab | YearPlace;
  readonly children: ReactNode;
}

/**
 * The places of those who lead a bloc, one tab each: appraisal and meeting from the time on when there is something of them; the others
 * see the one that they have opened, and the ranking once it is theirs.
 */
export const BlocFrame = ({ place, children }: BlocFrameProps) => {
  const view = usePane();
  const { words, actions } = view;
  const { frame, rubric } = words.pane;
  const labels = { ...frame, rubric: rubric.title };
  const open = {
    board: actions.openBoard,
    appraisals: () => actions.openYearPlace('appraisals'),
    meeting: () => actions.openYearPlace('meeting'),
    ranking: actions.openRanking,
    rubric: actions.openRubric,
    bloc: () => actions.openYearPlace('bloc'),
  };
  const chosen = place in TAB_OF ? TAB_OF[place as YearPlace] : (place as Tab);
  const tabs = TABS.filter((one) => one === chosen || isOffered(one, view));
  return (
    <main className="paneBody blocPlace">
      <Tabs
        label={frame.product}
        tabs={tabs.map((key) => ({ key, label: labels[key] }))}
        chosen={chosen}
        onChoose={(key) => void open[key]()}
      >
        <div className="stack blocBody">{children}</div>
      </Tabs>
    </main>
  );
};

const isOffered = (tab: Tab, { actions }: PaneView): boolean => {
  switch (tab) {
    case 'appraisals':
      return actions.leads() && actions.mayNow('listAppraisals');
    case 'meeting':
      return actions.leads() && actions.mayNow('readMeeting');
    case 'ranking':
      return actions.leads() || actions.mayRank();
    default:
      return actions.leads();
  }
};
