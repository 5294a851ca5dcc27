import { usePane } from '../screens/PaneContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import type { DoorView } from './DoorHost.ts';
import { mendedName } from './mendedName.ts';

interface FileCardProps {
  readonly view: DoorView | null;
  /** `null` while another file would push out one that is being sent. */
  readonly choose: (() => void) | null;
  readonly saveFile: (bytes: Uint8Array, name: string) => void;
}

/** Which file lies there, the way to another one, and the mended copy once there is something in it. */
export const FileCard = ({ view, choose, saveFile }: FileCardProps) => {
  const { words } = usePane();
  const { door } = words.pane;
  return (
    <section className="fileCard notPrinted" aria-label={door.file}>
      <div className="row">
        <Icon name="paper" />
        <div className="grow">
          <p className="strong small">{view?.name ?? door.noFile}</p>
          {choose && (
            <p className="small quiet">
              {door.dropOther} <TextLink label={door.chooseOther} onPress={choose} />
            </p>
          )}
        </div>
      </div>
      {view?.isMended && (
        <Button isSmall icon="download" label={door.saveMended} onPress={() => saveFile(view.bytes, mendedName(view.name, words))} />
      )}
    </section>
  );
};
