import type { PersonLine } from '../../client/replies.ts';
import { usePane } from '../PaneContext.tsx';
import { codesIn, textIn, type FieldValues } from './Field.ts';
import { FieldForm } from './FieldForm.tsx';
import { useAgencies } from './useNames.ts';
import { useYearWords } from './useYearWords.ts';

interface AssignFormProps {
  readonly one: PersonLine;
  readonly onLeave: () => void;
}

/** What an appraiser looks at: some agencies, some criteria with all below them, or both; everything where nothing is named. */
export const AssignForm = ({ one: { person, name, agency, scope }, onLeave }: AssignFormProps) => {
  const { actions } = usePane();
  const { people: say } = useYearWords();
  const agencies = useAgencies().filter(({ key }) => key !== agency);
  const assign = async (values: FieldValues): Promise<boolean> => {
    const chosen = values['agencies'] ?? [];
    const criteria = codesIn(textIn(values, 'criteria'));
    const json = { person, agencies: chosen.length === 0 ? null : chosen, criteria: criteria.length === 0 ? null : criteria };
    return (await actions.changeYear({ endpoint: 'assignAppraiser', json, said: 'assigned' })) !== null;
  };
  return (
    <FieldForm
      title={say.assignOf({ name })}
      fields={[
        { kind: 'choices', name: 'agencies', label: say.agencies, hint: say.agenciesHint, choices: agencies },
        { kind: 'text', name: 'criteria', label: say.criteria, hint: say.criteriaHint, most: 2000 },
      ]}
      first={{ agencies: scope?.agencies ?? [], criteria: scope?.criteria ? [scope.criteria.join(', ')] : [] }}
      act={say.assign}
      onAct={assign}
      onLeave={onLeave}
    />
  );
};
