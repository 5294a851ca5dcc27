import type { RecordKind } from '#core/bloc/yearRecords.ts';
import type { YearRecord } from '../../client/replies.ts';
import { usePane } from '../PaneContext.tsx';
import { textIn, type FieldValues } from './Field.ts';
import { FieldForm } from './FieldForm.tsx';
import { recordContent, recordFields, recordValues } from './recordFields.ts';
import { useAgencies } from './useNames.ts';
import { useRecordKeeper } from './useRecordKeeper.ts';
import { useYearWords } from './useYearWords.ts';

interface RecordFormProps {
  readonly kind: RecordKind;
  /** The record that is changed; a new one where there is none. */
  readonly record?: YearRecord;
  readonly onLeave: () => void;
}

/** Puts a record of the year, by the description of its kind. */
export const RecordForm = ({ kind, record, onLeave }: RecordFormProps) => {
  const { state, actions } = usePane();
  const words = useYearWords();
  const { own, endpoints } = useRecordKeeper();
  const agencies = useAgencies().filter(({ key }) => own === null || key === own);
  const known = state.yearDesk?.readings.records?.value.records ?? [];
  const fields = recordFields(kind, agencies, words).filter(({ name }) => !(record && kind === 'registration' && name === 'agency'));
  const keep = async (values: FieldValues): Promise<boolean> => {
    const id = record?.id ?? newId(kind, values, known);
    const content = recordContent(kind, record && kind === 'registration' ? { ...values, agency: [record.id] } : values, record?.content);
    const { put, path } = endpoints({ kind, id });
    const seen = record ? { seen: record.tag } : {};
    return (await actions.changeYear({ endpoint: put, path, ...seen, json: content, said: 'saved' })) !== null;
  };
  const first = record ? recordValues(record) : own === null ? {} : { agency: [own] };
  const kindName = words.recordKinds[kind];
  return (
    <FieldForm
      title={record ? words.records.changeKind({ kind: kindName }) : words.records.add({ kind: kindName })}
      fields={fields}
      first={first}
      act={words.records.save}
      onAct={keep}
      onLeave={onLeave}
    />
  );
};

/** The covenant has one name and a registration its agency's; the others are numbered, past every number that is taken. */
const newId = (kind: RecordKind, values: FieldValues, known: readonly YearRecord[]): string => {
  if (kind === 'covenant') return 'covenant';
  if (kind === 'registration') return textIn(values, 'agency');
  const taken = new Set(known.filter((one) => one.kind === kind).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
};
