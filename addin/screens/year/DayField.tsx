import { useState } from 'react';
import { readDay, writeOfficialDay } from '#core/calendar.ts';
import { TextField } from '../../ui/TextField.tsx';
import { typedDay } from './typedDay.ts';
import { useYearWords } from './useYearWords.ts';

interface DayFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly isNeeded: boolean;
  /** As 2018-11-15; as it was typed where that is no day. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const shown = (value: string): string => {
  const day = readDay(value);
  return day === null ? value : writeOfficialDay(day);
};

/** A day that a person types in the order of day, month, year. */
export const DayField = ({ label, hint, isNeeded, value, onChange }: DayFieldProps) => {
  const { form: say } = useYearWords();
  const [text, setText] = useState(shown(value));
  const isDay = text.trim() === '' || typedDay(text) !== null;
  const type = (typed: string): void => {
    setText(typed);
    onChange(typedDay(typed) ?? typed.trim());
  };
  return (
    <TextField
      label={label}
      hint={isDay ? [hint, say.dayHint].filter(Boolean).join(' ') : say.notADay}
      value={text}
      isNeeded={isNeeded}
      onChange={type}
    />
  );
};
