import { showClock, showMoment } from '#core/messages/dates.ts';
import { showNumber } from '#core/messages/numbers.ts';
import type { Pending } from '../state/Pending.ts';
import { Button } from '../ui/Button.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';

interface WaitingProps {
  readonly pending: Pending;
  readonly isTrying: boolean;
}

/** The network is gone: what is kept, when it is tried again, and the ways out before the deadline. */
export const Waiting = ({ pending, isTrying }: WaitingProps) => {
  const { state, words, actions, isLasting } = usePane();
  const { waiting, frame, summary } = words.pane;
  const isUrgent = isSoonDue(pending, state.now);
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={waiting.title} isHidden />
        <MessageBar tone="warning" title={waiting.title}>
          <span className="small">{waiting.since({ time: showMoment(pending.since, words.language) })}</span>
        </MessageBar>
        {!isLasting && <MessageBar tone="warning" title={frame.notLasting} />}
        {isUrgent && <Ways />}
        <Facts pending={pending} />
        {!isUrgent && <Ways />}
        {isLasting && <p className="small quiet">{waiting.closing}</p>}
      </main>
      <Foot
        buttons={
          <>
            <Button
              isMain
              icon="again"
              isOff={isTrying}
              label={isTrying ? summary.sending : words.buttons.retryNow}
              onPress={() => void actions.retry()}
            />
            <Button icon="download" label={words.buttons.savePackage} onPress={() => void actions.savePackage()} />
          </>
        }
        under={<TextLink label={waiting.drop} onPress={() => void actions.drop()} />}
      />
    </>
  );
};

const Facts = ({ pending }: Pick<WaitingProps, 'pending'>) => {
  const { words } = usePane();
  const { waiting } = words.pane;
  const total = `${showNumber(pending.total, words.language)} / ${showNumber(pending.base, words.language)}`;
  return (
    <dl className="pairs card">
      <dt>{waiting.version}</dt>
      <dd>{waiting.versionOf({ version: (pending.after ?? 0) + 1, total })}</dd>
      {pending.tries > 0 && (
        <>
          <dt>{waiting.tried}</dt>
          <dd>{waiting.triedTimes({ count: pending.tries, time: showClock(pending.triedAt) })}</dd>
        </>
      )}
      <dt>{waiting.next}</dt>
      <dd>{waiting.nextAt({ time: showClock(pending.nextAt) })}</dd>
    </dl>
  );
};

const Ways = () => {
  const { words, webDoor } = usePane();
  const { waiting } = words.pane;
  return (
    <section className="stack8">
      <h3>{waiting.ways}</h3>
      <ol className="stack8">
        {[waiting.phone, waiting.otherComputer({ address: webDoor }), waiting.tellChair].map((way, index) => (
          <li className="row" key={way}>
            <span className="strong">{index + 1}.</span>
            <span className="grow">{way}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const URGENT_MILLISECONDS = 30 * 60_000;

/** So little is left of the last day that the ways out come before the facts. A day ends in Viet Nam, seven hours before UTC. */
const isSoonDue = ({ due }: Pending, now: string): boolean => {
  if (due === null) return false;
  const left = Date.parse(`${due}T24:00:00+07:00`) - Date.parse(now);
  return left > 0 && left < URGENT_MILLISECONDS;
};
