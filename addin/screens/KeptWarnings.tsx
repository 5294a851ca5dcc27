import { findingText } from '#core/messages/findingText.ts';
import type { Checked } from '../state/PaneState.ts';
import { Icon } from '../ui/Icon.tsx';
import { placeText } from './FindingList.tsx';
import { usePane } from './PaneContext.tsx';

interface KeptWarningsProps {
  readonly checked: Checked;
}

/** The warnings that stay, each with the explanation that stands in the sheet; appraisers read both. */
export const KeptWarnings = ({ checked }: KeptWarningsProps) => {
  const view = usePane();
  const { words } = view;
  const warnings = checked.opened.report.findings.filter(({ severity }) => severity === 'warning');
  if (warnings.length === 0) return null;
  return (
    <section className="stack4">
      <h3>{words.pane.summary.kept({ count: warnings.length })}</h3>
      {warnings.map((finding, index) => {
        const reason = explanationOf(checked, finding.criterion);
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

const explanationOf = ({ opened }: Checked, criterion: string | null): string | null => {
  const row = opened.report.reading.sheet.rows.find((one) => one.criterion === criterion);
  const content = row?.explanation?.content;
  return content?.type === 'text' && content.text.trim() !== '' ? content.text.trim() : null;
};
