import { useEffect, useState } from 'react';
import { CHECK_STEPS, type CheckStep } from '../checking/CheckStep.ts';
import type { PaneState } from '../state/PaneState.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { usePane, type PaneView } from './PaneContext.tsx';

/** What is over sooner needs no way out, and a button that flashes up is none. */
const SOON_MILLISECONDS = 500;
const LONG_MILLISECONDS = 5000;

/** The frame is drawn at once; the words say what is going on, and after a while how far it is and how to give up. */
export const Checking = () => {
  const { state, words } = usePane();
  const { frame } = words.pane;
  const { work } = state;
  const isOurs = work.at === 'reading' || work.at === 'checking';
  return (
    <main className="paneBody stack" aria-busy="true">
      <ScreenHeading text={work.at === 'reading' ? frame.reading : frame.checking} />
      {state.isFirstOpening && work.at === 'reading' && <p>{words.trouble.firstOpening}</p>}
      {isOurs && <Progress work={work} />}
    </main>
  );
};

type Waiting = Extract<PaneState['work'], { readonly at: 'reading' | 'checking' }>;

const Progress = ({ work }: { readonly work: Waiting }) => {
  const { words, actions } = usePane();
  const { frame } = words.pane;
  const isSoon = useElapsed(SOON_MILLISECONDS);
  const isLong = useElapsed(LONG_MILLISECONDS);
  const text = work.step ? stepText(work.step, words) : frame.reading;
  const done = work.step ? CHECK_STEPS.indexOf(work.step.is) + 1 : 0;
  if (!isSoon) return null;
  return (
    <section className="stack8">
      <p>
        <output>{text}</output>
      </p>
      <ProgressBar label={text} done={done} all={CHECK_STEPS.length} />
      {isLong && <p className="small quiet">{frame.slow}</p>}
      <div className="buttons">
        <Button label={frame.stop} onPress={actions.stopCheck} />
      </div>
    </section>
  );
};

const stepText = (step: CheckStep, { pane }: PaneView['words']): string => {
  const { checkSteps } = pane.frame;
  return step.is === 'rules' ? checkSteps.rules({ count: step.criteria }) : checkSteps[step.is];
};

const useElapsed = (milliseconds: number): boolean => {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isOver;
};
