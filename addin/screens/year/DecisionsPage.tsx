import { useState } from 'react';
import { MOVE_REASON } from '#core/bloc/moveReason.ts';
import { showMoment } from '#core/messages/dates.ts';
import { showNumber } from '#core/messages/numbers.ts';
import type { Decisions } from '../../client/replies.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePane } from '../PaneContext.tsx';
import { pointsIn, textIn, type Field, type FieldValues } from './Field.ts';
import { FieldForm } from './FieldForm.tsx';
import { useClosed } from './useClosed.ts';
import { useYearWords } from './useYearWords.ts';
import { YearPage } from './YearPage.tsx';

type Agency = Decisions['agencies'][number];

const NOT_ASSIGNED = 'notAssigned:';

/** What the rubric leaves to the chair: gates and conditions in prose, criteria that were not assigned, sheets that came late. */
export const DecisionsPage = () => {
  const { state } = usePane();
  const { decisions: say } = useYearWords();
  const closed = useClosed('listDecisions');
  return (
    <YearPage place="decisions" title={say.title} reading={state.yearDesk?.readings.decisions} closed={closed}>
      {({ matters, agencies }) => (
        <>
          <p className="small quiet">{say.why}</p>
          <ul className="lines topped">
            {agencies.map((agency) => (
              <AgencyDecisions key={agency.agency} agency={agency} matters={matters} />
            ))}
          </ul>
        </>
      )}
    </YearPage>
  );
};

interface AgencyDecisionsProps {
  readonly agency: Agency;
  readonly matters: Decisions['matters'];
}

const AgencyDecisions = ({ agency, matters }: AgencyDecisionsProps) => {
  const { words, actions } = usePane();
  const { decisions: say } = useYearWords();
  const [isOpen, setOpen] = useState(false);
  const { name, decisions } = agency;
  const matterText = (on: string): string =>
    on.startsWith(NOT_ASSIGNED)
      ? say.notAssigned({ criterion: on.slice(NOT_ASSIGNED.length) })
      : (matters.find((one) => one.on === on)?.text ?? on);
  return (
    <li className="stack8">
      <div className="apart">
        <p className="strong">{name}</p>
        {actions.mayNow('decide', agency.agency) && (
          <TextLink label={say.decide} spoken={say.decideOn({ name })} onPress={() => setOpen(true)} />
        )}
      </div>
      {decisions.length === 0 && <p className="place">{say.none}</p>}
      {decisions.map(({ on, holds, points, reason, by, at }) => (
        <div key={on} className="stack4">
          <p>
            {[
              `${matterText(on)}: ${holds ? say.holds : say.holdsNot}`,
              points === null ? '' : say.costs({ points: showNumber(points, words.language) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <blockquote className="quoted small">{reason}</blockquote>
          <p className="place">{say.by({ name: by.name, moment: showMoment(at, words.language) })}</p>
        </div>
      ))}
      {isOpen && <DecideForm agency={agency} matters={matters} onLeave={() => setOpen(false)} />}
    </li>
  );
};

interface DecideFormProps extends AgencyDecisionsProps {
  readonly onLeave: () => void;
}

const DecideForm = ({ agency: { agency, name, revision }, matters, onLeave }: DecideFormProps) => {
  const { actions } = usePane();
  const { decisions: say, matterKinds } = useYearWords();
  const fields: readonly Field[] = [
    {
      kind: 'choice',
      name: 'on',
      label: say.matter,
      isNeeded: true,
      choices: [
        ...matters.map(({ on, kind, text }) => ({ key: on, label: `${matterKinds[kind]}: ${text}` })),
        { key: NOT_ASSIGNED, label: say.criterionNotAssigned },
      ],
    },
    { kind: 'text', name: 'criterion', label: say.criterion, hint: say.criterionHint, most: 80 },
    {
      kind: 'choice',
      name: 'holds',
      label: say.decision,
      isNeeded: true,
      choices: [
        { key: 'yes', label: say.holds },
        { key: 'no', label: say.holdsNot },
      ],
    },
    { kind: 'points', name: 'points', label: say.points, hint: say.pointsHint },
    { kind: 'long', name: 'reason', label: say.reason, hint: say.reasonHint, isNeeded: true, ...MOVE_REASON },
  ];
  const decide = async (values: FieldValues): Promise<boolean> => {
    const on = textIn(values, 'on');
    const json = {
      on: on === NOT_ASSIGNED ? `${on}${textIn(values, 'criterion')}` : on,
      holds: textIn(values, 'holds') === 'yes',
      points: pointsIn(values, 'points') || null,
      reason: textIn(values, 'reason'),
    };
    return (await actions.changeYear({ endpoint: 'decide', path: { agency }, seen: revision, json, said: 'decided' })) !== null;
  };
  return <FieldForm title={say.decideOn({ name })} fields={fields} act={say.keep} onAct={decide} onLeave={onLeave} />;
};
