import { useState } from 'react';
import { showNumber } from '#core/messages/numbers.ts';
import type { Motion } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBoxes } from '../../ui/CheckBoxes.tsx';
import { usePane } from '../PaneContext.tsx';
import { AskCard } from './AskCard.tsx';
import { useNames } from './useNames.ts';
import { useYearWords } from './useYearWords.ts';

/** One secret vote: how many ballots are out and in, the reader's own, and once it was counted each candidate's votes. */
export const MotionLine = ({ motion }: { readonly motion: Motion }) => {
  const { words, actions } = usePane();
  const { meeting: say, motionKinds, ballotBases } = useYearWords();
  const { kind, title, seats, threshold, thresholdOf, issued, collected, open, mine, voted, count } = motion;
  const needs = threshold === null ? '' : say.needs({ percent: showNumber(threshold, words.language), of: ballotBases[thresholdOf] });
  return (
    <li className="stack8">
      <div>
        <p className="strong">{title}</p>
        <p className="place">{[motionKinds[kind], say.seatsOf({ count: seats }), needs].filter(Boolean).join(' · ')}</p>
        <p className="place">{open ? say.running({ issued, collected }) : say.over}</p>
      </div>
      {open && mine && (voted ? <p className="small">{say.voted}</p> : <BallotForm motion={motion} />)}
      {count && <CountTable count={count} />}
      {open && actions.mayNow('runMeeting') && <CountButton motion={motion} />}
    </li>
  );
};

/** A ballot is cast once and cannot be taken back, so what it says is shown before it goes. */
const BallotForm = ({ motion: { motion, candidates, seats, title } }: { readonly motion: Motion }) => {
  const { state, words, actions } = usePane();
  const { meeting: say } = useYearWords();
  const agencyName = useNames();
  const [choices, setChoices] = useState<readonly string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const cast = (): void => void actions.changeYear({ endpoint: 'castBallot', path: { motion }, json: { choices }, said: 'voted' });
  if (isAsking) {
    return (
      <AskCard title={say.ballotOf({ title })}>
        <p>{choices.length === 0 ? say.blank : say.chosen({ names: choices.map(agencyName).join(', ') })}</p>
        <p className="small">{say.once}</p>
        <div className="buttons">
          <Button isSmall isPrimary isOff={state.isBusy} label={say.cast} onPress={cast} />
          <Button isSmall label={words.pane.frame.back} onPress={() => setAsking(false)} />
        </div>
      </AskCard>
    );
  }
  return (
    <div className="stack8 notPrinted">
      <CheckBoxes
        label={say.ballotOf({ title })}
        hint={say.ballotHint({ count: seats })}
        choices={candidates.map((code) => ({ key: code, label: agencyName(code) }))}
        chosen={choices}
        most={seats}
        onChange={setChoices}
      />
      <div className="buttons">
        <Button isSmall isPrimary isOff={state.isBusy} label={say.toCast} onPress={() => setAsking(true)} />
      </div>
    </div>
  );
};

const CountButton = ({ motion: { motion, title, issued, collected } }: { readonly motion: Motion }) => {
  const { state, words, actions } = usePane();
  const { meeting: say } = useYearWords();
  const [isAsking, setAsking] = useState(false);
  const count = (): void => {
    setAsking(false);
    void actions.changeYear({ endpoint: 'countMotion', path: { motion }, said: 'counted' });
  };
  return isAsking ? (
    <AskCard title={say.countOf({ title })}>
      <p className="small">{say.countWhy({ issued, collected })}</p>
      <div className="buttons">
        <Button isSmall isPrimary isOff={state.isBusy} label={say.count} onPress={count} />
        <Button isSmall label={words.pane.frame.back} onPress={() => setAsking(false)} />
      </div>
    </AskCard>
  ) : (
    <div className="buttons notPrinted">
      <Button isSmall isOff={state.isBusy} label={say.count} spoken={say.countOf({ title })} onPress={() => setAsking(true)} />
    </div>
  );
};

const CountTable = ({ count: { issued, collected, valid, votes } }: { readonly count: NonNullable<Motion['count']> }) => {
  const { meeting: say } = useYearWords();
  const agencyName = useNames();
  const sorted = [...votes].sort((a, b) => b.votes - a.votes);
  return (
    <>
      <p className="small">{say.counted({ issued, collected, valid })}</p>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{say.candidate}</th>
            <th scope="col" className="number">
              {say.votes}
            </th>
            <th scope="col" className="result">
              {say.result}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ agency, votes: own, passed }) => (
            <tr key={agency}>
              <td>{agencyName(agency)}</td>
              <td className="number">{own}</td>
              <td className="result">{passed ? say.passed : say.failed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
