import { useMemo } from 'react';
import type { KnownFinding } from '#core/findings/finding.ts';
import { findingText } from '#core/messages/findingText.ts';
import { showPoints } from '#core/messages/numbers.ts';
import type { Points } from '#core/points.ts';
import { previewRepair, type Preview } from '../checking/previewRepair.ts';
import { mendingsOf, type Mending } from '../checking/repairs.ts';
import type { Checked } from '../state/PaneState.ts';
import { Button } from '../ui/Button.tsx';
import { Seen } from '../ui/Seen.tsx';
import { mendedText } from './mendedText.ts';
import { KeepReason } from './KeepReason.tsx';
import { usePane } from './PaneContext.tsx';
import { seenText } from './seenText.ts';

interface FindingDetailProps {
  readonly finding: KnownFinding;
  readonly checked: Checked;
}

/** One finding opened: the sentence, seen and expected, the clause, what a repair would do, and the buttons. */
export const FindingDetail = ({ finding, checked }: FindingDetailProps) => {
  const { words, actions, capabilities } = usePane();
  const { sentence, expected } = findingText(finding, words.language);
  const seen = seenText(finding, words.language);
  const { findings } = words.pane;
  const mendings = capabilities.change && !checked.isStale ? mendingsOf(finding) : [];
  const { sheet, cell } = finding;
  return (
    <div className="findingBody stack8">
      <p>{sentence}</p>
      <dl className="pairs">
        <dt>{findings.seen}</dt>
        <dd>{seen === null ? findings.empty : <Seen text={seen} />}</dd>
        {expected !== null && (
          <>
            <dt>{findings.expected}</dt>
            <dd>{expected}</dd>
          </>
        )}
        {finding.article !== null && (
          <>
            <dt>{findings.article}</dt>
            <dd>{finding.article}</dd>
          </>
        )}
      </dl>
      {mendings[0] && <PreviewCard mending={mendings[0]} checked={checked} />}
      <div className="buttons notPrinted">
        {mendings.map((mending, index) => (
          <Button
            key={mending.repair.value}
            isSmall
            isPrimary={index === 0 && mending.repair.safe}
            icon="fix"
            label={mending.repair.safe ? words.buttons.fixCell : labelOf(mending, words.language)}
            onPress={() => void actions.mend(mending)}
          />
        ))}
        {sheet !== null && cell !== null && capabilities.select && (
          <Button isSmall icon="cell" label={words.buttons.goTo({ cell })} onPress={() => void actions.goTo({ sheet, cell })} />
        )}
      </div>
      <KeepReason finding={finding} checked={checked} />
      {mendings[0] && <p className="small quiet notPrinted">{mendings[0].repair.safe ? findings.canUndo : findings.alters}</p>}
    </div>
  );
};

const labelOf = ({ finding, repair }: Mending, language: 'vi' | 'en'): string =>
  findingText(finding, language).repairs[finding.repairs.indexOf(repair)] ?? '';

interface PreviewCardProps {
  readonly mending: Mending;
  readonly checked: Checked;
}

const PreviewCard = ({ mending, checked }: PreviewCardProps) => {
  const { words } = usePane();
  const { findings } = words.pane;
  const { finding, repair } = mending;
  const { report, rubricHash } = checked.opened;
  const preview = useMemo<Preview | null>(
    () => previewRepair(report, finding, repair, { rubricHash, expectedAgency: report.reading.agency }),
    [report, finding, repair, rubricHash],
  );
  const seen = seenText(finding, words.language);
  const points = (value: Points | null): string => (value === null ? findings.none : showPoints(value, words.language));
  return (
    <div className="card stack4">
      <p className="strong small">{findings.ifFixed}</p>
      <table className="preview">
        <tbody>
          <PreviewLine
            title={findings.cell({ cell: finding.cell ?? '' })}
            before={seen === null ? findings.empty : <Seen text={seen} />}
            after={mendedText(mending, words)}
          />
          {preview?.criterion && (
            <PreviewLine
              title={findings.score({ criterion: preview.criterion.code })}
              before={points(preview.criterion.before)}
              after={points(preview.criterion.after)}
            />
          )}
          {preview && <PreviewLine title={findings.total} before={points(preview.total.before)} after={points(preview.total.after)} />}
        </tbody>
      </table>
    </div>
  );
};

interface PreviewLineProps {
  readonly title: string;
  readonly before: JSX.Element | string;
  readonly after: string;
}

const PreviewLine = ({ title, before, after }: PreviewLineProps) => (
  <tr>
    <th scope="row">{title}</th>
    <td>{before}</td>
    <td className="quiet" aria-hidden="true">
      →
    </td>
    <td className="strong">{after}</td>
  </tr>
);
