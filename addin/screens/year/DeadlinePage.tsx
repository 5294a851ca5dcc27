import { useState } from 'react';
import { isMoveReason, MOVE_REASON } from '#core/bloc/moveReason.ts';
import type { Day } from '#core/calendar.ts';
import { showDay, showMoment } from '#core/messages/dates.ts';
import type { Deadline } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { usePane } from '../PaneContext.tsx';
import { textIn, type FieldValues } from './Field.ts';
import { FieldForm } from './FieldForm.tsx';
import { useClosed } from './useClosed.ts';
import { useNames } from './useNames.ts';
import { useYearWords } from './useYearWords.ts';
import { YearPage } from './YearPage.tsx';

/** One agency's own deadline: what was granted to it and why, and granting more. */
export const DeadlinePage = () => {
  const { state, words, actions } = usePane();
  const { deadline: say } = useYearWords();
  const agency = state.yearAgency;
  const agencyName = useNames();
  const closed = useClosed('readDeadline', agency);
  return (
    <YearPage
      place="deadline"
      title={say.title({ agency: agency === null ? '' : agencyName(agency) })}
      reading={state.yearDesk?.readings.deadline}
      closed={closed}
      buttons={<Button isMain isPrimary={false} icon="back" label={words.pane.frame.back} onPress={() => void actions.openBoard()} />}
    >
      {(deadline) => <DeadlineOf deadline={deadline} />}
    </YearPage>
  );
};

const DeadlineOf = ({ deadline }: { readonly deadline: Deadline }) => {
  const { words, actions } = usePane();
  const { deadline: say } = useYearWords();
  const [granting, setGranting] = useState<'extend' | 'unlock' | null>(null);
  const { agency, due, extended, openUntil, unlocked } = deadline;
  const day = (text: string | null): string => (text === null ? say.none : showDay(text as Day, words.language));
  return (
    <>
      <dl className="pairs card">
        <dt>{say.due}</dt>
        <dd>{day(due)}</dd>
        <dt>{say.openUntil}</dt>
        <dd>{day(openUntil)}</dd>
      </dl>
      <Granted title={say.extended} granted={extended} />
      <Granted title={say.unlocked} granted={unlocked} />
      {granting === null && (
        <div className="buttons">
          {actions.mayNow('extendDeadline', agency) && <Button isSmall label={say.extend} onPress={() => setGranting('extend')} />}
          {actions.mayNow('unlockSubmission', agency) && <Button isSmall label={say.unlock} onPress={() => setGranting('unlock')} />}
        </div>
      )}
      {granting !== null && <GrantForm key={granting} what={granting} deadline={deadline} onLeave={() => setGranting(null)} />}
    </>
  );
};

interface GrantedProps {
  readonly title: string;
  readonly granted: Deadline['extended'];
}

const Granted = ({ title, granted }: GrantedProps) => {
  const { words } = usePane();
  const { deadline: say } = useYearWords();
  return (
    granted && (
      <section className="stack4">
        <h3>{title}</h3>
        <blockquote className="quoted">{granted.reason}</blockquote>
        <p className="place">{say.by({ name: granted.by.name, moment: showMoment(granted.at, words.language) })}</p>
      </section>
    )
  );
};

interface GrantFormProps {
  readonly what: 'extend' | 'unlock';
  readonly deadline: Deadline;
  readonly onLeave: () => void;
}

const GrantForm = ({ what, deadline: { agency, due, openUntil, revision }, onLeave }: GrantFormProps) => {
  const { actions } = usePane();
  const { deadline: say } = useYearWords();
  const grant = async (values: FieldValues): Promise<boolean> => {
    const until = textIn(values, 'day');
    const reason = textIn(values, 'reason');
    const seen = revision === 0 ? {} : { seen: revision };
    const done = await actions.changeYear(
      what === 'extend'
        ? { endpoint: 'extendDeadline', path: { agency }, ...seen, json: { due: until, reason }, said: 'extended' }
        : { endpoint: 'unlockSubmission', path: { agency }, ...seen, json: { until, reason }, said: 'unlocked' },
    );
    return done !== null;
  };
  const first = what === 'extend' ? due : (openUntil ?? due);
  return (
    <FieldForm
      title={what === 'extend' ? say.extend : say.unlock}
      fields={[
        { kind: 'day', name: 'day', label: what === 'extend' ? say.newDue : say.unlockUntil, isNeeded: true },
        { kind: 'long', name: 'reason', label: say.reason, hint: say.reasonHint(MOVE_REASON), isNeeded: true, ...MOVE_REASON },
      ]}
      first={first === null ? {} : { day: [first] }}
      act={what === 'extend' ? say.extend : say.unlock}
      onAct={(values) => (isMoveReason(textIn(values, 'reason')) ? grant(values) : Promise.resolve(false))}
      onLeave={onLeave}
    >
      <p className="small">{what === 'extend' ? say.extendWhy : say.unlockWhy}</p>
    </FieldForm>
  );
};
