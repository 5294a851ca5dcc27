import type { Day } from '#core/calendar.ts';
import { showDay, showMoment } from '#core/messages/dates.ts';
import { showNumber } from '#core/messages/numbers.ts';
import type { BoardLine } from '../client/replies.ts';
import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { Steps } from '../ui/Steps.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { BlocFrame } from './BlocFrame.tsx';
import { isMissing, isUnconfirmed } from './boardStanding.ts';
import { Foot } from './Foot.tsx';
import { usePane, type PaneView } from './PaneContext.tsx';
import { YearStep } from './YearStep.tsx';

/** Who has sent and who has not: those to call first, the own agency last. */
export const Board = () => {
  const { state, words, actions } = usePane();
  const { board: say } = words.pane;
  const known = state.blocView?.board ?? null;
  return (
    <>
      <BlocFrame place="board">
        {known ? <BoardLines lines={known.value.agencies} /> : <ScreenHeading text={words.pane.frame.reading} />}
        {known && (
          <p className="small quiet">
            {state.fault
              ? say.notUpdated({ moment: showMoment(known.at, words.language) })
              : say.updated({ moment: showMoment(known.at, words.language) })}
          </p>
        )}
        <p className="small quiet">{actions.mayRank() ? '' : say.noScores}</p>
        <YearStep />
      </BlocFrame>
      <BoardFoot lines={known?.value.agencies ?? []} />
    </>
  );
};

/** The ones to remind are counted on the button; their names and the words come first when it is pressed. */
const BoardFoot = ({ lines }: BoardLinesProps) => {
  const { state, words, actions } = usePane();
  const { board: say } = words.pane;
  const own = new Set(state.person?.memberships.map(({ agency }) => agency) ?? []);
  const mayRemind = actions.leads() && actions.mayNow('readDuties');
  const count = mayRemind ? lines.filter((line) => isMissing(line) && !own.has(line.agency)).length : 0;
  const openReminders = (): void => void actions.openYearPlace('reminders');
  return (
    <Foot
      buttons={
        <>
          {count > 0 && <Button isMain icon="send" isOff={state.isBusy} label={say.remind({ count })} onPress={openReminders} />}
          <Button isMain={count === 0} icon="again" isOff={state.isBusy} label={say.update} onPress={() => void actions.openBoard()} />
        </>
      }
      {...(mayRemind && count === 0 && { under: <TextLink label={say.reminders} onPress={openReminders} /> })}
    />
  );
};

interface BoardLinesProps {
  readonly lines: readonly BoardLine[];
}

const BoardLines = ({ lines }: BoardLinesProps) => {
  const { state, words } = usePane();
  const { board: say } = words.pane;
  const own = new Set(state.person?.memberships.map(({ agency }) => agency) ?? []);
  const others = lines.filter(({ agency }) => !own.has(agency));
  const sent = lines.filter((line) => !isMissing(line)).length;
  const due = (state.period?.dates.selfScoreDue ?? null) as Day | null;
  const heading = say.sent({ count: sent, all: lines.length });
  return (
    <>
      <section className="stack4">
        <div className="apart">
          <ScreenHeading text={heading} />
          {due !== null && <span className="small quiet">{say.due({ date: showDay(due, words.language) })}</span>}
        </div>
        <Steps step={sent} of={lines.length} isCount />
        {sent === 0 && due !== null && <p className="small quiet">{words.empty.noneSent({ deadline: showDay(due, words.language) })}</p>}
      </section>
      <section>
        <BoardGroup title={say.groups.missing} lines={others.filter(isMissing)} icon="empty" />
        <BoardGroup title={say.groups.sent} lines={others.filter(isUnconfirmed)} icon="waiting" tone="note" />
        <BoardGroup
          title={say.groups.done}
          lines={others.filter((line) => !isMissing(line) && !isUnconfirmed(line))}
          icon="done"
          tone="ok"
        />
        <ul className="lines">
          {lines
            .filter(({ agency }) => own.has(agency))
            .map((line) => (
              <AgencyLine key={line.agency} line={line} icon="hidden" tone="quiet" note={say.own} />
            ))}
        </ul>
      </section>
    </>
  );
};

interface BoardGroupProps extends BoardLinesProps {
  readonly title: (facts: { readonly count: number }) => string;
  readonly icon: IconName;
  readonly tone?: 'note' | 'ok';
}

const BoardGroup = ({ title, lines, icon, tone }: BoardGroupProps) =>
  lines.length === 0 ? null : (
    <>
      <h3 className="groupTitle">{title({ count: lines.length })}</h3>
      <ul className="lines topped">
        {lines.map((line) => (
          <AgencyLine key={line.agency} line={line} icon={icon} {...(tone && { tone })} />
        ))}
      </ul>
    </>
  );

interface AgencyLineProps {
  readonly line: BoardLine;
  readonly icon: IconName;
  readonly tone?: 'note' | 'ok' | 'quiet';
  readonly note?: string;
}

const AgencyLine = ({ line, icon, tone, note }: AgencyLineProps) => {
  const view = usePane();
  return (
    <li className="row">
      <Icon name={icon} {...(tone && { tone })} />
      <div className="grow">
        <AgencyName line={line} />
        <p className="place">{[standingText(line, view), note].filter(Boolean).join(' · ')}</p>
      </div>
      {view.actions.mayNow('extendDeadline', line.agency) && (
        <TextLink
          label={view.words.pane.board.deadline}
          spoken={view.words.pane.board.deadlineOf({ name: line.name })}
          onPress={() => void view.actions.openYearPlace('deadline', line.agency)}
        />
      )}
    </li>
  );
};

/** A sheet that the reader may see is opened by its agency's name. */
const AgencyName = ({ line: { agency, name, version } }: { readonly line: BoardLine }) => {
  const { words, actions } = usePane();
  if (version === null || !actions.mayNow('readSubmission', agency)) return <p className="strong">{name}</p>;
  return (
    <p className="strong">
      <TextLink label={name} spoken={words.pane.sent.open({ name })} onPress={() => void actions.openSentSheet(agency)} />
    </p>
  );
};

const standingText = (line: BoardLine, { words }: PaneView): string => {
  const { state, receivedAt, version, number, late, sendAgain, total, openUntil, waitingFor } = line;
  const { states, language, pane, waiting, roles } = words;
  const reopened = openUntil === null ? '' : pane.board.openUntil({ date: showDay(openUntil as Day, language) });
  if (state === null || receivedAt === null) return reopened;
  return [
    state === 'withdrawn' ? states.withdrawn : state === 'returned' ? states.returned : '',
    pane.board.received({ moment: showMoment(receivedAt, language) }),
    (version ?? 1) > 1 ? pane.board.version({ version: version ?? 1 }) : '',
    number === null ? '' : pane.board.receipt({ number }),
    late ? pane.board.late : '',
    sendAgain ? pane.board.sendAgain : '',
    reopened,
    waitingFor === null || waitingFor === 'staff' || waitingFor === 'head' ? '' : waiting.label({ whom: roles[waitingFor] }),
    total === null ? '' : pane.board.total({ total: showNumber(total, language) }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
};
