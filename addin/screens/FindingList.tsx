import { useRef, type KeyboardEvent } from 'react';
import type { KnownFinding } from '#core/findings/finding.ts';
import { findingText } from '#core/messages/findingText.ts';
import type { Checked } from '../state/PaneState.ts';
import { arrowStep } from '../ui/arrowStep.ts';
import { Icon } from '../ui/Icon.tsx';
import { Seen } from '../ui/Seen.tsx';
import { FindingDetail } from './FindingDetail.tsx';
import { usePane, type PaneView } from './PaneContext.tsx';
import { seenText } from './seenText.ts';

interface FindingListProps {
  readonly checked: Checked;
  /** Those of the chosen level, in sheet order. */
  readonly findings: readonly KnownFinding[];
}

/** The findings of one level. Arrows move from head to head, Enter opens and closes, Esc closes, Tab goes into the open one. */
export const FindingList = ({ checked, findings }: FindingListProps) => {
  const list = useRef<HTMLUListElement>(null);
  const { actions } = usePane();

  const move = (event: KeyboardEvent): void => {
    const heads = [...(list.current?.querySelectorAll<HTMLButtonElement>('.findingHead') ?? [])];
    const at = heads.findIndex((head) => head.closest('li')?.contains(event.target as Node));
    if (event.key === 'Escape' && checked.open !== null) {
      heads[checked.open]?.focus();
      actions.toggleFinding(checked.open);
      return;
    }
    const next = heads[at] === event.target ? arrowStep(event.key, at, heads.length - 1) : null;
    if (next === null) return;
    event.preventDefault();
    heads[next]?.focus();
  };

  return (
    <div role="presentation" onKeyDown={move}>
      <ul className="lines" ref={list}>
        {findings.map((finding, index) => (
          <FindingLine key={`${index} ${finding.code} ${finding.cell}`} finding={finding} index={index} checked={checked} />
        ))}
      </ul>
    </div>
  );
};

interface FindingLineProps {
  readonly finding: KnownFinding;
  readonly index: number;
  readonly checked: Checked;
}

/** "Ô D17 · I.1.d Cải cách hành chính"; the worksheet where it is not the scoring sheet itself. */
export const placeText = (finding: KnownFinding, { opened }: Checked, { words }: Pick<PaneView, 'words'>): string => {
  const { place, onSheet } = words.pane.findings;
  const criterion = finding.criterion === null ? undefined : opened.bloc.rubric.byCode.get(finding.criterion);
  const text = place({ cell: finding.cell, criterion: criterion ? `${criterion.code} ${criterion.title}` : finding.criterion });
  return finding.sheet !== null && finding.sheet !== opened.report.reading.sheet.name
    ? onSheet({ sheet: finding.sheet, place: text })
    : text;
};

const FindingLine = ({ finding, index, checked }: FindingLineProps) => {
  const view = usePane();
  const { words, actions } = view;
  const isOpen = checked.open === index;
  const { title, expected, severity } = findingText(finding, words.language);
  const seen = seenText(finding, words.language);
  const body = `finding ${index}`;
  return (
    <li className={isOpen ? 'isOpen' : ''}>
      <button
        type="button"
        className="findingHead"
        aria-expanded={isOpen}
        aria-controls={body.replace(' ', '-')}
        onClick={() => actions.toggleFinding(index)}
      >
        <Icon name={finding.severity} tone={finding.severity} />
        <span className="grow">
          <span className="unseen">{severity}</span>
          <span className="strong">{title}</span>
          <span className="place">{placeText(finding, checked, view)}</span>
          {!isOpen && (seen !== null || expected !== null) && (
            <span className="small">
              {seen === null ? words.pane.findings.empty : <Seen text={seen} />}
              {expected !== null && <span className="quiet"> → {expected}</span>}
            </span>
          )}
        </span>
        <span className="quiet notPrinted">
          <Icon name={isOpen ? 'open' : 'closed'} />
        </span>
      </button>
      <div id={body.replace(' ', '-')} hidden={!isOpen}>
        {isOpen && <FindingDetail finding={finding} checked={checked} />}
      </div>
    </li>
  );
};
