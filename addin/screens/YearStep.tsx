import { useState } from 'react';
import { isMoveReason, MOVE_REASON } from '#core/bloc/moveReason.ts';
import { periodMove, periodMovesFrom } from '#core/bloc/periodMoves.ts';
import type { PeriodState } from '#core/bloc/states.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { usePane } from './PaneContext.tsx';

/** Where the bloc's year stands, and the next step for those who may take it. */
export const YearStep = () => {
  const { state, words, actions } = usePane();
  const [to, setTo] = useState<PeriodState | null>(null);
  const { period } = state;
  if (!period) return null;
  const { year: say } = words.pane.sent;
  const { periodStates } = words;
  const steps = actions.mayNow('movePeriod') ? periodMovesFrom(period.state).filter((one) => mayTake(one, actions.mayNow)) : [];
  const chosen = to !== null && steps.includes(to) ? to : null;
  return (
    <section className="card stack8 notPrinted">
      <h3>{say.title}</h3>
      <p>{say.now({ state: periodStates[period.state] })}</p>
      {chosen === null ? (
        steps.map((one) => (
          <p key={one}>
            <TextLink label={say.choose({ state: periodStates[one] })} onPress={() => setTo(one)} />
          </p>
        ))
      ) : (
        <StepForm key={chosen} from={period.state} to={chosen} onDone={() => setTo(null)} />
      )}
    </section>
  );
};

/** Freezing is the chair's own right. */
const mayTake = (to: PeriodState, mayNow: (action: 'freezeRanking') => boolean): boolean => to !== 'frozen' || mayNow('freezeRanking');

interface StepFormProps {
  readonly from: PeriodState;
  readonly to: PeriodState;
  readonly onDone: () => void;
}

const StepForm = ({ from, to, onDone }: StepFormProps) => {
  const { state, words, actions } = usePane();
  const [reason, setReason] = useState('');
  const { year: say } = words.pane.sent;
  const needsReason = periodMove(from, to) === 'withReason';
  const take = (): void => {
    onDone();
    void actions.moveYear(to, reason);
  };
  return (
    <div className="stack8">
      <p className="strong">{say.choose({ state: words.periodStates[to] })}</p>
      <p className="small">{to === 'frozen' ? say.freeze : say.why}</p>
      {needsReason && (
        <TextArea label={say.reason} hint={say.reasonHint(MOVE_REASON)} value={reason} most={MOVE_REASON.most} onChange={setReason} />
      )}
      <div className="buttons">
        <Button isSmall isPrimary isOff={state.isBusy || (needsReason && !isMoveReason(reason))} label={say.act} onPress={take} />
        <Button isSmall label={words.pane.frame.back} onPress={onDone} />
      </div>
    </div>
  );
};
