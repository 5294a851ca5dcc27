import { showMoment } from '#core/messages/dates.ts';
import { showNumber } from '#core/messages/numbers.ts';
import type { AppraisalRow } from '../../client/replies.ts';
import { usePane } from '../PaneContext.tsx';
import { useYearWords } from './useYearWords.ts';

const TURNS = ['first', 'second', 'meeting'] as const;

/** What each turn gave and why, word for word, and what the agency answered. */
export const GivenScores = ({ row }: { readonly row: AppraisalRow }) => {
  const { words } = usePane();
  const { appraisal: say } = useYearWords();
  const moment = (at: string): string => showMoment(at, words.language);
  const { answer } = row;
  const said = TURNS.flatMap((turn) => {
    const given = row[turn];
    return given ? [{ turn, ...given }] : [];
  });
  if (said.length === 0 && answer === null) return null;
  return (
    <ul className="stack4">
      {said.map(({ turn, score, reason, by, at }) => (
        <li key={turn} className="stack4">
          <p className="small strong">{say.given({ turn: say.turns[turn], points: showNumber(score, words.language) })}</p>
          {reason !== null && <blockquote className="quoted small">{reason}</blockquote>}
          <p className="place">{say.by({ name: by.name, moment: moment(at) })}</p>
        </li>
      ))}
      {answer && (
        <li className="stack4">
          <p className="small strong">{answer.accepted ? say.accepted : say.answered}</p>
          {answer.text !== null && <blockquote className="quoted small">{answer.text}</blockquote>}
          <p className="place">{say.by({ name: answer.by.name, moment: moment(answer.at) })}</p>
        </li>
      )}
    </ul>
  );
};
