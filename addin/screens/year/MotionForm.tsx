import { MOTION_KINDS, type MotionKind } from '#core/meeting/MotionKind.ts';
import { readPoints } from '#core/points.ts';
import type { Meeting } from '../../client/replies.ts';
import { usePane } from '../PaneContext.tsx';
import { pointsIn, textIn, type Field, type FieldValues } from './Field.ts';
import { FieldForm } from './FieldForm.tsx';
import { useAgencies } from './useNames.ts';
import { useYearWords } from './useYearWords.ts';

interface MotionFormProps {
  readonly meeting: Meeting;
  readonly onLeave: () => void;
}

/** A name that no motion bears yet, the same for the same meeting: pressed twice, one ballot is issued. */
const nextName = ({ motions }: Meeting): string => {
  const taken = new Set(motions.map(({ motion }) => motion));
  let number = motions.length + 1;
  while (taken.has(`phieu-${number}`)) number += 1;
  return `phieu-${number}`;
};

/** Issues a secret ballot: one to the head of each agency that is present. */
export const MotionForm = ({ meeting, onLeave }: MotionFormProps) => {
  const { actions } = usePane();
  const { meeting: say, motionKinds } = useYearWords();
  const agencies = useAgencies();
  const fields: readonly Field[] = [
    {
      kind: 'choice',
      name: 'kind',
      label: say.kind,
      isNeeded: true,
      choices: MOTION_KINDS.map((kind) => ({ key: kind, label: motionKinds[kind] })),
    },
    { kind: 'text', name: 'title', label: say.motionTitle, hint: say.motionTitleHint, isNeeded: true, least: 3, most: 300 },
    { kind: 'choices', name: 'candidates', label: say.candidates, choices: agencies, isNeeded: true },
    { kind: 'points', name: 'seats', label: say.seats, hint: say.seatsHint, isNeeded: true },
    { kind: 'points', name: 'threshold', label: say.threshold, hint: say.thresholdHint },
  ];
  const open = async (values: FieldValues): Promise<boolean> => {
    const threshold = pointsIn(values, 'threshold');
    const json = {
      kind: textIn(values, 'kind') as MotionKind,
      title: textIn(values, 'title'),
      candidates: values['candidates'] ?? [],
      seats: Number(textIn(values, 'seats')),
      threshold: readPoints(threshold) === null ? null : threshold,
      voters: null,
    };
    return (await actions.changeYear({ endpoint: 'openMotion', path: { motion: nextName(meeting) }, json, said: 'motionOpened' })) !== null;
  };
  return (
    <FieldForm title={say.openMotion} fields={fields} first={{ seats: ['1'] }} act={say.issue} onAct={open} onLeave={onLeave}>
      <p className="small">{meeting.present.length === 0 ? say.nobodyPresent : say.issueWhy({ count: meeting.present.length })}</p>
    </FieldForm>
  );
};
