import type { Meeting } from '../../client/replies.ts';
import { usePane } from '../PaneContext.tsx';
import { held, textIn, textOrNull, type Field, type FieldValues } from './Field.ts';
import { FieldForm } from './FieldForm.tsx';
import { useAgencies } from './useNames.ts';
import { useYearWords } from './useYearWords.ts';

interface AttendanceFormProps {
  readonly meeting: Meeting;
  readonly onLeave: () => void;
}

const TEXTS = ['place', 'chairedBy', 'secretary', 'on', 'from', 'to', 'nextChair', 'nextViceChair'] as const;
const LISTS = ['guests', 'opinions', 'agreed'] as const;

/** Who attends the meeting, where and when it is held, and what else its minutes tell. */
export const AttendanceForm = ({ meeting, onLeave }: AttendanceFormProps) => {
  const { actions } = usePane();
  const { meeting: say } = useYearWords();
  const agencies = useAgencies();
  const { present, revision } = meeting;
  const fields: readonly Field[] = [
    { kind: 'choices', name: 'present', label: say.presentAgencies, choices: agencies },
    { kind: 'text', name: 'place', label: say.place, least: 2, most: 200 },
    { kind: 'day', name: 'on', label: say.on },
    { kind: 'text', name: 'from', label: say.from, hint: say.hourHint, least: 2, most: 40 },
    { kind: 'text', name: 'to', label: say.to, least: 2, most: 40 },
    { kind: 'text', name: 'chairedBy', label: say.chairedBy, least: 2, most: 120 },
    { kind: 'text', name: 'secretary', label: say.secretary, least: 2, most: 120 },
    { kind: 'long', name: 'guests', label: say.guests, hint: say.onePerLine },
    { kind: 'long', name: 'opinions', label: say.opinions, hint: say.onePerLine },
    { kind: 'long', name: 'agreed', label: say.agreed, hint: say.onePerLine },
    { kind: 'choice', name: 'nextChair', label: say.nextChair, choices: agencies },
    { kind: 'choice', name: 'nextViceChair', label: say.nextViceChair, choices: agencies },
  ];
  const first: FieldValues = {
    present,
    ...Object.fromEntries(TEXTS.map((name) => [name, held(meeting[name])])),
    ...Object.fromEntries(LISTS.map((name) => [name, held(meeting[name].join('\n'))])),
  };
  const keep = async (values: FieldValues): Promise<boolean> => {
    const json = {
      present: values['present'] ?? [],
      ...Object.fromEntries(TEXTS.map((name) => [name, textOrNull(values, name)])),
      ...Object.fromEntries(LISTS.map((name) => [name, linesIn(textIn(values, name))])),
    };
    return (await actions.changeYear({ endpoint: 'saveMeeting', seen: revision, json, said: 'saved' })) !== null;
  };
  return <FieldForm title={say.attendance} fields={fields} first={first} act={say.save} onAct={keep} onLeave={onLeave} />;
};

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
