import { FaultBar } from '../screens/FaultBar.tsx';
import { usePane } from '../screens/PaneContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextLink } from '../ui/TextLink.tsx';

/** One file that checks without any network; the build puts it beside the pages. */
const OFFLINE_PAGE = 'kiem-tra.html';

interface EmptyDoorProps {
  readonly choose: () => void;
}

/** Before a file has come: where to drop it, and what happens with it. */
export const EmptyDoor = ({ choose }: EmptyDoorProps) => {
  const { words, actions, capabilities } = usePane();
  const { door } = words.pane;
  return (
    <main className="doorEmpty stack">
      <h1 className="large">{capabilities.send ? door.title : door.offlineTitle}</h1>
      <div className="dropArea stack8">
        <Icon name="upload" />
        <p>{door.drop}</p>
        <Button isPrimary label={door.choose} onPress={choose} />
        <p className="small quiet">{capabilities.send ? door.promise : door.staysHere}</p>
        <FaultBar />
      </div>
      <div className="small quiet stack4">
        {capabilities.send ? (
          <>
            <p>{door.when}</p>
            <p>{door.noSignIn}</p>
            <p>{door.packages}</p>
            <p>
              {door.noTemplate} <TextLink label={door.template} onPress={() => void actions.downloadTemplate()} />
            </p>
            <p>
              {door.noNetwork}{' '}
              <a href={OFFLINE_PAGE} download={OFFLINE_PAGE}>
                {door.offlinePage}
              </a>
            </p>
          </>
        ) : (
          <p>{door.cannotSend}</p>
        )}
      </div>
    </main>
  );
};
