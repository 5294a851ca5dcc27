import { useState } from 'react';
import { wordOfKey } from '#core/messages/wordOfKey.ts';
import type { AskedTable } from '../checking/AskedTable.ts';
import { ASKED_ROLES, BY_ITSELF, choiceOf, draftOf, NO_COLUMN, type AskedRole, type TableDraft } from '../checking/TableDraft.ts';
import { Button } from '../ui/Button.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { Select, type Choice } from '../ui/Select.tsx';
import { useId } from '../ui/useId.ts';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';

interface TableFormProps {
  readonly table: AskedTable;
  readonly onBack: () => void;
}

/** Where a person says how a table is to be understood. Nothing is written into the workbook. */
export const TableForm = ({ table, onBack }: TableFormProps) => {
  const { state, words, actions } = usePane();
  const [draft, setDraft] = useState(() => draftOf(table));
  const { ownTable, frame } = words.pane;
  const change = (some: Partial<TableDraft>): void => setDraft({ ...draft, ...some });
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={ownTable.formTitle} />
        <p className="small quiet">{ownTable.formWhy}</p>
        <Select
          label={ownTable.agency}
          choices={[{ key: '', label: ownTable.noAgency }, ...table.bloc.members.map(({ code, name }) => ({ key: code, label: name }))]}
          chosen={draft.agency}
          onChoose={(agency) => change({ agency })}
        />
        <Select
          label={ownTable.sheet}
          choices={table.sheets.map((name) => ({ key: name, label: name }))}
          chosen={draft.sheet}
          onChoose={(sheet) => change({ sheet })}
        />
        <HeadingRow value={draft.headingRow} onChange={(headingRow) => change({ headingRow })} />
        <ColumnChoices table={table} draft={draft} onChange={(columns) => change({ columns })} />
      </main>
      <Foot
        buttons={
          <>
            <Button
              isMain
              icon="again"
              label={ownTable.apply}
              onPress={() => void actions.understand(choiceOf(draft, table, state.understanding.choice))}
            />
            <Button label={frame.back} onPress={onBack} />
          </>
        }
      />
    </>
  );
};

const HeadingRow = ({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) => {
  const { ownTable } = usePane().words.pane;
  const id = useId('headingRow');
  return (
    <div className="field">
      <label className="small" htmlFor={id}>
        {ownTable.headingRow}
      </label>
      <input
        id={id}
        className="select"
        inputMode="numeric"
        maxLength={5}
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-hint`} className="small quiet">
        {ownTable.rowHint}
      </p>
    </div>
  );
};

interface ColumnChoicesProps {
  readonly table: AskedTable;
  readonly draft: TableDraft;
  readonly onChange: (columns: TableDraft['columns']) => void;
}

const ColumnChoices = ({ table, draft, onChange }: ColumnChoicesProps) => {
  const { ownTable } = usePane().words.pane;
  const choices: readonly Choice[] = [
    { key: BY_ITSELF, label: ownTable.byItself },
    { key: NO_COLUMN, label: ownTable.noColumn },
    ...table.columns.map(({ letters, heading }) => ({ key: letters, label: ownTable.column({ letters, heading }) })),
  ];
  const choose = (role: AskedRole, letters: string): void => onChange({ ...draft.columns, [role]: letters });
  return (
    <>
      {ASKED_ROLES.map((role) => (
        <Select
          key={role}
          label={wordOfKey(ownTable.columns, role)}
          choices={choices}
          chosen={draft.columns[role]}
          onChoose={(letters) => choose(role, letters)}
        />
      ))}
    </>
  );
};
