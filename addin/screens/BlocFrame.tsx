import type { ReactNode } from 'react';
import { Tabs } from '../ui/Tabs.tsx';
import { usePane } from './PaneContext.tsx';

interface BlocFrameProps {
  readonly place: 'board' | 'ranking';
  readonly children: ReactNode;
}

/** The places of those who lead a bloc, one tab each. */
export const BlocFrame = ({ place, children }: BlocFrameProps) => {
  const { words, actions } = usePane();
  const { frame } = words.pane;
  const places = actions.leads() ? (['board', 'ranking'] as const) : (['ranking'] as const);
  const open = { board: actions.openBoard, ranking: actions.openRanking };
  return (
    <main className="paneBody blocPlace">
      <Tabs
        label={frame.product}
        tabs={places.map((key) => ({ key, label: frame[key] }))}
        chosen={place}
        onChoose={(key) => void open[key]()}
      >
        <div className="stack blocBody">{children}</div>
      </Tabs>
    </main>
  );
};
