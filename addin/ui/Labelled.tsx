import type { ReactNode } from 'react';
import { useId } from './useId.ts';

interface LabelledProps {
  readonly label: string;
  readonly hint: string | undefined;
  /** Of the input; made anew where none is given. */
  readonly id: string | undefined;
  readonly children: (input: { readonly id: string; readonly 'aria-describedby': string | undefined }) => ReactNode;
}

/** An input with its label above and its hint below: each finds the other by the input's id, the hint's being `…-hint`. */
export const Labelled = ({ label, hint = '', id: given, children }: LabelledProps) => {
  const made = useId('input');
  const id = given ?? made;
  const hintId = hint === '' ? undefined : `${id}-hint`;
  return (
    <div className="stack4">
      <label className="strong" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': hintId })}
      {hintId !== undefined && (
        <p id={hintId} className="small quiet">
          {hint}
        </p>
      )}
    </div>
  );
};
