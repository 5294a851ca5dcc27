import { Labelled } from './Labelled.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly id?: string;
  /** `points` brings the keys for numbers up on a phone. */
  readonly kind?: 'text' | 'points';
  /** In characters. */
  readonly most?: number;
  readonly isNeeded?: boolean;
}

/** A few words, a day or a number that a person writes. */
export const TextField = ({ label, hint, id, value, onChange, kind = 'text', most, isNeeded }: TextFieldProps) => (
  <Labelled label={label} hint={hint} id={id}>
    {(input) => (
      <input
        {...input}
        className="textArea"
        type="text"
        value={value}
        {...(kind === 'points' && { inputMode: 'decimal' as const })}
        {...(most !== undefined && { maxLength: most })}
        {...(isNeeded && { required: true })}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Labelled>
);
