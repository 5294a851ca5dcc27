import { daysBetween } from '#core/calendar.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import { showMoment } from '#core/messages/dates.ts';
import type { Receipt } from '../client/replies.ts';
import type { Work } from '../state/PaneState.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { dueDay } from '../state/dueDay.ts';
import { Foot } from './Foot.tsx';
import { usePane, type PaneView } from './PaneContext.tsx';
import { ReceiptSlip } from './ReceiptSlip.tsx';

interface SentProps {
  readonly sent: Extract<Work, { readonly at: 'sent' }>;
}

/** Proof at once: the slip, and what happens next. */
export const Sent = ({ sent }: SentProps) => {
  const view = usePane();
  const { words } = view;
  const { receipt } = sent;
  const { receipt: say } = words.pane;
  const isConfirmed = sent.state !== 'sent';
  return (
    <>
      <main className="paneBody stack">
        <div className="row">
          <Icon name="done" tone="ok" />
          <div className="grow">
            <ScreenHeading text={say.received} />
            <p className="small quiet">{whenText(receipt, view)}</p>
          </div>
        </div>
        <ReceiptSlip receipt={receipt} agencyName={agencyNameOf(receipt, view)} />
        <section className="stack4 notPrinted">
          <h3>{say.next}</h3>
          <ul className="stack4">
            <li className="row">
              <Icon name="done" tone="ok" />
              <span className="grow">
                {words.buttons.send} <span className="small quiet">· {showMoment(receipt.receivedAt, words.language)}</span>
              </span>
            </li>
            <li className="row">
              <Icon name={isConfirmed ? 'done' : 'waiting'} tone={isConfirmed ? 'ok' : 'note'} />
              <span className="grow">{say.headConfirms}</span>
            </li>
            <li className="row">
              <Icon name="empty" tone="quiet" />
              <span className="grow">{say.appraisal}</span>
            </li>
          </ul>
        </section>
      </main>
      <ReceiptFoot receipt={receipt} />
    </>
  );
};

const whenText = ({ receivedAt }: Receipt, { state, words }: PaneView): string => {
  const { receipt: say } = words.pane;
  const due = dueDay(state);
  if (due === null) return '';
  const early = daysBetween(dayInVietnam(Date.parse(receivedAt)), due);
  if (early < 0) return say.late;
  return early === 0 ? say.inTime : say.earlyBy({ count: early });
};

export const agencyNameOf = ({ bloc, agency }: Receipt, { state }: Pick<PaneView, 'state'>): string => {
  const { work, person, period } = state;
  const opened = work.at === 'sent' ? work.opened : null;
  const inBloc = opened?.bloc.id === bloc ? opened.bloc.members : period?.bloc === bloc ? period.members : [];
  const member = inBloc.find(({ code }) => code === agency);
  return member?.fullName ?? person?.memberships.find((one) => one.agency === agency)?.agencyName ?? agency;
};

const ReceiptFoot = ({ receipt }: { readonly receipt: Receipt }) => {
  const { words, actions } = usePane();
  return (
    <Foot
      buttons={
        <>
          <Button isMain icon="print" label={words.buttons.printReceipt} onPress={actions.print} />
          <Button icon="copy" label={words.buttons.copyCode} onPress={() => void actions.copyCode(receipt)} />
        </>
      }
      under={
        <span className="apart">
          <TextLink label={words.pane.receipt.toSheet} onPress={() => void actions.readWorkbook()} />
          <TextLink label={words.pane.sent.withdraw.open} onPress={() => void actions.openSentSheet()} />
        </span>
      }
    />
  );
};
