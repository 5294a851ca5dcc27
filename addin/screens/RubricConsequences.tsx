import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { RubricComparison } from '../client/replies.ts';
import { Icon } from '../ui/Icon.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { usePane } from './PaneContext.tsx';

interface SendAgainProps {
  readonly sendAgain: RubricComparison['sendAgain'];
}

/** Who would have to send again, by name. */
export const SendAgain = ({ sendAgain }: SendAgainProps) => {
  const { words } = usePane();
  const { difference: say } = words.pane.rubric;
  const isNobody = sendAgain.length === 0;
  const names = sendAgain.map(({ name }) => name).join(', ');
  return (
    <p className="row">
      <Icon name={isNobody ? 'done' : 'again'} tone={isNobody ? 'ok' : 'warning'} />
      <span className="grow">{isNobody ? say.nobodyAgain : say.sendAgain({ count: sendAgain.length, names })}</span>
    </p>
  );
};

interface BeyondProps {
  /** Fields of the bloc's file, by path. */
  readonly beyond: readonly string[];
}

/** What the workbook changes although publishing a rubric does not touch it. */
export const Beyond = ({ beyond }: BeyondProps) => {
  const { words } = usePane();
  if (beyond.length === 0) return null;
  const names = beyond.map((field) => fieldName(field, words)).join(', ');
  return <MessageBar tone="warning" title={words.pane.rubric.difference.beyond({ names })} />;
};

/** By the words that stand on the sheet of the bloc. */
const fieldName = (field: string, { rubricBook: { sections } }: Catalogue): string => {
  const name = field.replace(/^dates\./, '');
  const fields: Readonly<Record<string, string>> = { ...sections.bloc.fields, ...sections.dates.fields };
  const title = name in sections ? sections[name as keyof typeof sections].title.toLowerCase() : name;
  return fields[name] ?? title;
};
