import type { RubricChange } from '../client/replies.ts';
import { usePane } from './PaneContext.tsx';

interface ChangeListProps {
  readonly changes: readonly RubricChange[];
}

/** Differences between two versions, each in words: "II.3: điểm tối đa 20 → 25". */
export const ChangeList = ({ changes }: ChangeListProps) => {
  const { kinds } = usePane().words.pane.rubric.difference;
  return (
    <ul className="lines topped">
      {changes.map(({ is, text }, index) => (
        <li className="row" key={`${index} ${text}`}>
          <span className={`changeKind ${is}`}>{kinds[is]}</span>
          <span className="grow">{text}</span>
        </li>
      ))}
    </ul>
  );
};
