import type { Checked, SendingStep } from '../state/PaneState.ts';
import { Findings } from './Findings.tsx';
import { Forms } from './Forms.tsx';
import { Summary } from './Summary.tsx';

interface CheckedSheetProps {
  readonly checked: Checked;
  /** `null` where nothing is being sent. */
  readonly step: SendingStep | null;
}

/** A checked sheet as it is looked at: its findings, the repairs of form together, or what will be sent. */
export const CheckedSheet = ({ checked, step }: CheckedSheetProps) => {
  if (step !== null || checked.view === 'summary') return <Summary checked={checked} step={step} />;
  return checked.view === 'forms' ? <Forms checked={checked} /> : <Findings checked={checked} />;
};
