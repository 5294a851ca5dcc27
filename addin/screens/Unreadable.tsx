import { Button } from '../ui/Button.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';

/** Excel did not give its file: the reason stands above the button that tries again. */
export const Unreadable = () => {
  const { words, actions } = usePane();
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={words.pane.refused.title} />
        <p>{words.empty.noWorkbook}</p>
      </main>
      <Foot buttons={<Button isMain icon="again" label={words.pane.refused.readAgain} onPress={() => void actions.readWorkbook()} />} />
    </>
  );
};
