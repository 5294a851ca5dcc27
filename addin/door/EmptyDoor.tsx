import { usePane } from '../screens/PaneContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextLink } from '../ui/TextLink.tsx';

interface EmptyDoorProps {
  readonly choose: () => void;
}

/** Before a file has come: where to drop it, and what happens with it. */
export const EmptyDoor = ({ choose }: EmptyDoorProps) => {
  const { words, actions } = usePane();
  const { door } = words.pane;
  return (
    <main className="doorEmpty stack">
      <h1 className="large">{door.title}</h1>
      <div className="dropArea stack8">
        <Icon name="upload" />
        <p>{door.drop}</p>
        <Button isPrimary label={door.choose} onPress={choose} />
        <p className="small quiet">{door.promise}</p>
      </div>
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
