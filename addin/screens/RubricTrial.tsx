import { showNumber } from '#core/messages/numbers.ts';
import { useState } from 'react';
import type { RubricTrial as Trial, TriedAgency } from '../client/replies.ts';
import { FIRST_DESK } from '../state/RubricDesk.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { BlocFrame } from './BlocFrame.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';
import { Beyond } from './RubricConsequences.tsx';

interface RubricTrialProps {
  readonly trial: Trial;
  readonly isStale: boolean;
}

/** What the open rubric would make of the sheets that were sent: which totals and ranks change, and which sheets no longer fit. */
export const RubricTrial = ({ trial, isStale }: RubricTrialProps) => {
  const { state, words, actions } = usePane();
  const { trial: say, desk } = words.pane.rubric;
  const { agencies, beyond } = trial;
  const count = agencies.length;
  return (
    <>
      <BlocFrame place="rubric">
        <ScreenHeading text={count === 0 ? say.nothingSent : say.title({ count })} />
        {isStale && <MessageBar tone="stale" title={desk.staleTrial} />}
        <Beyond beyond={beyond} />
        {count > 0 && !agencies.some(isChanged) && <p>{say.same}</p>}
        {count > 0 && <TrialTable agencies={agencies} />}
        <Unfit agencies={agencies.filter(({ fits }) => !fits)} />
        <Missing codes={trial.missing} />
        <p className="small quiet">{say.keepsNothing}</p>
      </BlocFrame>
      <Foot
        buttons={
          <>
            <Button isMain icon="again" isOff={state.isBusy} label={say.again} onPress={() => void actions.tryRubric()} />
            <Button icon="back" isOff={state.isBusy} label={words.pane.frame.back} onPress={() => actions.openDesk(FIRST_DESK)} />
          </>
        }
      />
    </>
  );
};

const isChanged = ({ before, after }: TriedAgency): boolean => before.total !== after.total || before.rank !== after.rank;

/** By the rank that would hold; those without one at the end. */
const byNewRank = (a: TriedAgency, b: TriedAgency): number => (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity) || 0;

interface AgenciesProps {
  readonly agencies: readonly TriedAgency[];
}

const TrialTable = ({ agencies }: AgenciesProps) => {
  const { words } = usePane();
  const { trial: say } = words.pane.rubric;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <table className="numbers ranks trial">
      <thead>
        <tr>
          <th scope="col">{say.agency}</th>
          <th scope="col" className="points">
            {say.total}
          </th>
          <th scope="col" className="points">
            {say.rank}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...agencies].sort(byNewRank).map((one) => (
          <TriedLine
            key={one.agency}
            one={one}
            isOpen={open === one.agency}
            onToggle={() => setOpen(open === one.agency ? null : one.agency)}
          />
        ))}
      </tbody>
    </table>
  );
};

interface TriedLineProps {
  readonly one: TriedAgency;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const TriedLine = ({ one, isOpen, onToggle }: TriedLineProps) => {
  const { words } = usePane();
  const { trial: say } = words.pane.rubric;
  const { name, before, after, difference, criteria } = one;
  const points = (value: string | null): string => (value === null ? '–' : showNumber(value, words.language));
  const place = (value: number | null): string => (value === null ? '–' : String(value));
  return (
    <>
      <tr className={isOpen ? 'opened' : ''}>
        <td>
          <button type="button" className="findingHead" aria-expanded={isOpen} onClick={onToggle}>
            {name}
          </button>
        </td>
        <td className="points">
          <Becomes before={points(before.total)} after={points(after.total)} />
          {difference !== null && difference !== '0' && <span className="place">{signed(difference, points)}</span>}
        </td>
        <td className="points">
          <Becomes before={place(before.rank)} after={place(after.rank)} />
        </td>
      </tr>
      {isOpen && (
        <tr className="details">
          <td colSpan={3}>
            <ul className="card small stack4">
              {criteria.length === 0 && <li>{say.noCriteria}</li>}
              {criteria.map(({ code, title, ...is }) => (
                <li key={code}>{say.criterion({ code, title, before: points(is.before), after: points(is.after) })}</li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
};

const signed = (difference: string, show: (value: string) => string): string =>
  difference.startsWith('-') ? show(difference) : `+${show(difference)}`;

/** Seen as an arrow, heard as a word; what stays as it is stands there once. */
const Becomes = (two: { readonly before: string; readonly after: string }) => {
  const { trial: say } = usePane().words.pane.rubric;
  if (two.before === two.after) return <span className="quiet">{two.after}</span>;
  return (
    <>
      <span aria-hidden="true">{`${two.before} → ${two.after}`}</span>
      <span className="unseen">{say.becomes(two)}</span>
    </>
  );
};

/** More of one sheet would hide the next. */
const MOST_FINDINGS = 3;

const Unfit = ({ agencies }: AgenciesProps) => {
  const { words } = usePane();
  if (agencies.length === 0) return null;
  return (
    <section className="stack4">
      <h3>{words.pane.rubric.trial.unfit({ count: agencies.length })}</h3>
      <ul className="lines topped">
        {agencies.map(({ agency, name, findings }) => (
          <li className="row" key={agency}>
            <Icon name="warning" tone="warning" />
            <div className="grow">
              <p className="strong">{name}</p>
              {findings.slice(0, MOST_FINDINGS).map((finding, index) => (
                <p className="small" key={`${index} ${finding.code}`}>
                  {messageIn(finding)}
                </p>
              ))}
              {findings.length > MOST_FINDINGS && (
                <p className="small quiet">{words.pane.rubric.trial.others({ count: findings.length - MOST_FINDINGS })}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The service words its findings in the reader's language. */
const messageIn = (finding: TriedAgency['findings'][number]): string => {
  const { message } = finding as { readonly message?: unknown };
  return typeof message === 'string' ? message : finding.code;
};

const Missing = ({ codes }: { readonly codes: readonly string[] }) => {
  const { state, words } = usePane();
  if (codes.length === 0) return null;
  const names = codes.map((code) => state.period?.members.find((member) => member.code === code)?.name ?? code).join(', ');
  return <p className="small quiet">{words.pane.rubric.trial.missing({ names })}</p>;
};
