import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { usePane } from './PaneContext.tsx';

interface ScreenGuardProps {
  readonly children: ReactNode;
}

interface ScreenGuardState {
  readonly isLost: boolean;
}

/** A screen that could not be loaded or drawn gives way to words and a way on: the pane is never blank. */
export class ScreenGuard extends Component<ScreenGuardProps, ScreenGuardState> {
  static getDerivedStateFromError(): ScreenGuardState {
    return { isLost: true };
  }

  override state: ScreenGuardState = { isLost: false };

  override render(): ReactNode {
    return this.state.isLost ? <Lost /> : this.props.children;
  }
}

const Lost = () => {
  const { words } = usePane();
  const { frame } = words.pane;
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={frame.lostTitle} />
        <MessageBar tone="warning" title={frame.lost} />
      </main>
      <footer className="paneFoot">
        <div className="buttons">
          <Button isMain icon="again" label={frame.reload} onPress={() => window.location.reload()} />
        </div>
      </footer>
    </>
  );
};
