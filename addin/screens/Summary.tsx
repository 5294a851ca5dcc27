import { showDay, showMoment } from '#core/messages/dates.ts';
import { showPoints } from '#core/messages/numbers.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { partsOf, provisionalTotal } from '../checking/filling.ts';
import type { Checked, SendingStep } from '../state/PaneState.ts';
import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { dueDay } from '../state/dueDay.ts';
import { Foot } from './Foot.tsx';
import { KeptWarnings } from './KeptWarnings.tsx';
import { usePane } from './PaneContext.tsx';
import { PartTable } from './PartTable.tsx';

interface SummaryProps {
  readonly checked: Checked;
  /** How far the sending is; `null` before Send is pressed. */
  readonly step: SendingStep | null;
}

/** What the bloc will read, and what sending means. One press sends: it can be taken back until the deadline. */
export const Summary = ({ checked, step }: SummaryProps) => {
  const { words, capabilities } = usePane();
  const { summary } = words.pane;
  const { report } = checked.opened;
  return (
    <>
      <main className="paneBody stack" aria-busy={step !== null}>
        <ScreenHeading text={summary.whenSending} isHidden />
        {checked.isStale ? (
          <MessageBar tone="stale" title={words.verdicts.stale({ time: showMoment(checked.checkedAt, words.language) })} />
        ) : (
          <MessageBar tone="ok" title={words.verdicts.clean}>
            <span className="small">{summary.checkedAt({ moment: showMoment(checked.checkedAt, words.language) })}</span>
          </MessageBar>
        )}
        <PartTable parts={partsOf(report)} />
        <KeptWarnings checked={checked} />
        {capabilities.send ? <Consequences /> : <MessageBar tone="note" title={words.pane.door.cannotSend} />}
      </main>
      <SummaryFoot checked={checked} step={step} />
    </>
  );
};

const Consequences = () => {
  const { state, words } = usePane();
  const { summary } = words.pane;
  const due = dueDay(state);
  const lines: readonly (readonly [IconName, string])[] = [
    ...(due === null ? [] : [['waiting', summary.before({ date: showDay(due, words.language) })] as const]),
    ['send', summary.timeCounts],
    ['person', summary.head],
    ...(state.latest ? [['again', summary.again({ version: state.latest.receipt.version })] as const] : []),
  ];
  return (
    <section className="stack4">
      <h3>{summary.whenSending}</h3>
      <ul className="small stack4">
        {lines.map(([icon, text]) => (
          <li className="row" key={text}>
            <Icon name={icon} tone="quiet" />
            <span className="grow">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const sendingLabel = (step: SendingStep | null, isAgain: boolean, { buttons, pane }: Catalogue): string => {
  if (step === null) return isAgain ? buttons.sendAgain : buttons.send;
  if (step.is === 'signingIn') return pane.summary.signingIn;
  return step.is === 'asking' ? pane.summary.asking : pane.summary.sending;
};

const SummaryFoot = ({ checked, step }: SummaryProps) => {
  const { state, words, actions, capabilities } = usePane();
  const { report, bloc } = checked.opened;
  const label = sendingLabel(step, state.latest !== null, words);
  return (
    <Foot
      total={{
        label: words.totals.selfScored,
        value: showPoints(provisionalTotal(report).total, words.language),
        of: showPoints(bloc.rubric.scale.base, words.language),
      }}
      buttons={
        checked.isStale && step === null ? (
          <Button isMain icon="again" label={words.buttons.checkAgain} onPress={() => void actions.check()} />
        ) : (
          <>
            {capabilities.send && <Button isMain icon="send" label={label} isOff={step !== null} onPress={() => void actions.send()} />}
            <Button
              isMain={!capabilities.send}
              label={words.pane.frame.back}
              isOff={step !== null}
              onPress={() => actions.openView('findings')}
            />
          </>
        )
      }
      under={<output>{stepText(step, words)}</output>}
    />
  );
};

const stepText = (step: SendingStep | null, { trouble, pane }: Catalogue): string => {
  if (step === null) return '';
  if (step.is === 'busy') return trouble.busy(step);
  if (step.is === 'asking') return trouble.slowReply;
  return step.is === 'signingIn' ? pane.signIn.window : '';
};
