import { usePane } from '../screens/PaneContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import type { DoorView } from './DoorHost.ts';
import { DropArea } from './DropArea.tsx';
import { mendedName } from './mendedName.ts';

interface FileCardProps {
  readonly view: DoorView | null;
  /** A file that came now would push out one that is being sent. */
  readonly isOff: boolean;
  readonly onGiven: (file: File) => void;
  readonly saveFile: (bytes: Uint8Array, name: string) => void;
}

/** Which file lies there, the way to another one, and the mended copy once there is something in it. */
export const FileCard = ({ view, isOff, onGiven, saveFile }: FileCardProps) => {
  const { words } = usePane();
  const { door } = words.pane;
  return (
    <DropArea className="fileCard notPrinted" label={door.file} isOff={isOff} onGiven={onGiven}>
      {(choose) => (
        <>
          <div className="row">
            <Icon name="paper" />
            <div className="grow">
              <p className="strong small">{view?.name ?? door.noFile}</p>
              <p className="small quiet">
                {door.dropOther} <TextLink label={door.chooseOther} onPress={choose} />
              </p>
            </div>
          </div>
          {view?.isMended && (
            <Button isSmall icon="download" label={door.saveMended} onPress={() => saveFile(view.bytes, mendedName(view.name, words))} />
          )}
        </>
      )}
    </DropArea>
  );
};
