import { useRef, type KeyboardEvent } from 'react';
import { bookExpectedText } from '#core/messages/bookFaultText.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import { withInvisibleNamed } from '#core/messages/withInvisibleNamed.ts';
import type { BookFault } from '#core/rubric/BookFault.ts';
import { arrowStep } from '../ui/arrowStep.ts';
import { Icon } from '../ui/Icon.tsx';
import { Seen } from '../ui/Seen.tsx';
import { usePane } from './PaneContext.tsx';

interface RubricFaultsProps {
  /** In the order of the workbook. */
  readonly faults: readonly BookFault[];
}

/** The faults of a rubric workbook. A press goes to the cell; arrows move from one to the next. */
export const RubricFaults = ({ faults }: RubricFaultsProps) => {
  const list = useRef<HTMLUListElement>(null);
  const { words, capabilities } = usePane();

  const move = (event: KeyboardEvent): void => {
    const heads = [...(list.current?.querySelectorAll<HTMLButtonElement>('.findingHead') ?? [])];
    const next = arrowStep(event.key, heads.indexOf(event.target as HTMLButtonElement), heads.length - 1);
    if (next === null || heads.length === 0) return;
    event.preventDefault();
    heads[next]?.focus();
  };

  return (
    <section className="stack4">
      <h3 className="unseen">{words.pane.rubric.faultsAt}</h3>
      {capabilities.select && <p className="small quiet notPrinted">{words.pane.rubric.pressToGo}</p>}
      <div role="presentation" onKeyDown={move}>
        <ul className="lines topped" ref={list}>
          {faults.map((fault, index) => (
            <li key={`${index} ${fault.sheet} ${fault.cell}`}>
              <FaultLine fault={fault} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};

interface FaultLineProps {
  readonly fault: BookFault;
}

const FaultLine = ({ fault }: FaultLineProps) => {
  const { actions, capabilities } = usePane();
  const { sheet, cell } = fault;
  const content = <FaultWords fault={fault} />;
  return capabilities.select ? (
    <button type="button" className="findingHead" onClick={() => void actions.goTo({ sheet, cell })}>
      {content}
      <span className="quiet notPrinted">
        <Icon name="cell" />
      </span>
    </button>
  ) : (
    <div className="findingHead">{content}</div>
  );
};

const FaultWords = ({ fault }: FaultLineProps) => {
  const { words } = usePane();
  const { rubric: say, findings } = words.pane;
  const { seen, suggestion } = fault;
  return (
    <>
      <Icon name="error" tone="error" />
      <span className="grow">
        <span className="unseen">{words.severities.error}</span>
        <span className="strong">{say.at(fault)}</span>
        {seen === '' ? (
          <span>{say.blank}</span>
        ) : (
          <span>
            {findings.seen} <Seen text={withInvisibleNamed(seen, words.language)} />
          </span>
        )}
        <span>{needText(fault, words)}</span>
        {suggestion !== null && <span className="tone-note strong">{say.meant({ title: suggestion })}</span>}
      </span>
    </>
  );
};

/** Where it is clear which word was meant, the whole list of words would only hide it. */
const needText = ({ expected, suggestion }: BookFault, { language, pane }: Catalogue): string =>
  suggestion !== null && expected.is === 'words' ? '' : `${pane.findings.expected} ${bookExpectedText(expected, language)}`;
