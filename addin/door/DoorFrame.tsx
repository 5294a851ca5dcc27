import { useEffect, useState, type DragEvent } from 'react';
import { pickFile } from '../browser/pickFile.ts';
import { Pane } from '../screens/Pane.tsx';
import { usePane } from '../screens/PaneContext.tsx';
import type { PaneState } from '../state/PaneState.ts';
import { openedOf } from '../state/reduceWorkbook.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import type { DoorHost, DoorView } from './DoorHost.ts';
import { EmptyDoor } from './EmptyDoor.tsx';
import { FileCard } from './FileCard.tsx';
import { SheetPlace } from './SheetPlace.tsx';

interface DoorFrameProps {
  readonly host: DoorHost;
  readonly saveFile: (bytes: Uint8Array, name: string) => void;
}

/** The whole page of the web door: a file is dropped anywhere on it, checked in the pane, and shown beside it. */
export const DoorFrame = ({ host, saveFile }: DoorFrameProps) => {
  const { state, actions } = usePane();
  const view = useView(host);
  const isOff = isOnItsWay(state);
  const placed = hasSheet(state) ? view : null;
  const take = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    actions.openPlace('sheet');
    if (await actions.openPackage(bytes)) return;
    host.open({ name: file.name, bytes });
    await actions.readWorkbook();
  };
  const choose = (): void => pickFile((file) => void take(file));
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file && !isOff) void take(file);
  };
  return (
    <div className="door" onDragOver={(event) => event.preventDefault()} onDrop={drop} role="presentation">
      <TopLine />
      {isWaitingForFile(state, view) ? (
        <EmptyDoor choose={choose} />
      ) : (
        <div className={placed ? 'doorWork withPlace' : 'doorWork'}>
          <div className="doorPane">
            <FileCard view={view} choose={isOff ? null : choose} saveFile={saveFile} />
            <Pane />
          </div>
          {placed && <SheetPlace view={placed} />}
        </div>
      )}
    </div>
  );
};

/** Nothing was dropped yet, and nothing else is asked for: no sign-in, and no sheet that waits to be sent. */
const isWaitingForFile = ({ place, work }: PaneState, view: DoorView | null): boolean =>
  place === 'sheet' && view === null && work.at === 'reading';

/** What is no sheet has no place to show. */
const hasSheet = ({ place, work }: PaneState): boolean => place === 'sheet' && openedOf(work)?.kind === 'sheet';

/** A sheet that is being read or sent keeps its place until that is over. */
const isOnItsWay = ({ work }: PaneState): boolean => work.at === 'sending' || work.at === 'checking';

const useView = (host: DoorHost): DoorView | null => {
  const [view, setView] = useState(host.view);
  useEffect(() => host.listen(() => setView(host.view)), [host]);
  return view;
};

const TopLine = () => {
  const { words, state, actions } = usePane();
  const { frame, door } = words.pane;
  return (
    <section className="doorTop" aria-label={door.name}>
      <Icon name="paper" />
      <span className="strong">{frame.product}</span>
      <span className="quiet small grow">{door.name}</span>
      <TextLink label={frame.language} onPress={() => void actions.chooseLanguage(state.language === 'vi' ? 'en' : 'vi')} />
    </section>
  );
};
