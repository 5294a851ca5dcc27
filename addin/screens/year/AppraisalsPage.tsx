import type { Appraisals } from '../../client/replies.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePane } from '../PaneContext.tsx';
import { useClosed } from './useClosed.ts';
import { useYearWords, type YearWords } from './useYearWords.ts';
import { YearPage } from './YearPage.tsx';

type Line = Appraisals['agencies'][number];

/** How far the appraisal of each agency is; whoever may look at one opens it by its name. */
export const AppraisalsPage = () => {
  const { state } = usePane();
  const { appraisals: say } = useYearWords();
  const closed = useClosed('listAppraisals');
  return (
    <YearPage place="appraisals" title={say.title} reading={state.yearDesk?.readings.appraisals} closed={closed}>
      {({ agencies }) => (
        <>
          <p className="small quiet">{say.how}</p>
          <ul className="lines topped">
            {agencies.map((line) => (
              <AppraisalLine key={line.agency} line={line} />
            ))}
          </ul>
        </>
      )}
    </YearPage>
  );
};

const AppraisalLine = ({ line }: { readonly line: Line }) => {
  const { actions } = usePane();
  const words = useYearWords();
  const { agency, name, state, shown } = line;
  const mayOpen = state !== null && actions.mayNow('readAppraisal', agency);
  return (
    <li className="row">
      <Icon {...markOf(line)} />
      <div className="grow">
        <p className="strong">
          {mayOpen ? (
            <TextLink
              label={name}
              spoken={words.appraisals.open({ name })}
              onPress={() => void actions.openYearPlace('appraisal', agency)}
            />
          ) : (
            name
          )}
        </p>
        <p className="place">{shown === 'nothing' && state !== null ? words.appraisals.own : progressText(line, words)}</p>
      </div>
    </li>
  );
};

const markOf = ({ state, shown, outdated }: Line): { readonly name: IconName; readonly tone?: 'ok' | 'warning' | 'quiet' | 'note' } => {
  if (state === null) return { name: 'empty' };
  if (shown === 'nothing') return { name: 'hidden', tone: 'quiet' };
  if ((outdated ?? 0) > 0) return { name: 'warning', tone: 'warning' };
  return state === 'final' ? { name: 'done', tone: 'ok' } : { name: 'waiting', tone: 'note' };
};

const progressText = (
  { state, rows, appraised, changed, unanswered, outdated }: Line,
  { appraisals: say, submissionStates }: YearWords,
): string =>
  state === null
    ? say.nothingSent
    : [
        submissionStates[state],
        rows === null || appraised === null ? '' : say.appraised({ count: appraised, all: rows }),
        changed === null || changed === 0 ? '' : say.changed({ count: changed }),
        unanswered === null || unanswered === 0 ? '' : say.unanswered({ count: unanswered }),
        outdated === null || outdated === 0 ? '' : say.outdated({ count: outdated }),
      ]
        .filter((part) => part !== '')
        .join(' · ');
