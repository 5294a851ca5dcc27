import type { Day } from '#core/calendar.ts';
import { showDay, showMoment } from '#core/messages/dates.ts';
import type { BoardLine, Duties, Notices } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { isMissing } from '../boardStanding.ts';
import { usePane } from '../PaneContext.tsx';
import { useClosed } from './useClosed.ts';
import { useYearWords } from './useYearWords.ts';
import { YearPage } from './YearPage.tsx';

/** Whom to remind, with the words for it; who else has to do what by when; and what letters went out by themselves. */
export const RemindersPage = () => {
  const { state, words, actions } = usePane();
  const { remind: say } = useYearWords();
  const closed = useClosed('readDuties');
  const own = new Set(state.person?.memberships.map(({ agency }) => agency) ?? []);
  const missing = (state.blocView?.board?.value.agencies ?? []).filter((line) => isMissing(line) && !own.has(line.agency));
  const text = [...new Set(missing.map(({ due }) => due))]
    .map((due) => say.text({ agencies: namesDue(missing, due), date: due === null ? '' : showDay(due as Day, words.language) }))
    .join('\n');
  const back = (isMain: boolean) => (
    <Button isMain={isMain} isPrimary={false} icon="back" label={words.pane.frame.back} onPress={() => void actions.openBoard()} />
  );
  return (
    <YearPage
      place="reminders"
      title={missing.length > 0 ? say.act({ count: missing.length }) : say.title}
      reading={state.yearDesk?.readings.duties}
      closed={closed}
      buttons={
        missing.length > 0 ? (
          <>
            <Button isMain icon="copy" label={say.copy} onPress={() => void actions.copy(text)} />
            {back(false)}
          </>
        ) : (
          back(true)
        )
      }
    >
      {({ duties }) => (
        <>
          {missing.length > 0 && (
            <section className="stack8">
              <blockquote className="quoted">{text}</blockquote>
              <p className="small quiet">{say.why}</p>
            </section>
          )}
          <DutyList duties={duties} />
          <NoticeList notices={state.yearDesk?.readings.notices?.value.notices ?? []} />
        </>
      )}
    </YearPage>
  );
};

const namesDue = (lines: readonly BoardLine[], day: string | null): readonly string[] =>
  lines.filter(({ due }) => due === day).map(({ name }) => name);

const DutyList = ({ duties }: Duties) => {
  const { remind: say } = useYearWords();
  return (
    <section>
      <h3 className="groupTitle">{say.duties({ count: duties.length })}</h3>
      <ul className="lines topped">
        {duties.map(({ what, agency, party, text, overdue }) => (
          <li key={`${what} ${agency ?? ''} ${party}`} className="row">
            <Icon name={overdue ? 'warning' : 'waiting'} {...(overdue && { tone: 'warning' as const })} />
            <p className="grow">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};

const NoticeList = ({ notices }: Notices) => {
  const { words } = usePane();
  const { remind: say, noticeStates } = useYearWords();
  return (
    <section>
      <h3 className="groupTitle">{say.notices({ count: notices.length })}</h3>
      {notices.length === 0 && <p className="small quiet">{say.noNotices}</p>}
      <ul className="lines">
        {notices.map(({ what, agency, person, at, state, text }) => (
          <li key={`${what} ${agency ?? ''} ${person.id} ${at}`}>
            <p className="small">{text}</p>
            <p className="place">{`${say.notice({ name: person.name, moment: showMoment(at, words.language) })} · ${noticeStates[state]}`}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
