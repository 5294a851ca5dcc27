import type { SentSheet } from '../client/replies.ts';
import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { PaneState } from '../state/PaneState.ts';
import { openedOf } from '../state/reduceWorkbook.ts';
import { TextLink } from '../ui/TextLink.tsx';
import { usePane } from './PaneContext.tsx';

interface ReturnedPlacesProps {
  readonly moved: NonNullable<SentSheet['moved']>;
}

/** Why a sheet came back, word for word, and the cell of each criterion that is meant. */
export const ReturnedPlaces = ({ moved }: ReturnedPlacesProps) => {
  const { words } = usePane();
  const { sent } = words.pane;
  return (
    <section className="stack8">
      <h3>{sent.reason}</h3>
      <blockquote className="quoted">{moved.reason}</blockquote>
      {moved.criteria.length > 0 && (
        <>
          <h3>{sent.criteria}</h3>
          <ul className="stack4">
            {moved.criteria.map((code) => (
              <ReturnedCriterion key={code} code={code} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

const ReturnedCriterion = ({ code }: { readonly code: string }) => {
  const { state, words, actions, capabilities } = usePane();
  const { ready } = words.pane;
  const { title, at } = placeOf(code, state);
  return (
    <li className="row">
      <span className="grow">{title === null ? code : `${code} ${title}`}</span>
      {at && capabilities.select && (
        <TextLink
          label={words.buttons.goTo({ cell: at.cell })}
          spoken={ready.goToCell({ cell: at.cell, criterion: code })}
          onPress={() => void actions.goTo(at)}
        />
      )}
    </li>
  );
};

/** Where the criterion stands in the workbook that is open beside; nothing of that where another one is, or none. */
const placeOf = (code: string, { work }: PaneState): { readonly title: string | null; readonly at: CellAddress | null } => {
  const opened = openedOf(work);
  if (opened?.kind !== 'sheet') return { title: null, at: null };
  const { reading } = opened.report;
  const at = reading.leaves.find(({ leaf }) => leaf.code === code)?.rows[0]?.self.at ?? null;
  return { title: opened.bloc.rubric.byCode.get(code)?.title ?? null, at };
};
