import { checkCode } from '#core/checkCode.ts';
import { showMoment } from '#core/messages/dates.ts';
import { showNumber } from '#core/messages/numbers.ts';
import type { Receipt } from '../client/replies.ts';
import { usePane } from './PaneContext.tsx';
import { SquareCode } from './SquareCode.tsx';

interface ReceiptSlipProps {
  readonly receipt: Receipt;
  readonly agencyName: string;
}

/** The slip that proves a sending, as it is shown and printed. */
export const ReceiptSlip = ({ receipt, agencyName }: ReceiptSlipProps) => {
  const { words } = usePane();
  const { receipt: say, pane, language } = words;
  const code = checkCode(receipt.sheetHash);
  return (
    <section className="card receiptSlip" aria-label={say.title}>
      <p className="slipTitle">{say.title}</p>
      <p className="number">{receipt.number}</p>
      <hr className="separator" />
      <dl className="pairs">
        <dt>{say.agency}</dt>
        <dd>{agencyName}</dd>
        <dt>{say.receivedAt}</dt>
        <dd>{showMoment(receipt.receivedAt, language)}</dd>
        <dt>{say.version}</dt>
        <dd>{receipt.version}</dd>
        {receipt.version > 1 && (
          <>
            <dt>{say.firstReceived}</dt>
            <dd>{showMoment(receipt.firstReceivedAt, language)}</dd>
          </>
        )}
        <dt>{say.total}</dt>
        <dd className="strong">{showNumber(receipt.total, language)}</dd>
        <dt>{say.sentBy}</dt>
        <dd>{receipt.sentBy.name}</dd>
      </dl>
      <hr className="separator" />
      <div className="row">
        <SquareCode text={codedText(receipt)} label={pane.receipt.qr({ number: receipt.number })} />
        <div className="grow stack4">
          <p className="small quiet">{say.code}</p>
          <p className="code">{code}</p>
          <p className="small quiet">{say.scan}</p>
        </div>
      </div>
    </section>
  );
};

/** Capitals and digits alone make the squares larger, which poor copies need. */
const codedText = ({ number, sheetHash }: Receipt): string => `${number} ${sheetHash.replace(/^sha256:/, '')}`.toUpperCase();
