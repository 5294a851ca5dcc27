import { showClock, showMoment } from '#core/messages/dates.ts';
import type { OpenedRubric } from '../checking/Opened.ts';
import type { CheckedRubric } from '../state/PaneState.ts';
import { Button } from '../ui/Button.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { AssumedParts } from './AssumedParts.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';
import { RubricFacts } from './RubricFacts.tsx';
import { RubricFaults } from './RubricFaults.tsx';

interface ReadyRubricProps {
  readonly opened: OpenedRubric;
  readonly isStale: boolean;
}

/** Which rubric is open and how large it is, and the way to its check. */
export const ReadyRubric = ({ opened, isStale }: ReadyRubricProps) => {
  const { state, words, actions } = usePane();
  const { rubric: say } = words.pane;
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={say.title} />
        {state.isFirstOpening && <p>{words.trouble.firstOpening}</p>}
        <RubricFacts outline={opened.outline} />
        {'bloc' in opened.reading && <AssumedParts json={opened.reading.bloc.json} />}
        <p className="small quiet">{isStale ? say.changed : say.neverChecked}</p>
      </main>
      <Foot
        buttons={<Button isMain label={say.check} onPress={() => void actions.check()} />}
        under={
          <>
            <p>{say.onlyReads}</p>
            <ChairsWay />
          </>
        }
      />
    </>
  );
};

interface CheckedRubricProps {
  readonly checked: CheckedRubric;
}

/** What must be mended in the open rubric, each at its cell; or that nothing must. */
export const RubricChecked = ({ checked }: CheckedRubricProps) => {
  const { words, actions } = usePane();
  const { reading, outline } = checked.opened;
  const faults = 'faults' in reading ? reading.faults : [];
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={verdictText(faults.length, words.pane.rubric)} isHidden />
        <Verdict checked={checked} faults={faults.length} />
        {faults.length > 0 && <RubricFaults faults={faults} />}
        <RubricFacts outline={outline} />
        {'bloc' in reading && <AssumedParts json={reading.bloc.json} />}
      </main>
      <Foot
        buttons={
          <>
            <Button isMain icon="again" label={words.buttons.checkAgain} onPress={() => void actions.check()} />
            {faults.length > 0 && <Button icon="print" label={words.buttons.printList} onPress={actions.print} />}
          </>
        }
        under={<ChairsWay />}
      />
    </>
  );
};

interface RubricVerdicts {
  readonly faults: (facts: { readonly count: number }) => string;
  readonly clean: string;
}

const verdictText = (count: number, say: RubricVerdicts): string => (count > 0 ? say.faults({ count }) : say.clean);

const Verdict = ({ checked, faults }: CheckedRubricProps & { readonly faults: number }) => {
  const { words } = usePane();
  const { rubric: say } = words.pane;
  if (checked.isStale) return <MessageBar tone="stale" title={say.stale({ time: showClock(checked.checkedAt) })} />;
  const moment = showMoment(checked.checkedAt, words.language);
  return (
    <MessageBar tone={faults > 0 ? 'error' : 'ok'} title={verdictText(faults, say)}>
      <span className="small">{say.checkedAt({ moment, count: checked.opened.outline.criteria })}</span>
    </MessageBar>
  );
};

/** Checking is for everybody; comparing and publishing begin where it is known who sits there. */
const ChairsWay = () => {
  const { state, words, actions } = usePane();
  return state.person ? null : <TextLink label={words.pane.rubric.forChair} onPress={() => actions.openPlace('signIn')} />;
};
