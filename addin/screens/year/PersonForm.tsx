import { dayInVietnam } from '#core/dayInVietnam.ts';
import { ROLES, type Role } from '#core/permissions/Actor.ts';
import type { PersonLine } from '../../client/replies.ts';
import { usePane } from '../PaneContext.tsx';
import { held, textIn, textOrNull, type Field, type FieldValues } from './Field.ts';
import { FieldForm } from './FieldForm.tsx';
import { useAgencies } from './useNames.ts';
import { useYearWords } from './useYearWords.ts';

interface PersonFormProps {
  /** Whose days or name are changed; somebody new where there is none. */
  readonly one?: PersonLine;
  readonly onLeave: () => void;
}

/** Gives somebody an office from a day on. Person, role and agency say which office it is: another one is another line. */
export const PersonForm = ({ one, onLeave }: PersonFormProps) => {
  const { state, words, actions } = usePane();
  const { people: say } = useYearWords();
  const agencies = useAgencies();
  const office: readonly Field[] = [
    { kind: 'text', name: 'person', label: say.account, hint: say.accountHint, isNeeded: true, least: 2, most: 128 },
    {
      kind: 'choice',
      name: 'role',
      label: say.role,
      isNeeded: true,
      choices: ROLES.map((role) => ({ key: role, label: words.roles[role] })),
    },
    { kind: 'choice', name: 'agency', label: say.agency, choices: agencies },
  ];
  const fields: readonly Field[] = [
    ...(one ? [] : office),
    { kind: 'text', name: 'name', label: say.name, isNeeded: true, least: 2, most: 120 },
    { kind: 'text', name: 'email', label: say.email, hint: say.emailHint, most: 254 },
    { kind: 'day', name: 'from', label: say.from, isNeeded: true },
    { kind: 'day', name: 'to', label: say.to, hint: say.toHint },
  ];
  const today = dayInVietnam(Date.parse(state.now));
  const keep = async (values: FieldValues): Promise<boolean> => {
    const entry = {
      person: one?.person ?? textIn(values, 'person'),
      name: textIn(values, 'name'),
      role: one?.role ?? (textIn(values, 'role') as Role),
      agency: one ? one.agency : textOrNull(values, 'agency'),
      from: textIn(values, 'from'),
      to: textOrNull(values, 'to'),
      scope: one?.scope ?? null,
      email: textOrNull(values, 'email'),
    };
    return (await actions.changeYear({ endpoint: 'savePerson', json: entry, said: 'saved' })) !== null;
  };
  const first = one ? { name: held(one.name), email: held(one.email), from: held(one.from), to: held(one.to) } : { from: [today] };
  return (
    <FieldForm
      title={one ? say.changeOf({ name: one.name }) : say.add}
      fields={fields}
      first={first}
      act={say.save}
      onAct={keep}
      onLeave={onLeave}
    />
  );
};

/** The last day of an office: the line stays, so that it can be said who was what. */
export const EndForm = ({ one, onLeave }: Required<PersonFormProps>) => {
  const { state, actions } = usePane();
  const { people: say } = useYearWords();
  const { person, role, agency, name } = one;
  const end = async (values: FieldValues): Promise<boolean> =>
    (await actions.changeYear({ endpoint: 'endPerson', json: { person, role, agency, to: textIn(values, 'to') }, said: 'ended' })) !== null;
  return (
    <FieldForm
      title={say.endOf({ name })}
      fields={[{ kind: 'day', name: 'to', label: say.lastDay, hint: say.lastDayHint, isNeeded: true }]}
      first={{ to: [dayInVietnam(Date.parse(state.now))] }}
      act={say.end}
      onAct={end}
      onLeave={onLeave}
    />
  );
};
