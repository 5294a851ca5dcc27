import type { KnownFinding, Severity } from '#core/findings/finding.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { showClock, showMoment } from '#core/messages/dates.ts';
import { showPoints } from '#core/messages/numbers.ts';
import { provisionalTotal } from '../checking/filling.ts';
import { safeMendingsOf } from '../checking/repairs.ts';
import { cellsToMark } from '../effects/marking.ts';
import type { Checked } from '../state/PaneState.ts';
import { Button } from '../ui/Button.tsx';
import type { IconName } from '../ui/Icon.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { FindingList } from './FindingList.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';

interface FindingsProps {
  readonly checked: Checked;
}

const LEVELS: readonly Severity[] = ['error', 'warning', 'note'];

/** What the bloc found counts before what the pane found. */
export const findingsOf = ({ fromBloc, opened }: Checked): readonly KnownFinding[] => fromBloc ?? opened.report.findings;

const verdictText = (findings: readonly KnownFinding[], { verdicts }: Catalogue): string => {
  const count = (level: Severity): number => findings.filter(({ severity }) => severity === level).length;
  if (count('error') > 0) return verdicts.errors({ count: count('error') });
  return count('warning') > 0 ? verdicts.warnings({ count: count('warning') }) : verdicts.clean;
};

/** Each place: seen, expected, why, and what to do about it. */
export const Findings = ({ checked }: FindingsProps) => {
  const { words, actions } = usePane();
  const findings = findingsOf(checked);
  const hidden = checked.opened.report.hiddenConsequences;
  const shown = findings.filter(({ severity }) => severity === checked.level);
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={verdictText(findings, words)} isHidden />
        <VerdictBar checked={checked} />
        <HelpLine checked={checked} />
        {checked.opened.table && (
          <p className="notPrinted">
            <TextLink label={words.pane.ownTable.again} onPress={actions.reopenTable} />
          </p>
        )}
        <Tabs
          label={words.pane.findings.levels}
          tabs={LEVELS.map((level) => tabOf(level, findings, words))}
          chosen={checked.level}
          onChoose={actions.chooseLevel}
        >
          {shown.length === 0 ? <p className="quiet">{words.empty.noFindings}</p> : <FindingList checked={checked} findings={shown} />}
        </Tabs>
        {hidden > 0 && <p className="small quiet">{words.verdicts.consequencesHidden({ count: hidden })}</p>}
      </main>
      <FindingsFoot checked={checked} findings={findings} />
    </>
  );
};

const tabOf = (level: Severity, findings: readonly KnownFinding[], words: Catalogue) => ({
  key: level,
  label: words.pane.findings.count({ level: words.severities[level], count: findings.filter(({ severity }) => severity === level).length }),
  icon: level satisfies IconName,
  tone: level,
});

const VerdictBar = ({ checked }: FindingsProps) => {
  const { words } = usePane();
  const { verdicts, language } = words;
  const findings = findingsOf(checked);
  if (checked.isStale) return <MessageBar tone="stale" title={verdicts.stale({ time: showClock(checked.checkedAt) })} />;
  if (checked.fromBloc) {
    const more = Math.max(0, checked.fromBloc.length - checked.opened.report.findings.length);
    return <MessageBar tone="error" title={verdicts.blocFoundMore({ count: more })} />;
  }
  const tone = findings.some(({ severity }) => severity === 'error')
    ? 'error'
    : findings.some(({ severity }) => severity === 'warning')
      ? 'warning'
      : 'ok';
  const all = checked.opened.report.reading.leaves.length;
  return (
    <MessageBar tone={tone} title={verdictText(findings, words)}>
      <span className="small">{verdicts.checkedAt({ moment: showMoment(checked.checkedAt, language), all })}</span>
    </MessageBar>
  );
};

/** What can be done about many findings at once: repairs of form, and colours in the sheet. */
const HelpLine = ({ checked }: FindingsProps) => {
  const { state, words, actions, capabilities } = usePane();
  const count = safeMendingsOf(findingsOf(checked)).length;
  const canFix = count > 1 && capabilities.change && !checked.isStale;
  const canMark = capabilities.mark && state.marked.length === 0 && cellsToMark(state).length > 0;
  const canClear = capabilities.mark && state.marked.length > 0;
  if (!canFix && !canMark && !canClear) return null;
  return (
    <div className="stack4 notPrinted">
      <div className="buttons">
        {canFix && <Button isSmall icon="fix" label={words.buttons.fixForms({ count })} onPress={() => actions.openView('forms')} />}
        {canMark && <Button isSmall isOff={state.isBusy} label={words.buttons.markCells} onPress={() => void actions.markCells()} />}
        {canClear && <Button isSmall isOff={state.isBusy} label={words.buttons.clearMarks} onPress={() => void actions.clearMarks()} />}
      </div>
      {canMark && <p className="small quiet">{words.pane.findings.marking}</p>}
    </div>
  );
};

const FindingsFoot = ({ checked, findings }: FindingsProps & { readonly findings: readonly KnownFinding[] }) => {
  const { words, actions } = usePane();
  const { report, bloc } = checked.opened;
  const { total, open } = provisionalTotal(report);
  const canSend = !checked.isStale && !findings.some(({ severity }) => severity === 'error');
  const again = <Button isMain={!canSend} icon="again" label={words.buttons.checkAgain} onPress={() => void actions.check()} />;
  return (
    <Foot
      total={{
        label: open > 0 ? words.totals.provisional({ count: open }) : words.totals.selfScored,
        value: showPoints(total, words.language),
        of: showPoints(bloc.rubric.scale.base, words.language),
      }}
      buttons={
        canSend ? (
          <>
            <Button isMain icon="send" label={words.pane.findings.toSummary} onPress={() => actions.openView('summary')} />
            {again}
          </>
        ) : (
          <>
            {again}
            <Button icon="print" label={words.buttons.printList} onPress={actions.print} />
          </>
        )
      }
    />
  );
};
