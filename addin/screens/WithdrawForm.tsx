import { useState } from 'react';
import type { SentSheet } from '../client/replies.ts';
import { Button } from '../ui/Button.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { usePane } from './PaneContext.tsx';

interface WithdrawFormProps {
  readonly sent: SentSheet;
}

/** Asked once before it is done: a withdrawn sheet does not count until it is sent again. */
export const WithdrawForm = ({ sent: { receipt } }: WithdrawFormProps) => {
  const { state, words, actions } = usePane();
  const [isOpen, setOpen] = useState(false);
  const { withdraw: say } = words.pane.sent;
  if (!isOpen) return <TextLink label={say.open} onPress={() => setOpen(true)} />;
  return (
    <section className="card stack8 notPrinted">
      <h3>{say.title({ version: receipt.version })}</h3>
      <p className="small">{say.why({ number: receipt.number })}</p>
      <div className="buttons">
        <Button isSmall isOff={state.isBusy} label={say.act} onPress={() => void actions.moveSentSheet({ to: 'withdrawn' })} />
        <Button isSmall label={say.leave} onPress={() => setOpen(false)} />
      </div>
    </section>
  );
};
