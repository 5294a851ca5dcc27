import type { ReactNode } from 'react';
import { Tabs } from '../ui/Tabs.tsx';
import { usePane } from './PaneContext.tsx';

type LeaderPlace = 'board' | 'ranking' | 'rubric';

const PLACES: readonly LeaderPlace[] = ['board', 'ranking', 'rubric'];

interface BlocFrameProps {
  readonly place: LeaderPlace;
  readonly children: ReactNode;
}

/** The places of those who lead a bloc, one tab each; the others see the one that they have opened, and the ranking once it is theirs. */
export const BlocFrame = ({ place, children }: BlocFrameProps) => {
  const { words, actions } = usePane();
  const { frame, rubric } = words.pane;
  const labels = { board: frame.board, ranking: frame.ranking, rubric: rubric.title };
  const open = { board: actions.openBoard, ranking: actions.openRanking, rubric: actions.openRubric };
  const places = PLACES.filter((one) => actions.leads() || one === place || (one === 'ranking' && actions.mayRank()));
  return (
    <main className="paneBody blocPlace">
      <Tabs
        label={frame.product}
        tabs={places.map((key) => ({ key, label: labels[key] }))}
        chosen={place}
        onChoose={(key) => void open[key]()}
      >
        <div className="stack blocBody">{children}</div>
      </Tabs>
    </main>
  );
};
