import { showPoints } from '#core/messages/numbers.ts';
import type { OpenedSheet } from '../checking/Opened.ts';
import { partsOf, printedTotal, unfilledOf, type Unfilled } from '../checking/filling.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';
import { PartTable } from './PartTable.tsx';
import { ReturnedPlaces } from './ReturnedPlaces.tsx';

/** More would push the table of sections off a small screen. */
const MOST_LINKS = 5;

interface ReadyProps {
  readonly opened: OpenedSheet;
  readonly isStale: boolean;
}

/** What is still empty, what the sheet adds up to, and the way to the check. */
export const Ready = ({ opened, isStale }: ReadyProps) => {
  const { state, words, actions } = usePane();
  const { ready } = words.pane;
  const { report, bloc } = opened;
  const unfilled = unfilledOf(report);
  const all = report.reading.leaves.length;
  const done = all - unfilled.length;
  return (
    <>
      <main className="paneBody stack">
        {state.isFirstOpening && <p>{words.trouble.firstOpening}</p>}
        <section className="stack8">
          <div className="apart">
            <ScreenHeading text={unfilled.length === 0 ? ready.allFilled : ready.unfilled({ count: unfilled.length })} />
            <span className="small quiet">{`${done}/${all}`}</span>
          </div>
          <ProgressBar label={ready.filledOf({ done, all })} done={done} all={all} />
          {unfilled.slice(0, MOST_LINKS).map((one) => (
            <UnfilledCard key={one.leaf.code} {...one} />
          ))}
          {unfilled.length > MOST_LINKS && <p className="small quiet">{ready.others({ count: unfilled.length - MOST_LINKS })}</p>}
        </section>
        <Returned />
        <PartTable parts={partsOf(report)} withFilled />
        <p className="small quiet">{isStale ? ready.changed : words.verdicts.neverChecked}</p>
      </main>
      <Foot
        total={{
          label: words.totals.unread,
          value: showPoints(printedTotal(report), words.language),
          of: showPoints(bloc.rubric.scale.base, words.language),
        }}
        buttons={<Button isMain label={words.buttons.check} onPress={() => void actions.check()} />}
        under={ready.onlyReads}
      />
    </>
  );
};

/** What the bloc gave back waits for the agency, with its reason and the cells that are meant. */
const Returned = () => {
  const { state, words, actions } = usePane();
  if (state.latest?.state !== 'returned') return null;
  const { moved } = state.latest;
  return (
    <>
      <MessageBar tone="warning" title={words.pane.sent.returned({ count: moved?.criteria.length ?? 0 })}>
        <TextLink label={words.pane.sent.title} onPress={() => void actions.openSentSheet()} />
      </MessageBar>
      {moved && <ReturnedPlaces moved={moved} />}
    </>
  );
};

const UnfilledCard = ({ leaf, at }: Unfilled) => {
  const { words, actions, capabilities } = usePane();
  const { ready } = words.pane;
  return (
    <div className="card row">
      <Icon name="empty" tone="note" />
      <div className="grow">
        <p>{leaf.title}</p>
        {at && <p className="place">{ready.place({ cell: at.cell, criterion: leaf.code, points: leaf.max })}</p>}
      </div>
      {at && capabilities.select && (
        <TextLink
          label={ready.goTo}
          spoken={ready.goToCell({ cell: at.cell, criterion: leaf.code })}
          onPress={() => void actions.goTo(at)}
        />
      )}
    </div>
  );
};
