import type { Compared } from '../state/RubricDesk.ts';
import { FIRST_DESK } from '../state/RubricDesk.ts';
import { Button } from '../ui/Button.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { BlocFrame } from './BlocFrame.tsx';
import { ChangeList } from './ChangeList.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';
import { Beyond, SendAgain } from './RubricConsequences.tsx';

interface RubricDifferenceProps {
  readonly compared: Compared;
}

/** What is different in the open rubric against the version in force, in words, and whom it would concern. */
export const RubricDifference = ({ compared }: RubricDifferenceProps) => {
  const { words } = usePane();
  const { difference: say, desk } = words.pane.rubric;
  const { changes, current, beyond, sendAgain } = compared.reply;
  const { version } = current;
  return (
    <>
      <BlocFrame place="rubric">
        <ScreenHeading text={changes.length === 0 ? say.same({ version }) : say.title({ count: changes.length, version })} />
        {compared.isStale && <MessageBar tone="stale" title={desk.stale} />}
        <Beyond beyond={beyond} />
        {changes.length > 0 && <ChangeList changes={changes} />}
        {changes.length > 0 && <SendAgain sendAgain={sendAgain} />}
      </BlocFrame>
      <DifferenceFoot compared={compared} />
    </>
  );
};

const DifferenceFoot = ({ compared }: RubricDifferenceProps) => {
  const { state, words, actions } = usePane();
  const { desk: say } = words.pane.rubric;
  const { changes, beyond } = compared.reply;
  const canPublish = !compared.isStale && changes.length > 0 && beyond.length === 0 && actions.mayNow('publishRubric');
  return (
    <Foot
      buttons={
        <>
          {canPublish ? (
            <Button
              isMain
              icon="send"
              isOff={state.isBusy}
              label={say.publish}
              onPress={() => actions.openDesk({ at: 'publishing', compared })}
            />
          ) : (
            <Button
              isMain
              icon="again"
              isOff={state.isBusy}
              label={say.compareAgain}
              onPress={() => void actions.compareRubric('difference')}
            />
          )}
          {actions.mayNow('tryRubric') && changes.length > 0 && (
            <Button isOff={state.isBusy} label={say.tryOut} onPress={() => void actions.tryRubric()} />
          )}
          <Button icon="back" isOff={state.isBusy} label={words.pane.frame.back} onPress={() => actions.openDesk(FIRST_DESK)} />
        </>
      }
    />
  );
};
