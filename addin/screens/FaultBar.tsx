import { MessageBar } from '../ui/MessageBar.tsx';
import { faultText } from './faultText.ts';
import { usePane } from './PaneContext.tsx';

/** What did not work, above the button that tries again. */
export const FaultBar = () => {
  const { state, words } = usePane();
  return state.fault && <MessageBar tone="warning" title={faultText(state.fault, words)} />;
};
