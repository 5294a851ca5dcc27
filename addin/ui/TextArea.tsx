interface TextAreaProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** In characters. */
  readonly most: number;
  readonly onChange: (value: string) => void;
}

/** A few sentences that a person writes. */
export const TextArea = ({ label, hint, value, most, onChange }: TextAreaProps) => (
  <div className="stack4">
    <label className="strong" htmlFor="text-area">
      {label}
    </label>
    <textarea
      id="text-area"
      className="textArea"
      rows={3}
      maxLength={most}
      required
      aria-describedby="text-area-hint"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
    <p id="text-area-hint" className="small quiet">
      {hint}
    </p>
  </div>
);
