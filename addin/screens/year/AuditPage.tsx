import { checkCode } from '#core/checkCode.ts';
import { showMoment } from '#core/messages/dates.ts';
import { wordOfKey } from '#core/messages/wordOfKey.ts';
import type { AuditCheck, AuditPage as Page } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { MessageBar } from '../../ui/MessageBar.tsx';
import { usePane } from '../PaneContext.tsx';
import { useClosed } from './useClosed.ts';
import { useNames } from './useNames.ts';
import { useYearWords } from './useYearWords.ts';
import { ReadAgain, YearPage } from './YearPage.tsx';

/** The bloc's record, the latest first, and whether the chain of it is whole. */
export const AuditPage = () => {
  const { state, actions } = usePane();
  const { audit: say } = useYearWords();
  const closed = useClosed('readAudit');
  const reading = state.yearDesk?.readings.audit;
  const check = state.yearDesk?.readings.auditCheck?.value;
  const next = reading?.value.next ?? null;
  return (
    <YearPage
      place="audit"
      title={say.title}
      reading={reading}
      closed={closed}
      buttons={
        next === null ? (
          <ReadAgain place="audit" />
        ) : (
          <>
            <Button
              isMain
              isPrimary={false}
              icon="open"
              isOff={state.isBusy}
              label={say.more}
              onPress={() => void actions.readMoreAudit()}
            />
            <ReadAgain place="audit" isMain={false} />
          </>
        )
      }
    >
      {({ events }) => (
        <>
          {check && <ChainBar check={check} />}
          <p className="small quiet">{say.why}</p>
          <ol className="lines topped">
            {events.map((event) => (
              <EventLine key={event.sequence} event={event} />
            ))}
          </ol>
        </>
      )}
    </YearPage>
  );
};

const ChainBar = ({ check: { holds, head, brokenAt } }: { readonly check: AuditCheck }) => {
  const { audit: say } = useYearWords();
  if (!holds) return <MessageBar tone="error" title={say.broken({ count: brokenAt ?? 0 })} />;
  return (
    <MessageBar tone="ok" title={say.holds}>
      {head && say.head({ count: head.sequence, code: checkCode(head.hash) })}
    </MessageBar>
  );
};

const EventLine = ({ event: { sequence, at, by, action, facts } }: { readonly event: Page['events'][number] }) => {
  const { words } = usePane();
  const { auditActions, audit: say } = useYearWords();
  const agencyName = useNames();
  const { agency, reason } = facts as { readonly agency?: unknown; readonly reason?: unknown };
  return (
    <li>
      <p className="strong">
        {[wordOfKey(auditActions, action), typeof agency === 'string' ? agencyName(agency) : ''].filter(Boolean).join(' · ')}
      </p>
      {typeof reason === 'string' && reason !== '' && <blockquote className="quoted small">{reason}</blockquote>}
      <p className="place">{say.line({ count: sequence, name: by.name, moment: showMoment(at, words.language) })}</p>
    </li>
  );
};
