import { showPoints } from '#core/messages/numbers.ts';
import type { Points } from '#core/points.ts';
import type { OutlinePart, RubricOutline } from '#workbook/rubric/rubricOutline.ts';
import { usePane } from './PaneContext.tsx';

interface RubricFactsProps {
  readonly outline: RubricOutline;
}

/** How large a rubric is: its year, criteria, points, members, and every part with its points. The bloc stands in the head. */
export const RubricFacts = ({ outline }: RubricFactsProps) => {
  const { words } = usePane();
  const { rubric: say } = words.pane;
  const { edition, criteria, members, parts } = outline;
  return (
    <>
      <dl className="pairs card">
        <dt>{say.facts.year}</dt>
        <dd>{edition ?? say.facts.none}</dd>
        <dt>{say.facts.criteria}</dt>
        <dd>{criteria}</dd>
        <dt>{say.facts.sum}</dt>
        <dd>
          <Sum {...outline} />
        </dd>
        <dt>{say.facts.members}</dt>
        <dd>{members}</dd>
      </dl>
      {parts.length > 0 && <Parts parts={parts} />}
    </>
  );
};

const Sum = ({ sum, base }: RubricOutline) => {
  const { words } = usePane();
  return <>{[sum, ...(base === null ? [] : [base])].map((points) => showPoints(points, words.language)).join(' / ')}</>;
};

interface PartsProps {
  readonly parts: readonly OutlinePart[];
}

const Parts = ({ parts }: PartsProps) => {
  const { words } = usePane();
  const { column } = words.pane.rubric;
  const show = (value: Points | null): string => (value === null ? '–' : showPoints(value, words.language));
  return (
    <table className="numbers">
      <thead>
        <tr>
          <th scope="col">{column.part}</th>
          <th scope="col" className="number">
            {column.criteria}
          </th>
          <th scope="col" className="number">
            {column.max}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, index) => (
          <tr key={`${index} ${part.label}`}>
            <td>{titleOf(part)}</td>
            <td className="number quiet">{part.criteria}</td>
            <td className="number">{`${part.kind === 'deduction' ? '−' : ''}${show(part.max)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const titleOf = ({ label, title, kind }: OutlinePart): string =>
  kind === 'bonus' || kind === 'deduction' || label === '' ? title : `${label.replace(/[.)]*$/, '')}. ${title}`;
