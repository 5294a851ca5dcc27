import { useEffect, useRef, useState } from 'react';
import { columnLetters } from '#workbook/address.ts';
import type { WorkbookView } from '#workbook/WorkbookView.ts';
import type { CellAddress } from '#core/sheet/Sheet.ts';
import { findingsOf } from '../screens/Findings.tsx';
import { usePane } from '../screens/PaneContext.tsx';
import type { PaneState } from '../state/PaneState.ts';
import type { DoorView } from './DoorHost.ts';
import { drawnText } from './drawnText.ts';
import { rowsAround, type DrawnCell, type DrawnRow, type Surroundings } from './rowsAround.ts';

/** Up to so many letters a narrow column will do. */
const SHORT = 16;

interface SheetPlaceProps {
  readonly view: DoorView;
}

/** The place in the sheet that is spoken of: the cell of the open finding, or the one that somebody asked for. */
export const SheetPlace = ({ view }: SheetPlaceProps) => {
  const { state, words } = usePane();
  const book = useWorkbook(view.bytes);
  const region = useRef<HTMLElement>(null);
  const { selected } = view;
  useEffect(() => {
    if (selected) region.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const at = openPlace(state) ?? selected;
  const sheet = at && book?.sheets.find(({ name }) => name === at.sheet);
  const around = sheet && rowsAround(sheet, at.cell);
  const { door } = words.pane;
  return (
    <aside className="doorPlace stack" aria-label={door.place} ref={region} tabIndex={-1}>
      {at && around ? (
        <>
          <output className="place">{door.placeAt(at)}</output>
          <Grid around={around} />
        </>
      ) : (
        <p className="quiet">{door.noPlace}</p>
      )}
      <p className="small quiet">{door.original}</p>
    </aside>
  );
};

const openPlace = ({ work }: PaneState): CellAddress | null => {
  if (work.at !== 'checked' || work.view !== 'findings' || work.open === null) return null;
  const finding = findingsOf(work).filter(({ severity }) => severity === work.level)[work.open];
  return finding && finding.sheet !== null && finding.cell !== null ? { sheet: finding.sheet, cell: finding.cell } : null;
};

/** The file as it stands now; `null` until it is read, and where it is none that can be shown. */
const useWorkbook = (bytes: Uint8Array): WorkbookView | null => {
  const [book, setBook] = useState<WorkbookView | null>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const { openWorkbook } = await import('#workbook/scoring/readScoringWorkbook.ts');
      const opened = openWorkbook(bytes);
      if (isWanted) setBook('refusal' in opened ? null : opened.view);
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [bytes]);
  return book;
};

const Grid = ({ around }: { readonly around: Surroundings }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
  <section className="doorGrid" tabIndex={0} aria-label={usePane().words.pane.door.rows}>
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{usePane().words.pane.door.row}</span>
          </th>
          {around.columns.map((column) => (
            <th key={column} scope="col" className={column === around.column ? 'isAt' : ''}>
              {columnLetters(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {around.rows.map((row) => (
          <Row key={row.row} row={row} around={around} />
        ))}
      </tbody>
    </table>
  </section>
);

const Row = ({ row, around }: { readonly row: DrawnRow; readonly around: Surroundings }) => (
  <tr className={row.isHeading ? 'isHeading' : ''}>
    <th scope="row" className={row.row === around.row ? 'isAt' : ''}>
      {row.row + 1}
    </th>
    {row.cells.map((drawn) => (
      <Cell key={drawn.column} drawn={drawn} isAt={row.row === around.row && drawn.column === around.column} />
    ))}
  </tr>
);

const Cell = ({ drawn: { cell, span }, isAt }: { readonly drawn: DrawnCell; readonly isAt: boolean }) => {
  const { language } = usePane().words;
  const text = cell ? drawnText(cell, language) : '';
  const classes = [
    isAt && 'isAt',
    cell?.bold && 'strong',
    cell?.content.type === 'number' && 'number',
    text.length > SHORT && 'long',
  ].filter(Boolean);
  return (
    <td className={classes.join(' ')} colSpan={span} {...(isAt && { 'aria-current': 'location' as const })}>
      <div>{text}</div>
    </td>
  );
};
