import { showPoints } from '#core/messages/numbers.ts';
import { pointsOf, ZERO, type Points } from '#core/points.ts';
import type { PartFilling } from '../checking/filling.ts';
import { usePane } from './PaneContext.tsx';

interface PartTableProps {
  readonly parts: readonly PartFilling[];
  readonly withFilled?: boolean;
}

/** A deduction is stored as its size and shown as what it takes off. */
const signed = ({ root }: PartFilling, size: Points): Points => (root.kind === 'deduction' && size !== ZERO ? pointsOf(-size) : size);

/** The top-level parts of the rubric with their points. */
export const PartTable = ({ parts, withFilled }: PartTableProps) => {
  const { words } = usePane();
  const { table } = words.pane;
  const show = (value: Points): string => showPoints(value, words.language);
  return (
    <table className="numbers">
      <thead>
        <tr>
          <th scope="col">{table.section}</th>
          {withFilled && (
            <th scope="col" className="number">
              {table.filled}
            </th>
          )}
          <th scope="col" className="number">
            {withFilled ? table.onSheet : table.self}
          </th>
          <th scope="col" className="number">
            {table.max}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.root.code}>
            <td>{titleOf(part)}</td>
            {withFilled && <td className="number quiet">{`${part.filled}/${part.all}`}</td>}
            <td className="number">{show(signed(part, part.points))}</td>
            <td className="number quiet">{show(signed(part, part.root.max))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const titleOf = ({ root: { kind, label, title } }: PartFilling): string =>
  kind === 'bonus' || kind === 'deduction' ? title : `${label.replace(/[.)]*$/, '')}. ${title}`;
