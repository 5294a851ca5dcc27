import { MessageBar } from '../ui/MessageBar.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { faultText } from './faultText.ts';
import { usePane } from './PaneContext.tsx';

/** What did not work, above the button that tries again; what is waited for in another window, with the way to give that up. */
export const FaultBar = () => {
  const { state, words, actions } = usePane();
  const { signIn } = words.pane;
  if (state.isSigningIn) {
    return (
      <div className="apart">
        <MessageBar tone="note" title={signIn.waiting} />
        <TextLink label={signIn.giveUp} onPress={actions.giveUpSignIn} />
      </div>
    );
  }
  if (!state.fault) return null;
  return (
    <MessageBar tone="warning" title={faultText(state.fault, words)}>
      {state.fault.kind === 'alreadySent' && <TextLink label={words.buttons.viewSent} onPress={() => void actions.openSentSheet()} />}
    </MessageBar>
  );
};
