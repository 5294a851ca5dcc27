import { useState } from 'react';
import type { Appraisal } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { usePane } from '../PaneContext.tsx';
import { AskCard } from './AskCard.tsx';
import { agreeing, isChanged } from './appraisalTurn.ts';
import { useAppraisalTurn } from './useAppraisalTurn.ts';
import { useYearWords } from './useYearWords.ts';

/** What is done with all rows together: keep those that agree, accept what is left, close the turn. */
export const AppraisalFoot = ({ appraisal }: { readonly appraisal: Appraisal | null }) =>
  appraisal === null ? <Back isMain /> : <Together appraisal={appraisal} />;

/** To the list for those who lead, to what the bloc holds of their sheet for the others. */
const Back = ({ isMain }: { readonly isMain: boolean }) => {
  const { state, words, actions } = usePane();
  return (
    <Button
      isMain={isMain}
      isPrimary={false}
      icon="back"
      isOff={state.isBusy}
      label={words.pane.frame.back}
      onPress={() => void (actions.leads() ? actions.openYearPlace('appraisals') : actions.openSentSheet(state.yearAgency))}
    />
  );
};

const Together = ({ appraisal }: { readonly appraisal: Appraisal }) => {
  const { state, actions } = usePane();
  const { appraisal: say } = useYearWords();
  const turn = useAppraisalTurn(appraisal);
  const { agency, revision, rows } = appraisal;
  const same = turn === 'score' ? agreeing(rows) : [];
  const open = turn === 'answer' ? rows.filter((row) => isChanged(row) && row.answer === null) : [];
  const path = { agency };
  const keepSame = (): void =>
    void actions.changeYear({
      endpoint: 'appraiseRows',
      path,
      seen: revision,
      json: { rows: same.map(({ criterion, self }) => ({ criterion, score: self, reason: null })) },
      said: 'scored',
      count: same.length,
    });
  const acceptRest = (): void =>
    void actions.changeYear({
      endpoint: 'answerAppraisal',
      path,
      seen: revision,
      json: { answers: [], acceptRest: true },
      said: 'answered',
      count: open.length,
    });
  return (
    <>
      {same.length > 0 && (
        <Button isMain icon="check" isOff={state.isBusy} label={say.keepSame({ count: same.length })} onPress={keepSame} />
      )}
      {open.length > 0 && (
        <Button isMain icon="check" isOff={state.isBusy} label={say.acceptRest({ count: open.length })} onPress={acceptRest} />
      )}
      <CloseTurn appraisal={appraisal} isMain={same.length === 0 && open.length === 0} />
    </>
  );
};

interface CloseTurnProps {
  readonly appraisal: Appraisal;
  readonly isMain: boolean;
}

/** Asked once before it is done: what nobody touched counts as kept from then on. */
const CloseTurn = ({ appraisal: { agency, revision, rows, state: stands }, isMain }: CloseTurnProps) => {
  const { state, words, actions } = usePane();
  const { appraisal: say } = useYearWords();
  const [isAsking, setAsking] = useState(false);
  const isOpen = stands !== 'final' && !(state.period?.state === 'review' && stands === 'appraised');
  if (!isOpen || !actions.mayNow('closeAppraisal', agency)) {
    return <Back isMain={isMain} />;
  }
  if (!isAsking) {
    return (
      <>
        <Button isMain={isMain} icon="locked" isOff={state.isBusy} label={say.close} onPress={() => setAsking(true)} />
        <Back isMain={false} />
      </>
    );
  }
  const untouched = rows.filter(({ appraised }) => appraised === null).length;
  const close = (): void => {
    setAsking(false);
    void actions.changeYear({ endpoint: 'closeAppraisal', path: { agency }, seen: revision, said: 'turnClosed' });
  };
  return (
    <AskCard title={say.close}>
      <p className="small">{say.closeWhy({ count: untouched })}</p>
      <div className="buttons">
        <Button isSmall isMain={isMain} isPrimary isOff={state.isBusy} label={say.close} onPress={close} />
        <Button isSmall label={words.pane.frame.back} onPress={() => setAsking(false)} />
      </div>
    </AskCard>
  );
};
