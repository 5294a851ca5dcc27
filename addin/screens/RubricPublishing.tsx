import { checkCode } from '#core/checkCode.ts';
import { useState } from 'react';
import type { RubricPublished } from '../client/replies.ts';
import { FIRST_DESK, type Compared } from '../state/RubricDesk.ts';
import { Button } from '../ui/Button.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { BlocFrame } from './BlocFrame.tsx';
import { ChangeList } from './ChangeList.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';
import { Beyond, SendAgain } from './RubricConsequences.tsx';

/** As many characters as the service takes. */
const MOST = 500;

interface RubricPublishingProps {
  readonly compared: Compared;
}

/** What is about to be published and what follows from it; once an agency has sent, only with a reason. */
export const RubricPublishing = ({ compared }: RubricPublishingProps) => {
  const { words } = usePane();
  const [reason, setReason] = useState('');
  const { publishing: say, difference, desk } = words.pane.rubric;
  const { changes, current, beyond, frozen } = compared.reply;
  return (
    <>
      <BlocFrame place="rubric">
        <ScreenHeading text={say.title} />
        {compared.isStale && <MessageBar tone="stale" title={desk.stale} />}
        <p>{changes.length === 0 ? difference.same(current) : say.becomes({ version: current.version + 1, before: current.version })}</p>
        <Beyond beyond={beyond} />
        {changes.length > 0 && <Consequences reply={compared.reply} />}
        {changes.length > 0 && frozen && (
          <TextArea id="publishing-reason" label={say.reason} hint={say.reasonHint} value={reason} most={MOST} onChange={setReason} />
        )}
      </BlocFrame>
      <PublishingFoot compared={compared} reason={reason} />
    </>
  );
};

const Consequences = ({ reply: { changes, sendAgain } }: Pick<Compared, 'reply'>) => {
  const { publishing: say } = usePane().words.pane.rubric;
  return (
    <>
      <section className="stack4">
        <h3>{say.changes({ count: changes.length })}</h3>
        <ChangeList changes={changes} />
      </section>
      <section className="stack4">
        <h3>{say.whenPublished}</h3>
        <SendAgain sendAgain={sendAgain} />
        <p className="small">{say.newSheets}</p>
        <p className="small">{say.forGood}</p>
      </section>
    </>
  );
};

const PublishingFoot = ({ compared, reason }: RubricPublishingProps & { readonly reason: string }) => {
  const { state, words, actions } = usePane();
  const { publishing: say, desk } = words.pane.rubric;
  const { changes, beyond, frozen, current } = compared.reply;
  const lacksReason = frozen && reason.trim() === '';
  const isReady = changes.length > 0 && beyond.length === 0 && !lacksReason && actions.mayNow('publishRubric');
  return (
    <Foot
      buttons={
        <>
          {compared.isStale ? (
            <Button
              isMain
              icon="again"
              isOff={state.isBusy}
              label={desk.compareAgain}
              onPress={() => void actions.compareRubric('publishing')}
            />
          ) : (
            <Button
              isMain
              icon="send"
              isOff={state.isBusy || !isReady}
              {...(lacksReason && { whyOff: 'publishing-reason-hint' })}
              label={state.isBusy ? say.sending : say.confirm({ version: current.version + 1 })}
              onPress={() => void actions.publishRubric(reason)}
            />
          )}
          <Button icon="back" isOff={state.isBusy} label={words.pane.frame.back} onPress={() => actions.openDesk(FIRST_DESK)} />
        </>
      }
    />
  );
};

interface RubricDoneProps {
  readonly done: RubricPublished;
}

/** The new version's number and code, and who has to send again. */
export const RubricDone = ({ done }: RubricDoneProps) => {
  const { words, actions } = usePane();
  const { publishing: say, desk } = words.pane.rubric;
  return (
    <>
      <BlocFrame place="rubric">
        <ScreenHeading text={say.done(done)} isHidden />
        <MessageBar tone="ok" title={say.done(done)} />
        <dl className="pairs card">
          <dt>{desk.code}</dt>
          <dd className="code">{checkCode(done.hash)}</dd>
          {done.reason !== null && (
            <>
              <dt>{desk.reason}</dt>
              <dd>{done.reason}</dd>
            </>
          )}
        </dl>
        <SendAgain sendAgain={done.sendAgain} />
        <section className="stack4">
          <h3>{say.changes({ count: done.changes.length })}</h3>
          <ChangeList changes={done.changes} />
        </section>
      </BlocFrame>
      <Foot buttons={<Button isMain icon="back" label={say.toDesk} onPress={() => actions.openDesk(FIRST_DESK)} />} />
    </>
  );
};
