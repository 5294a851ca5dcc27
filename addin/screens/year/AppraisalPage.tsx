import { useState } from 'react';
import { showNumber } from '#core/messages/numbers.ts';
import type { Appraisal, AppraisalRow } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { MessageBar } from '../../ui/MessageBar.tsx';
import { usePane } from '../PaneContext.tsx';
import { AppraisalFoot } from './AppraisalFoot.tsx';
import { AppraisalRowLine } from './AppraisalRowLine.tsx';
import { isChanged, needsLook, type Turn } from './appraisalTurn.ts';
import { useAppraisalTurn } from './useAppraisalTurn.ts';
import { useClosed } from './useClosed.ts';
import { useNames } from './useNames.ts';
import { useYearWords } from './useYearWords.ts';
import { YearPage } from './YearPage.tsx';

/**
 * The appraisal of one agency's sheet: rows that differ first, the largest effect at the front. One row is open at a time: its
 * numbers, its papers, and what this person may do with it now, be it a score, an answer or the meeting's conclusion.
 */
export const AppraisalPage = () => {
  const { state } = usePane();
  const { appraisal: say } = useYearWords();
  const agencyName = useNames();
  const agency = state.yearAgency;
  const closed = useClosed('readAppraisal', agency);
  const reading = state.yearDesk?.readings.appraisal;
  return (
    <YearPage
      place="appraisal"
      title={say.title({ agency: agency === null ? '' : agencyName(agency) })}
      reading={reading}
      closed={closed}
      buttons={<AppraisalFoot appraisal={closed === '' ? (reading?.value ?? null) : null} />}
    >
      {(appraisal) => (appraisal.shown === 'nothing' ? <p>{say.hidden}</p> : <AppraisalRows appraisal={appraisal} />)}
    </YearPage>
  );
};

const AppraisalRows = ({ appraisal }: { readonly appraisal: Appraisal }) => {
  const { words } = usePane();
  const { appraisal: say, submissionStates } = useYearWords();
  const turn = useAppraisalTurn(appraisal);
  const { rows, self, appraised, state } = appraisal;
  const look = rows.filter(needsLook);
  const [open, setOpen] = useState<string | null>(look.find((row) => !isSettled(row, turn))?.criterion ?? null);
  const [isAllShown, setAllShown] = useState(false);
  const rest = rows.filter((row) => !needsLook(row));
  const next = (after: string): void => {
    const at = look.findIndex(({ criterion }) => criterion === after);
    setOpen([...look.slice(at + 1), ...look.slice(0, at)].find((row) => !isSettled(row, turn))?.criterion ?? null);
  };
  const show = (points: string | null): string => (points === null ? say.noTotal : showNumber(points, words.language));
  const lineOf = (row: AppraisalRow) => (
    <AppraisalRowLine
      key={row.criterion}
      row={row}
      appraisal={appraisal}
      turn={turn}
      isOpen={open === row.criterion}
      onToggle={() => setOpen(open === row.criterion ? null : row.criterion)}
      onKept={() => next(row.criterion)}
    />
  );
  return (
    <>
      <dl className="pairs card">
        <dt>{say.state}</dt>
        <dd>{submissionStates[state]}</dd>
        <dt>{say.self}</dt>
        <dd>{show(self)}</dd>
        <dt>{say.appraised}</dt>
        <dd>{show(appraised)}</dd>
      </dl>
      {rows.some(({ outdated }) => outdated) && <MessageBar tone="warning" title={say.outdated} />}
      <section>
        <h3 className="groupTitle">{say.look({ count: look.length })}</h3>
        {look.length === 0 ? <p className="small">{say.nothingToLook}</p> : <ul className="lines topped">{look.map(lineOf)}</ul>}
      </section>
      {rest.length > 0 && (
        <section>
          <h3 className="groupTitle">{say.rest({ count: rest.length })}</h3>
          {isAllShown ? (
            <ul className="lines topped">{rest.map(lineOf)}</ul>
          ) : (
            <Button isSmall label={say.showRest({ count: rest.length })} onPress={() => setAllShown(true)} />
          )}
        </section>
      )}
    </>
  );
};

/** Nothing more is asked of this person at the row. */
const isSettled = (row: AppraisalRow, turn: Turn): boolean => {
  if (turn === 'answer') return !isChanged(row) || row.answer !== null;
  return turn === null || row.appraised !== null;
};
