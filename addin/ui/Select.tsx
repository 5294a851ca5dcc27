import { useId } from './useId.ts';

export interface Choice {
  readonly key: string;
  readonly label: string;
}

interface SelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** One of several, in the browser's own list: it works with keys and readers everywhere, old web views included. */
export const Select = ({ label, choices, chosen, onChoose }: SelectProps) => {
  const id = useId('select');
  return (
    <div className="field">
      <label className="small" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="select" value={chosen} onChange={({ target }) => onChoose(target.value)}>
        {choices.map(({ key, label: text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};
