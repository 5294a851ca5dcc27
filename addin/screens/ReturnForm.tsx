import { useState } from 'react';
import { isMoveReason, MOVE_REASON } from '#core/bloc/moveReason.ts';
import type { SentSheet } from '../client/replies.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { usePane } from './PaneContext.tsx';
import { agencyNameOf } from './Sent.tsx';

interface ReturnFormProps {
  readonly sent: SentSheet;
}

/** Gives a sheet back with what its agency will read: the reason, and the criteria to complete. */
export const ReturnForm = ({ sent: { receipt } }: ReturnFormProps) => {
  const view = usePane();
  const { state, words, actions } = view;
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [codes, setCodes] = useState('');
  const { return: say } = words.pane.sent;
  if (!isOpen) return <TextLink label={say.open} onPress={() => setOpen(true)} />;
  const give = (): void =>
    void actions.moveSentSheet({
      to: 'returned',
      reason: reason.trim(),
      criteria: codesIn(codes),
      name: agencyNameOf(receipt, view),
    });
  return (
    <section className="card stack8 notPrinted">
      <h3>{say.open}</h3>
      <TextArea
        id="return-reason"
        label={say.reason}
        hint={say.reasonHint(MOVE_REASON)}
        value={reason}
        most={MOVE_REASON.most}
        onChange={setReason}
      />
      <TextField label={say.criteria} hint={say.criteriaHint} value={codes} onChange={setCodes} />
      <div className="buttons">
        <Button
          isSmall
          isPrimary
          isOff={state.isBusy || !isMoveReason(reason)}
          whyOff="return-reason-hint"
          label={say.act}
          onPress={give}
        />
        <Button isSmall label={words.pane.frame.back} onPress={() => setOpen(false)} />
      </div>
    </section>
  );
};

const codesIn = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
