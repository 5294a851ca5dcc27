import { keptWarnings } from '#core/messages/keptWarnings.ts';
import { findingText } from '#core/messages/findingText.ts';
import type { Checked } from '../state/PaneState.ts';
import { Icon } from '../ui/Icon.tsx';
import { placeText } from './FindingList.tsx';
import { usePane } from './PaneContext.tsx';

interface KeptWarningsProps {
  readonly checked: Checked;
}

/** The warnings that stay, each with the reason that the sheet gives; appraisers read both. */
export const KeptWarnings = ({ checked }: KeptWarningsProps) => {
  const view = usePane();
  const { words } = view;
  const warnings = checked.opened.report.findings.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0) return null;
  return (
    <section className="stack4">
      <h3>{words.pane.summary.kept({ count: warnings.length })}</h3>
      {warnings.map((finding, index) => {
        const reason = keptWarnings([finding], checked.opened.report.reading)[0]?.reason ?? null;
        return (
          <div className="card row" key={`${index} ${finding.cell}`}>
            <Icon name="warning" tone="warning" />
            <div className="grow">
              <p>{findingText(finding, words.language).title}</p>
              <p className="place">{placeText(finding, checked, view)}</p>
              {reason !== null && <p className="small">“{reason}”</p>}
            </div>
          </div>
        );
      })}
    </section>
  );
};
