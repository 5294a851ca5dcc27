interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A few words that a person writes. */
export const TextField = ({ label, hint, value, onChange }: TextFieldProps) => (
  <div className="stack4">
    <label className="strong" htmlFor="text-field">
      {label}
    </label>
    <input
      id="text-field"
      className="textArea"
      type="text"
      aria-describedby="text-field-hint"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
    <p id="text-field-hint" className="small quiet">
      {hint}
    </p>
  </div>
);
