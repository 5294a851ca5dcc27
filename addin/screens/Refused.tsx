import { useState } from 'react';
import type { KnownFinding } from '#core/findings/finding.ts';
import { findingText } from '#core/messages/findingText.ts';
import type { AskedTable } from '../checking/AskedTable.ts';
import { Button } from '../ui/Button.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';
import { TableForm } from './TableForm.tsx';

interface RefusedProps {
  readonly finding: KnownFinding;
  /** A table that was not found, or taken for another's: a person may say how it is to be understood. */
  readonly table: AskedTable | null;
}

/** A workbook of which nothing can be used: exactly one finding, and the way to the right one. */
export const Refused = ({ finding, table }: RefusedProps) => {
  const { state, words, actions, capabilities } = usePane();
  const [isOpen, setOpen] = useState(false);
  const { title, sentence } = findingText(finding, words.language);
  if (isOpen && table) return <TableForm table={table} onBack={() => setOpen(false)} />;
  const isUnknown = finding.code === 'workbook.foreign' && !table && !state.person && capabilities.send;
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={words.pane.refused.title} />
        <MessageBar tone="error" title={title}>
          <span>{sentence}</span>
        </MessageBar>
        {isUnknown && <p className="small">{words.pane.ownTable.signInToRead}</p>}
      </main>
      <Foot
        buttons={
          <>
            <Button isMain icon="again" label={words.pane.refused.readAgain} onPress={() => void actions.readWorkbook()} />
            {table && <Button icon="pencil" label={words.pane.ownTable.show} onPress={() => setOpen(true)} />}
            {isUnknown && <Button icon="person" label={words.buttons.signIn} onPress={() => actions.openPlace('signIn')} />}
            {capabilities.send && (
              <Button icon="download" label={words.buttons.downloadTemplate} onPress={() => void actions.downloadTemplate()} />
            )}
          </>
        }
      />
    </>
  );
};
