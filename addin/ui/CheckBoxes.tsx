import type { Choice } from './Select.tsx';

interface CheckBoxesProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly hint?: string;
  /** No more than so many at once. */
  readonly most?: number;
}

/** Any of several. The chosen ones keep the order in which they are offered. */
export const CheckBoxes = ({ label, hint = '', choices, chosen, onChange, most = choices.length }: CheckBoxesProps) => (
  <fieldset className="checkBoxes">
    <legend className="strong">{label}</legend>
    {hint !== '' && <p className="small quiet">{hint}</p>}
    {choices.map(({ key, label: text }) => {
      const isChosen = chosen.includes(key);
      const without = chosen.filter((one) => one !== key);
      const withIt = choices.filter((one) => one.key === key || chosen.includes(one.key)).map((one) => one.key);
      return (
        <label key={key}>
          <input
            type="checkbox"
            checked={isChosen}
            disabled={!isChosen && chosen.length >= most}
            onChange={() => onChange(isChosen ? without : withIt)}
          />
          <span>{text}</span>
        </label>
      );
    })}
  </fieldset>
);
