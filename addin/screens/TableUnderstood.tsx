import { Fragment, useState } from 'react';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { wordOfKey } from '#core/messages/wordOfKey.ts';
import { placedRows } from '#core/sheet/placedRows.ts';
import type { AskedTable } from '../checking/AskedTable.ts';
import type { OpenedSheet } from '../checking/Opened.ts';
import { ASKED_ROLES } from '../checking/TableDraft.ts';
import { Button } from '../ui/Button.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';
import { TableForm } from './TableForm.tsx';

/** More would push the buttons off a small screen. */
const MOST_ROWS = 5;

interface TableUnderstoodProps {
  readonly opened: OpenedSheet;
  readonly table: AskedTable;
}

/** How a table that is not ours was understood, for a person to confirm or to correct before anything of it counts. */
export const TableUnderstood = ({ opened, table }: TableUnderstoodProps) => {
  const { words, actions } = usePane();
  const [isOpen, setOpen] = useState(false);
  const { ownTable } = words.pane;
  if (isOpen) return <TableForm table={table} onBack={() => setOpen(false)} />;
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={ownTable.title} />
        <p className="small quiet">{ownTable.why}</p>
        <Facts opened={opened} table={table} />
        <Unplaced opened={opened} />
      </main>
      <Foot
        buttons={
          <>
            <Button isMain icon="check" label={ownTable.confirm} onPress={actions.confirmTable} />
            <Button icon="pencil" label={ownTable.correct} onPress={() => setOpen(true)} />
          </>
        }
      />
    </>
  );
};

const Facts = ({ opened, table }: TableUnderstoodProps) => {
  const { words } = usePane();
  const { ownTable } = words.pane;
  const { placed, all } = placedRows(opened.report.reading);
  const facts: readonly (readonly [string, string])[] = [
    [ownTable.agency, opened.member?.fullName ?? ownTable.noAgency],
    [ownTable.sheet, table.sheet],
    [ownTable.headingRow, String(table.found?.headingRow ?? '')],
    ...ASKED_ROLES.map((role) => [wordOfKey(ownTable.columns, role), columnText(table, role, words)] as const),
    [ownTable.rows, ownTable.found({ placed, all })],
  ];
  return (
    <dl className="pairs tableFacts">
      {facts.map(([term, text]) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
};

/** "cột E · Điểm tự chấm"; several where the score may stand in any of them. */
const columnText = ({ found, columns }: AskedTable, role: string, { pane }: Catalogue): string => {
  const letters = found?.columns[role];
  if (letters === undefined) return pane.ownTable.noColumn;
  return letters
    .split(',')
    .map((one) => pane.ownTable.column({ letters: one, heading: columns.find((column) => column.letters === one)?.heading ?? '' }))
    .join('; ');
};

const Unplaced = ({ opened }: Pick<TableUnderstoodProps, 'opened'>) => {
  const { words } = usePane();
  const { ownTable } = words.pane;
  const { missing, strays } = placedRows(opened.report.reading);
  return (
    <>
      <RowList heading={ownTable.missing({ count: missing.length })} rows={missing.map(({ code, title }) => `${code} ${title}`)} />
      <RowList heading={ownTable.strays({ count: strays.length })} rows={strays.map(({ at, text }) => `${at.cell} · ${text}`)} />
    </>
  );
};

const RowList = ({ heading, rows }: { readonly heading: string; readonly rows: readonly string[] }) => {
  const { words } = usePane();
  if (rows.length === 0) return null;
  const more = rows.length - MOST_ROWS;
  return (
    <section className="stack4">
      <h3>{heading}</h3>
      <ul className="small">
        {rows.slice(0, MOST_ROWS).map((row, index) => (
          <li key={`${index} ${row}`}>{row}</li>
        ))}
        {more > 0 && <li className="quiet">{words.pane.ownTable.others({ count: more })}</li>}
      </ul>
    </section>
  );
};
