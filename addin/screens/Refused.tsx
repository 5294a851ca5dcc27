import type { KnownFinding } from '#core/findings/finding.ts';
import { findingText } from '#core/messages/findingText.ts';
import { Button } from '../ui/Button.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';

interface RefusedProps {
  readonly finding: KnownFinding;
}

/** A workbook of which nothing can be used: exactly one finding, and the way to the right one. */
export const Refused = ({ finding }: RefusedProps) => {
  const { words, actions, capabilities } = usePane();
  const { title, sentence } = findingText(finding, words.language);
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={words.pane.refused.title} />
        <MessageBar tone="error" title={title}>
          <span>{sentence}</span>
        </MessageBar>
      </main>
      <Foot
        buttons={
          <>
            <Button isMain icon="again" label={words.pane.refused.readAgain} onPress={() => void actions.readWorkbook()} />
            {capabilities.send && (
              <Button icon="download" label={words.buttons.downloadTemplate} onPress={() => void actions.downloadTemplate()} />
            )}
          </>
        }
      />
    </>
  );
};
