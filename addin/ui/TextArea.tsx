import { Labelled } from './Labelled.tsx';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  /** In characters. */
  readonly most: number;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly id?: string;
  readonly isNeeded?: boolean;
}

/** A few sentences that a person writes. */
export const TextArea = ({ label, hint, id, value, most, onChange, isNeeded = true }: TextAreaProps) => (
  <Labelled label={label} hint={hint} id={id}>
    {(input) => (
      <textarea
        {...input}
        className="textArea"
        rows={3}
        maxLength={most}
        required={isNeeded}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Labelled>
);
