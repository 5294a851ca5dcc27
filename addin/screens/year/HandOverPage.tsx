import { useState } from 'react';
import type { Day } from '#core/calendar.ts';
import { showDay } from '#core/messages/dates.ts';
import type { HandedOver } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { MessageBar } from '../../ui/MessageBar.tsx';
import { usePane } from '../PaneContext.tsx';
import { textIn, type Field, type FieldValues } from './Field.ts';
import { FieldForm } from './FieldForm.tsx';
import { useClosed } from './useClosed.ts';
import { useAgencies, useNames } from './useNames.ts';
import { useYearWords } from './useYearWords.ts';
import { YearPage } from './YearPage.tsx';

/** Hands the bloc over: the next year's draft, and who holds the offices from its first day on. */
export const HandOverPage = () => {
  const { state, words, actions } = usePane();
  const { handOver: say } = useYearWords();
  const closed = useClosed('handOver');
  const [isAsking, setAsking] = useState(false);
  const [done, setDone] = useState<HandedOver | null>(null);
  const next = (state.period?.edition ?? 0) + 1;
  return (
    <YearPage
      place="handOver"
      title={say.title({ year: next })}
      reading={state.yearDesk?.readings.people}
      closed={closed}
      buttons={
        closed === '' && !isAsking ? (
          <Button isMain icon="person" isOff={state.isBusy} label={say.begin} onPress={() => setAsking(true)} />
        ) : (
          <Button isMain isPrimary={false} icon="back" label={words.pane.frame.back} onPress={() => void actions.openYearPlace('bloc')} />
        )
      }
    >
      {() => (
        <>
          {done ? <Offices done={done} /> : <p>{say.why({ year: next })}</p>}
          {isAsking && <HandOverForm onDone={setDone} onLeave={() => setAsking(false)} />}
        </>
      )}
    </YearPage>
  );
};

interface HandOverFormProps {
  readonly onDone: (done: HandedOver) => void;
  readonly onLeave: () => void;
}

const HandOverForm = ({ onDone, onLeave }: HandOverFormProps) => {
  const { actions } = usePane();
  const { handOver: say } = useYearWords();
  const agencies = useAgencies();
  const fields: readonly Field[] = [
    { kind: 'choice', name: 'chair', label: say.chair, choices: agencies, isNeeded: true },
    { kind: 'choice', name: 'viceChair', label: say.viceChair, choices: agencies, isNeeded: true },
    { kind: 'day', name: 'from', label: say.from, hint: say.fromHint },
  ];
  const act = async (values: FieldValues): Promise<boolean> => {
    const from = textIn(values, 'from');
    const json = { chair: textIn(values, 'chair'), viceChair: textIn(values, 'viceChair'), ...(from !== '' && { from }) };
    const done = await actions.changeYear<HandedOver>({ endpoint: 'handOver', json, said: 'handedOver' });
    if (done) onDone(done);
    return done !== null;
  };
  return <FieldForm title={say.begin} fields={fields} act={say.act} onAct={act} onLeave={onLeave} />;
};

const Offices = ({ done: { edition, offices, vacant } }: { readonly done: HandedOver }) => {
  const { words } = usePane();
  const { handOver: say, people } = useYearWords();
  const agencyName = useNames();
  const day = (text: string): string => showDay(text as Day, words.language);
  return (
    <section className="stack8">
      <MessageBar tone="ok" title={say.done({ year: edition })} />
      <ul className="lines topped">
        {offices.map(({ person, name, role, agency, from, to }) => (
          <li key={`${person} ${role} ${from}`}>
            <p className="strong">{name}</p>
            <p className="place">{[words.roles[role], agency === null ? '' : agencyName(agency)].filter(Boolean).join(' · ')}</p>
            <p className="place">{to === null ? people.since({ from: day(from) }) : people.term({ from: day(from), to: day(to) })}</p>
          </li>
        ))}
      </ul>
      {vacant.length > 0 && <MessageBar tone="warning" title={say.vacant({ names: vacant.map((role) => words.roles[role]).join(', ') })} />}
    </section>
  );
};
