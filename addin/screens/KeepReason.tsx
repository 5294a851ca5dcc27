import { useState } from 'react';
import type { KnownFinding } from '#core/findings/finding.ts';
import { isReason, keptWarnings, placeOfReason, REASON_LENGTH } from '#core/messages/keptWarnings.ts';
import type { Checked } from '../state/PaneState.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { usePane } from './PaneContext.tsx';

interface KeepReasonProps {
  readonly finding: KnownFinding;
  readonly checked: Checked;
}

/** A warning may stay with a reason, which is written into the sheet beside it and travels with it. */
export const KeepReason = ({ finding, checked }: KeepReasonProps) => {
  const { words, capabilities } = usePane();
  const [isOpen, setOpen] = useState(false);
  const { reading } = checked.opened.report;
  const { keep } = words.pane;
  if (finding.severity !== 'warning') return null;
  const kept = keptWarnings([finding], reading)[0]?.reason ?? null;
  const mayWrite = capabilities.change && !checked.isStale;
  if (placeOfReason(finding, reading) === null) return mayWrite ? <p className="small quiet notPrinted">{keep.nowhere}</p> : null;
  return (
    <div className="stack4">
      {kept !== null && <p className="small">{keep.kept({ reason: kept })}</p>}
      {mayWrite && !isOpen && (
        <div className="buttons notPrinted">
          <Button isSmall label={kept === null ? words.buttons.keepWithReason : keep.change} onPress={() => setOpen(true)} />
        </div>
      )}
      {mayWrite && isOpen && <ReasonBox finding={finding} checked={checked} kept={kept} onDone={() => setOpen(false)} />}
    </div>
  );
};

interface ReasonBoxProps extends KeepReasonProps {
  readonly kept: string | null;
  readonly onDone: () => void;
}

const ReasonBox = ({ finding, kept, onDone }: ReasonBoxProps) => {
  const { words, actions } = usePane();
  const [text, setText] = useState(kept ?? '');
  const { keep, frame } = words.pane;
  const id = `reason-${finding.code.replace('.', '-')}-${finding.cell ?? ''}`;
  const save = (): void => {
    onDone();
    void actions.keep(finding, text);
  };
  return (
    <div className="stack4 notPrinted">
      <TextArea
        id={id}
        label={keep.label}
        hint={keep.hint(REASON_LENGTH)}
        value={text}
        most={REASON_LENGTH.most}
        isNeeded={false}
        onChange={setText}
      />
      <div className="buttons">
        <Button isSmall isPrimary label={keep.save} isOff={!isReason(text)} whyOff={`${id}-hint`} onPress={save} />
        <Button isSmall label={frame.back} onPress={onDone} />
      </div>
    </div>
  );
};
