import { safeMendingsOf } from '../checking/repairs.ts';
import type { Checked } from '../state/PaneState.ts';
import { Button } from '../ui/Button.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { Seen } from '../ui/Seen.tsx';
import { findingsOf } from './Findings.tsx';
import { Foot } from './Foot.tsx';
import { mendedText } from './mendedText.ts';
import { usePane } from './PaneContext.tsx';
import { seenText } from './seenText.ts';

interface FormsProps {
  readonly checked: Checked;
}

/** All repairs of form together, shown before any of them is made. */
export const Forms = ({ checked }: FormsProps) => {
  const { state, words, actions } = usePane();
  const { findings } = words.pane;
  const mendings = safeMendingsOf(findingsOf(checked));
  const count = mendings.length;
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={findings.formsTitle({ count })} />
        <p className="small quiet">{findings.formsWhy}</p>
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{findings.column.cell}</th>
              <th scope="col">{findings.column.before}</th>
              <th scope="col">{findings.column.after}</th>
            </tr>
          </thead>
          <tbody>
            {mendings.map((mending, index) => (
              <tr key={`${index} ${mending.finding.cell}`}>
                <td>{mending.finding.cell ?? mending.repair.value}</td>
                <td>
                  <Seen text={seenText(mending.finding, words.language) ?? ''} />
                </td>
                <td className="strong">{mendedText(mending, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </main>
      <Foot
        buttons={
          <>
            <Button
              isMain
              icon="fix"
              label={findings.apply({ count })}
              isOff={state.isBusy}
              onPress={() => void actions.mendForms(mendings)}
            />
            <Button label={words.pane.frame.back} onPress={() => actions.openView('findings')} />
          </>
        }
        under={findings.canUndo}
      />
    </>
  );
};
