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
  const { words, actions } = usePane();
  const { rubric: say } = words.pane;
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={say.title} />
        <RubricFacts outline={opened.outline} />
        {'bloc' in opened.reading && <AssumedParts file={opened.reading.bloc.json} />}
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
  const { words } = usePane();
  const { reading, outline } = checked.opened;
  const faults = 'faults' in reading ? reading.faults : [];
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={verdictText(faults.length, words.pane.rubric)} isHidden />
        <Verdict checked={checked} faults={faults.length} />
        {faults.length > 0 && <RubricFaults faults={faults} />}
        <RubricFacts outline={outline} />
        {'bloc' in reading && <AssumedParts file={reading.bloc.json} />}
      </main>
      <CheckedFoot checked={checked} faults={faults.length} />
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

/** Who may publish goes on from a rubric without faults; otherwise it is checked again. */
const CheckedFoot = ({ checked, faults }: CheckedRubricProps & { readonly faults: number }) => {
  const { state, words, actions } = usePane();
  const { desk: say } = words.pane.rubric;
  const isUsable = faults === 0 && !checked.isStale && actions.isOwnRubric();
  const canPublish = isUsable && actions.mayNow('publishRubric');
  const { isBusy } = state;
  return (
    <Foot
      buttons={
        <>
          {canPublish && (
            <Button isMain icon="send" isOff={isBusy} label={say.publish} onPress={() => void actions.compareRubric('publishing')} />
          )}
          {isUsable && actions.mayNow('compareRubric') && (
            <Button icon="paper" isOff={isBusy} label={say.compare} onPress={() => void actions.compareRubric('difference')} />
          )}
          <Button isMain={!canPublish} icon="again" label={words.buttons.checkAgain} onPress={() => void actions.check()} />
          {faults > 0 && <Button icon="print" label={words.buttons.printList} onPress={actions.print} />}
        </>
      }
      under={<ChairsWay />}
    />
  );
};

/** Checking is for everybody; comparing and publishing begin where it is known who sits there. */
const ChairsWay = () => {
  const { state, words, actions, capabilities } = usePane();
  const { forChair, publishing } = words.pane.rubric;
  if (!capabilities.send) return null;
  if (!state.person) return <TextLink label={forChair} onPress={() => actions.openPlace('signIn')} />;
  return actions.leads() ? <TextLink label={publishing.toDesk} onPress={() => void actions.openRubric()} /> : null;
};
