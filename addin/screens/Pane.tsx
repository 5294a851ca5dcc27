import { useEffect, useRef, type KeyboardEvent } from 'react';
import { focusHeading } from '../ui/ScreenHeading.tsx';
import { Head } from './Head.tsx';
import { usePane } from './PaneContext.tsx';
import { Screen } from './Screen.tsx';

/** Names the screen that is in front: when it changes, the new heading takes the focus. */
const screenOf = ({ place, work, desk, understanding, yearAgency }: ReturnType<typeof usePane>['state']): string => {
  if (place === 'appraisal' || place === 'deadline') return `${place} ${yearAgency ?? ''}`;
  if (place !== 'sheet') return place === 'rubric' ? `rubric ${desk.at}` : place;
  if (work.at === 'ready' && work.opened.table && !understanding.isConfirmed) return 'table';
  return work.at === 'checked' ? `checked ${work.view}` : work.at === 'reading' ? 'ready' : work.at;
};

/** The pane: who and when above, the one screen that the state calls for, and one main button below. */
export const Pane = () => {
  const { state } = usePane();
  const root = useRef<HTMLDivElement>(null);
  const screen = screenOf(state);
  const shown = useRef(screen);

  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    window.scrollTo(0, 0);
    if (root.current) focusHeading(root.current);
  }, [screen]);

  const pressMain = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    root.current?.querySelector<HTMLButtonElement>('[data-main]:not(:disabled)')?.click();
  };

  return (
    <div className="pane" ref={root} data-size={state.textSize} onKeyDown={pressMain} role="presentation">
      <Head />
      <Screen />
    </div>
  );
};
