import { showNumber } from '#core/messages/numbers.ts';
import type { Insights } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { usePane } from '../PaneContext.tsx';
import { useClosed } from './useClosed.ts';
import { useNames } from './useNames.ts';
import { useYearWords } from './useYearWords.ts';
import { YearPage } from './YearPage.tsx';

/** What a ranking tells beside the ranks: what would change one, how firm the first three are, what is still possible. */
export const InsightsPage = () => {
  const { state, words, actions } = usePane();
  const { insights: say } = useYearWords();
  const closed = useClosed('readRanking');
  return (
    <YearPage
      place="insights"
      title={say.title}
      reading={state.yearDesk?.readings.insights}
      closed={closed}
      buttons={<Button isMain isPrimary={false} icon="back" label={words.pane.frame.ranking} onPress={() => void actions.openRanking()} />}
    >
      {(insights) => (
        <>
          {insights.texts.every(({ lines }) => lines.length === 0) && <p className="quiet">{say.none}</p>}
          {insights.texts
            .filter(({ lines }) => lines.length > 0)
            .map(({ about, heading, lines }) => (
              <section key={about} className="stack4">
                <h3>{heading}</h3>
                <ul className="bullets stack4">
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </section>
            ))}
          <Possible possible={insights.possible} />
        </>
      )}
    </YearPage>
  );
};

/** Between which ranks each agency may still end, while sheets are missing. */
const Possible = ({ possible }: Pick<Insights, 'possible'>) => {
  const { words } = usePane();
  const { insights: say } = useYearWords();
  const agencyName = useNames();
  const show = (points: string): string => showNumber(points, words.language);
  if (!possible.some(({ isMissing }) => isMissing)) return null;
  return (
    <table className="numbers">
      <caption className="groupTitle">{say.possible}</caption>
      <thead>
        <tr>
          <th scope="col">{words.pane.rankingTable.agency}</th>
          <th scope="col" className="number">
            {words.pane.rankingTable.total}
          </th>
          <th scope="col" className="number">
            {words.pane.rankingTable.rank}
          </th>
        </tr>
      </thead>
      <tbody>
        {possible.map(({ agency, least, most, best, worst }) => (
          <tr key={agency}>
            <td>{agencyName(agency)}</td>
            <td className="number">{least === most ? show(least) : `${show(least)}–${show(most)}`}</td>
            <td className="number">{best === worst ? best : `${best}–${worst}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
