import { useState } from 'react';
import type { Day } from '#core/calendar.ts';
import { showDay } from '#core/messages/dates.ts';
import { showNumber } from '#core/messages/numbers.ts';
import type { Meeting } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePane } from '../PaneContext.tsx';
import { AttendanceForm } from './AttendanceForm.tsx';
import { MotionForm } from './MotionForm.tsx';
import { MotionLine } from './MotionLine.tsx';
import { useClosed } from './useClosed.ts';
import { useNames } from './useNames.ts';
import { useYearWords } from './useYearWords.ts';
import { ReadAgain, YearPage } from './YearPage.tsx';

/** The review meeting: who is there, what it concluded row by row, and its secret ballots. */
export const MeetingPage = () => {
  const { state, actions } = usePane();
  const { meeting: say } = useYearWords();
  const closed = useClosed('readMeeting');
  const [doing, setDoing] = useState<'attendance' | 'motion' | null>(null);
  const mayRun = actions.mayNow('runMeeting');
  const leave = (): void => setDoing(null);
  return (
    <YearPage
      place="meeting"
      title={say.title}
      reading={state.yearDesk?.readings.meeting}
      closed={closed}
      buttons={
        mayRun && doing === null ? (
          <>
            <Button isMain icon="send" isOff={state.isBusy} label={say.openMotion} onPress={() => setDoing('motion')} />
            <ReadAgain place="meeting" isMain={false} />
          </>
        ) : (
          <ReadAgain place="meeting" />
        )
      }
    >
      {(meeting) => (
        <>
          {doing === 'attendance' ? (
            <AttendanceForm meeting={meeting} onLeave={leave} />
          ) : (
            <Attendance meeting={meeting} onChange={mayRun ? () => setDoing('attendance') : null} />
          )}
          {doing === 'motion' && <MotionForm meeting={meeting} onLeave={leave} />}
          <Motions meeting={meeting} />
          <Conclusions meeting={meeting} />
        </>
      )}
    </YearPage>
  );
};

interface AttendanceProps {
  readonly meeting: Meeting;
  /** `null` where this person may not write it down. */
  readonly onChange: (() => void) | null;
}

const Attendance = ({ meeting, onChange }: AttendanceProps) => {
  const { words } = usePane();
  const { meeting: say } = useYearWords();
  const agencyName = useNames();
  const { place, chairedBy, secretary, present, absent, on, from, to, guests, opinions, agreed, nextChair, nextViceChair } = meeting;
  const names = (codes: readonly string[]): string => codes.map(agencyName).join(', ');
  const pairs = [
    [say.place, place],
    [say.on, on === null ? null : showDay(on as Day, words.language)],
    [say.from, from],
    [say.to, to],
    [say.chairedBy, chairedBy],
    [say.secretary, secretary],
    [say.present({ count: present.length, all: present.length + absent.length }), names(present)],
    [say.absent, names(absent)],
    [say.guests, guests.join('; ')],
    [say.opinions, opinions.join('; ')],
    [say.agreed, agreed.join('; ')],
    [say.nextChair, nextChair === null ? null : agencyName(nextChair)],
    [say.nextViceChair, nextViceChair === null ? null : agencyName(nextViceChair)],
  ] as const;
  return (
    <section className="stack4">
      <div className="apart">
        <h3>{say.attendance}</h3>
        {onChange && <TextLink label={say.changeAttendance} onPress={onChange} />}
      </div>
      <dl className="pairs card">
        {pairs.map(([label, value]) =>
          value === null || value === '' ? null : (
            <div key={label} className="pair">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
};

const Motions = ({ meeting: { motions } }: { readonly meeting: Meeting }) => {
  const { meeting: say } = useYearWords();
  return (
    <section>
      <h3 className="groupTitle">{say.motions({ count: motions.length })}</h3>
      {motions.length === 0 ? (
        <p className="small quiet">{say.noMotions}</p>
      ) : (
        <ul className="lines topped">
          {motions.map((motion) => (
            <MotionLine key={motion.motion} motion={motion} />
          ))}
        </ul>
      )}
    </section>
  );
};

/** What was concluded, as the hall reads it from the wall; each agency's rows are one press away. */
const Conclusions = ({ meeting: { conclusions } }: { readonly meeting: Meeting }) => {
  const { state, words, actions } = usePane();
  const { meeting: say } = useYearWords();
  const agencyName = useNames();
  const show = (points: string | null): string => (points === null ? '–' : showNumber(points, words.language));
  const agencies = (state.period?.members ?? []).filter(({ code }) => actions.mayNow('readAppraisal', code));
  return (
    <section>
      <h3 className="groupTitle">{say.conclusions({ count: conclusions.length })}</h3>
      {conclusions.length === 0 && <p className="small quiet">{say.noConclusions}</p>}
      <ul className="lines">
        {conclusions.map(({ agency, criterion, self, score, reason }) => (
          <li key={`${agency} ${criterion}`}>
            <p className="strong">{`${agencyName(agency)} · ${criterion}`}</p>
            <p>{say.concluded({ before: show(self), after: show(score) })}</p>
            {reason !== null && <blockquote className="quoted small">{reason}</blockquote>}
          </li>
        ))}
      </ul>
      {agencies.length > 0 && (
        <>
          <p className="small">{say.rowsOf}</p>
          <p className="links">
            {agencies.map(({ code, name }) => (
              <TextLink
                key={code}
                label={name}
                spoken={say.openRows({ name })}
                onPress={() => void actions.openYearPlace('appraisal', code)}
              />
            ))}
          </p>
        </>
      )}
    </section>
  );
};
