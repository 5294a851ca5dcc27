import { usePane } from './PaneContext.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';

/** The frame is drawn at once; the words say what is going on. */
export const Checking = () => {
  const { state, words } = usePane();
  const { frame } = words.pane;
  const text = state.work.at === 'reading' ? frame.reading : frame.checking;
  return (
    <main className="paneBody stack" aria-busy="true">
      <ScreenHeading text={text} />
      {state.isFirstOpening && state.work.at === 'reading' && <p>{words.trouble.firstOpening}</p>}
    </main>
  );
};
