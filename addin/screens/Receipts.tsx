import { showMoment } from '#core/messages/dates.ts';
import type { Receipt } from '../client/replies.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';
import { ReceiptSlip } from './ReceiptSlip.tsx';
import { agencyNameOf } from './Sent.tsx';

/** The receipts that this machine remembers, the latest first. */
export const Receipts = () => {
  const view = usePane();
  const { state, words, actions } = view;
  const { receipts: say, frame } = words.pane;
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={say.title} />
        {state.receipts.length === 0 && <p className="quiet">{words.empty.noReceipts}</p>}
        <ul className="lines">
          {state.receipts.map((receipt) => (
            <li className="row" key={receipt.number}>
              <Icon name="paper" tone="quiet" />
              <div className="grow">
                <TextLink
                  label={receipt.number}
                  spoken={say.open({ number: receipt.number })}
                  onPress={() => actions.openReceipt(receipt)}
                />
                <p className="place">{`${agencyNameOf(receipt, view)} · ${showMoment(receipt.receivedAt, words.language)}`}</p>
              </div>
            </li>
          ))}
        </ul>
      </main>
      <Foot buttons={<Button isMain isPrimary={false} icon="back" label={frame.back} onPress={() => actions.openPlace('sheet')} />} />
    </>
  );
};

interface EarlierReceiptProps {
  readonly receipt: Receipt;
}

/** One earlier receipt, to be printed or copied again. */
export const EarlierReceipt = ({ receipt }: EarlierReceiptProps) => {
  const view = usePane();
  const { words, actions } = view;
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={words.receipt.title} isHidden />
        <ReceiptSlip receipt={receipt} agencyName={agencyNameOf(receipt, view)} />
      </main>
      <Foot
        buttons={
          <>
            <Button isMain icon="print" label={words.buttons.printReceipt} onPress={actions.print} />
            <Button icon="copy" label={words.buttons.copyCode} onPress={() => void actions.copyCode(receipt)} />
            <Button icon="back" label={words.pane.frame.back} onPress={() => actions.openPlace('receipts')} />
          </>
        }
      />
    </>
  );
};
