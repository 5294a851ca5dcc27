import { usePane } from '../screens/PaneContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { DropArea } from './DropArea.tsx';

interface EmptyDoorProps {
  readonly onGiven: (file: File) => void;
}

/** Before a file has come: where to drop it, and what happens with it. */
export const EmptyDoor = ({ onGiven }: EmptyDoorProps) => {
  const { words, actions } = usePane();
  const { door } = words.pane;
  return (
    <main className="doorEmpty stack">
      <h1 className="large">{door.title}</h1>
      <DropArea className="dropArea" label={door.choose} isOff={false} onGiven={onGiven}>
        {(choose) => (
          <div className="stack8">
            <Icon name="upload" />
            <p>{door.drop}</p>
            <Button isPrimary label={door.choose} onPress={choose} />
            <p className="small quiet">{door.promise}</p>
          </div>
        )}
      </DropArea>
      <div className="small quiet stack4">
        <p>{door.when}</p>
        <p>{door.noSignIn}</p>
        <p>
          {door.noTemplate} <TextLink label={door.template} onPress={() => void actions.downloadTemplate()} />
        </p>
      </div>
    </main>
  );
};
