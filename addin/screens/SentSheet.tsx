import type { Catalogue } from '#core/messages/Catalogue.ts';
import { showMoment } from '#core/messages/dates.ts';
import { showNumber } from '#core/messages/numbers.ts';
import type { SentSheet as Sent } from '../client/replies.ts';
import type { PaneState } from '../state/PaneState.ts';
import { Button } from '../ui/Button.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';
import { ReceiptSlip } from './ReceiptSlip.tsx';
import { agencyNameOf } from './Sent.tsx';
import { ReturnedPlaces } from './ReturnedPlaces.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import { SentVersions } from './SentVersions.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';

/** What the bloc holds of one agency: how it stands, its receipt and versions, and what this person may do with it now. */
export const SentSheet = () => {
  const view = usePane();
  const { state, words, actions } = view;
  const { sentSheet } = state;
  if (!sentSheet) return <NothingYet />;
  const { sent } = sentSheet;
  const { agency } = sent.receipt;
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={words.pane.sent.title} />
        <StandingBar sent={sent} />
        {sent.state === 'returned' && sent.moved && (
          <>
            <ReturnedPlaces moved={sent.moved} />
            <p className="small quiet">{words.pane.sent.mend({ moment: showMoment(sent.receipt.firstReceivedAt, words.language) })}</p>
          </>
        )}
        {actions.mayNow('answerAppraisal', agency) && (
          <TextLink label={words.pane.sent.answer} onPress={() => void actions.openYearPlace('appraisal', agency)} />
        )}
        {actions.mayNow('castBallot') && <TextLink label={words.pane.sent.meeting} onPress={() => void actions.openYearPlace('meeting')} />}
        {sent.sendAgain && <MessageBar tone="warning" title={words.pane.sent.sendAgain} />}
        <ReceiptSlip receipt={sent.receipt} agencyName={agencyNameOf(sent.receipt, view)} />
        <SectionPoints sent={sent} />
        <SentVersions sent={sent} changes={sentSheet.changes} />
        {mayMove(sent, 'withdrawn', actions.mayNow('withdrawSubmission', agency)) && <WithdrawForm sent={sent} />}
        {mayMove(sent, 'returned', actions.mayNow('returnSubmission', agency)) && <ReturnForm sent={sent} />}
      </main>
      <SentFoot sent={sent} />
    </>
  );
};

/** Only a sheet that was sent or confirmed is taken back or given back. */
const mayMove = ({ state }: Sent, to: 'withdrawn' | 'returned', isAllowed: boolean): boolean =>
  isAllowed && state !== to && (state === 'sent' || state === 'confirmed');

const NothingYet = () => {
  const { state, words, actions } = usePane();
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={words.pane.sent.title} />
        <p className="quiet">{state.isBusy ? words.pane.frame.reading : words.pane.sent.nothing}</p>
      </main>
      <Foot
        buttons={<Button isMain isPrimary={false} icon="back" label={words.pane.frame.back} onPress={() => actions.openPlace('sheet')} />}
      />
    </>
  );
};

const StandingBar = ({ sent: { state, moved, receipt } }: { readonly sent: Sent }) => {
  const { words } = usePane();
  const { sent: say } = words.pane;
  const by = moved && { name: moved.by.name, moment: showMoment(moved.at, words.language) };
  switch (state) {
    case 'sent':
      return (
        <MessageBar tone="note" title={words.states.sent}>
          {words.waiting.label({ whom: words.waiting.head })}
        </MessageBar>
      );
    case 'returned':
      return (
        <MessageBar tone="warning" title={say.returned({ count: moved?.criteria.length ?? 0 })}>
          {by && say.returnedBy(by)}
        </MessageBar>
      );
    case 'withdrawn':
      return (
        <MessageBar tone="warning" title={words.states.withdrawn}>
          {by && say.withdrawnBy(by)}
        </MessageBar>
      );
    default:
      return (
        <MessageBar tone="ok" title={standText(state, words)}>
          {state === 'confirmed' && by ? say.confirmedBy(by) : showMoment(receipt.receivedAt, words.language)}
        </MessageBar>
      );
  }
};

/** What comes after the head's confirmation is the appraisal's. */
const standText = (state: Sent['state'], { states }: Catalogue): string =>
  ({ ...states, explained: states.appraised, final: states.frozen })[state];

const SectionPoints = ({ sent: { receipt } }: { readonly sent: Sent }) => {
  const { words } = usePane();
  const { sections } = receipt;
  if (sections.length === 0) return null;
  return (
    <table className="numbers">
      <caption className="unseen">{words.pane.sent.sections}</caption>
      <thead>
        <tr>
          <th scope="col">{words.pane.table.section}</th>
          <th scope="col" className="number">
            {words.pane.table.self}
          </th>
        </tr>
      </thead>
      <tbody>
        {sections.map(({ code, points }) => (
          <tr key={code}>
            <td>{code}</td>
            <td className="number">{showNumber(points, words.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** It is the agency's turn, and this person is of its staff. */
const mayBeSentAgain = ({ waitingFor, receipt: { agency } }: Sent, { person }: PaneState): boolean =>
  waitingFor === 'staff' && (person?.memberships.some((one) => one.role === 'staff' && one.agency === agency) ?? false);

const SentFoot = ({ sent }: { readonly sent: Sent }) => {
  const { state, words, actions } = usePane();
  const { sent: say, frame } = words.pane;
  const mayConfirm = sent.state === 'sent' && actions.mayNow('confirmSubmission', sent.receipt.agency);
  const mustMend = mayBeSentAgain(sent, state);
  const back = actions.leads() ? () => void actions.openBoard() : () => actions.openPlace('sheet');
  return (
    <Foot
      buttons={
        <>
          {mayConfirm && (
            <Button
              isMain
              icon="check"
              isOff={state.isBusy}
              label={say.confirm.act}
              onPress={() => void actions.moveSentSheet({ to: 'confirmed' })}
            />
          )}
          {mustMend && <Button isMain icon="pencil" label={say.toSheet} onPress={() => actions.openPlace('sheet')} />}
          {!mustMend && <Button isMain={!mayConfirm} isPrimary={false} icon="back" label={frame.back} onPress={back} />}
        </>
      }
      under={
        mayConfirm ? (
          <p>{say.confirm.why}</p>
        ) : (
          <TextLink label={words.buttons.copyCode} onPress={() => void actions.copyCode(sent.receipt)} />
        )
      }
    />
  );
};
