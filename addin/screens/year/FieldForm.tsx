import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { CheckBoxes } from '../../ui/CheckBoxes.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { usePane } from '../PaneContext.tsx';
import { AskCard } from './AskCard.tsx';
import { DayField } from './DayField.tsx';
import { lacking, mostOf, type Field, type FieldValues } from './Field.ts';
import { useYearWords } from './useYearWords.ts';

interface FieldFormProps {
  readonly title: string;
  readonly fields: readonly Field[];
  /** What stands in them at first. */
  readonly first?: FieldValues;
  readonly act: string;
  /** Gives whether it was kept; then the form goes. */
  readonly onAct: (values: FieldValues) => Promise<boolean>;
  readonly onLeave: () => void;
  readonly children?: ReactNode;
}

/** A form made of a description of its fields. What was typed stays where keeping it did not succeed. */
export const FieldForm = ({ title, fields, first = {}, act, onAct, onLeave, children }: FieldFormProps) => {
  const { state, words } = usePane();
  const { form: say } = useYearWords();
  const [values, setValues] = useState<FieldValues>(first);
  const missing = lacking(fields, values);
  const keep = async (): Promise<void> => {
    if (await onAct(values)) onLeave();
  };
  return (
    <AskCard title={title}>
      {children}
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={values[field.name] ?? []}
          onChange={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      {missing.length > 0 && <p className="small quiet">{say.missing({ names: missing.map(({ label }) => label).join(', ') })}</p>}
      <div className="buttons">
        <Button isSmall isPrimary isOff={state.isBusy || missing.length > 0} label={act} onPress={() => void keep()} />
        <Button isSmall label={words.pane.frame.back} onPress={onLeave} />
      </div>
    </AskCard>
  );
};

interface FieldInputProps {
  readonly field: Field;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

export const FieldInput = ({ field, value, onChange }: FieldInputProps) => {
  const { form: say } = useYearWords();
  const { label, hint = '', isNeeded = false } = field;
  const text = value[0] ?? '';
  const setText = (typed: string): void => onChange(typed === '' ? [] : [typed]);
  switch (field.kind) {
    case 'choice': {
      const choices = isNeeded && text !== '' ? field.choices : [{ key: '', label: say.none }, ...field.choices];
      return <Select label={label} choices={choices} chosen={text} onChoose={setText} />;
    }
    case 'choices':
      return (
        <CheckBoxes
          label={label}
          hint={hint}
          choices={field.choices}
          chosen={value}
          {...(field.most !== undefined && { most: field.most })}
          onChange={onChange}
        />
      );
    case 'long':
      return <TextArea label={label} hint={hint} value={text} most={mostOf(field)} isNeeded={isNeeded} onChange={setText} />;
    case 'text':
      return <TextField label={label} hint={hint} value={text} most={mostOf(field)} isNeeded={isNeeded} onChange={setText} />;
    case 'day':
      return <DayField label={label} hint={hint} value={text} isNeeded={isNeeded} onChange={setText} />;
    case 'points':
      return <TextField label={label} hint={hint} value={text} kind="points" isNeeded={isNeeded} onChange={setText} />;
  }
};
