import { showNumber } from '#core/messages/numbers.ts';
import { wordOfKey } from '#core/messages/wordOfKey.ts';
import type { Appraisal, AppraisalRow } from '../../client/replies.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePane } from '../PaneContext.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { isChanged, type Turn } from './appraisalTurn.ts';
import { GivenScores } from './GivenScores.tsx';
import { ScoreForm } from './ScoreForm.tsx';
import { useYearWords } from './useYearWords.ts';

interface AppraisalRowLineProps {
  readonly row: AppraisalRow;
  readonly appraisal: Appraisal;
  readonly turn: Turn;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** What was asked of this person at the row is done. */
  readonly onKept: () => void;
}

/** One criterion: its scores in one line, and opened everything that they rest on. */
export const AppraisalRowLine = (props: AppraisalRowLineProps) => {
  const { row, isOpen, onToggle } = props;
  const { words } = usePane();
  const { appraisal: say } = useYearWords();
  const show = (points: string | null): string => (points === null ? '–' : showNumber(points, words.language));
  const { criterion, title, self, byRule, appraised, difference } = row;
  return (
    <li className={isOpen ? 'isOpen' : ''}>
      <button type="button" className="findingHead" aria-expanded={isOpen} onClick={onToggle}>
        <Icon name={markOf(row)} />
        <span className="grow">
          <span className="strong">{`${criterion} ${title}`}</span>
          <span className="place">
            {[
              say.selfScore({ points: show(self) }),
              byRule === null ? '' : say.ruleScore({ points: show(byRule) }),
              appraised === null ? say.notAppraised : say.appraisedScore({ points: show(appraised) }),
              difference === '0' ? '' : say.difference({ points: showSigned(difference, show) }),
              row.outdated ? say.changedSince : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </span>
      </button>
      {isOpen && <RowBody {...props} />}
    </li>
  );
};

const showSigned = (difference: string, show: (points: string) => string): string =>
  difference.startsWith('-') ? show(difference) : `+${show(difference)}`;

const markOf = (row: AppraisalRow): IconName => {
  if (row.outdated) return 'warning';
  if (row.appraised === null) return row.difference === '0' ? 'empty' : 'warning';
  return isChanged(row) ? 'pencil' : 'done';
};

const RowBody = ({ row, appraisal, turn, onKept }: AppraisalRowLineProps) => {
  const { words } = usePane();
  const { appraisal: say } = useYearWords();
  const show = (points: string): string => showNumber(points, words.language);
  const { measures, evidence, register, explanation, max } = row;
  return (
    <div className="findingBody stack8">
      <dl className="pairs">
        <dt>{say.max}</dt>
        <dd>{show(max)}</dd>
        {measures.map(({ key, value }) => (
          <MeasurePair key={key} name={key} value={value} />
        ))}
        {explanation !== '' && (
          <>
            <dt>{say.explanation}</dt>
            <dd>{explanation}</dd>
          </>
        )}
      </dl>
      <Papers row={row} agency={appraisal.agency} papers={[evidence, ...register].filter((text) => text !== '')} />
      <GivenScores row={row} />
      {turn === 'answer' && isChanged(row) && <AnswerForm row={row} appraisal={appraisal} onKept={onKept} />}
      {(turn === 'conclude' || (turn === 'score' && row.mine)) && (
        <ScoreForm row={row} appraisal={appraisal} isConclusion={turn === 'conclude'} onKept={onKept} />
      )}
    </div>
  );
};

const MeasurePair = ({ name, value }: { readonly name: string; readonly value: string }) => {
  const { measures } = useYearWords();
  return (
    <>
      <dt>{wordOfKey(measures, name)}</dt>
      <dd>{value}</dd>
    </>
  );
};

interface PapersProps {
  readonly row: AppraisalRow;
  readonly agency: string;
  /** As the sheet and its register of documents name them. */
  readonly papers: readonly string[];
}

/** What the agency points to, and the files of it that the bloc holds, each one press away. */
const Papers = ({ row, agency, papers }: PapersProps) => {
  const { state, actions } = usePane();
  const { appraisal: say } = useYearWords();
  const files = (state.yearDesk?.readings.documents?.value.files ?? []).filter(({ criterion }) => criterion === row.criterion);
  return (
    <section className="stack4">
      <h4>{say.papers({ count: papers.length + files.length })}</h4>
      <ul className="small stack4">
        {papers.map((text, index) => (
          <li key={`${text} ${index}`}>{text}</li>
        ))}
        {files.map(({ hash, name }) => (
          <li key={hash}>
            <TextLink
              label={name}
              spoken={say.openFile({ name })}
              onPress={() => void actions.fetchDocument(agency, hash.slice('sha256:'.length))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
