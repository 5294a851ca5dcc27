import { useState } from 'react';
import { showNumber } from '#core/messages/numbers.ts';
import type { Appraisal, AppraisalRow } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { usePane } from '../PaneContext.tsx';
import { differsFromSelf, scoreIn } from './appraisalTurn.ts';
import { useYearWords } from './useYearWords.ts';

const REASON = { least: 3, most: 1000 } as const;

interface ScoreFormProps {
  readonly row: AppraisalRow;
  readonly appraisal: Appraisal;
  /** The meeting concludes; the team appraises otherwise. */
  readonly isConclusion: boolean;
  readonly onKept: () => void;
}

/** A score, with its reason where it is another than the agency's own; or the agency's own, by one press. */
export const ScoreForm = ({ row, appraisal: { agency, revision }, isConclusion, onKept }: ScoreFormProps) => {
  const { state, words, actions } = usePane();
  const { appraisal: say } = useYearWords();
  const { criterion, self, byRule, appraised, reason: before } = row;
  const [typed, setTyped] = useState(showNumber(appraised ?? byRule ?? self ?? '', words.language));
  const [reason, setReason] = useState(before ?? '');
  const differs = differsFromSelf(typed, self);
  const score = scoreIn(typed);
  const lacksReason = differs === true && reason.trim().length < REASON.least;
  const keep = async (given: string, why: string | null): Promise<void> => {
    const done = await actions.changeYear({
      endpoint: isConclusion ? 'concludeRows' : 'appraiseRows',
      path: { agency },
      seen: revision,
      json: { rows: [{ criterion, score: given, reason: why }] },
      said: isConclusion ? 'concluded' : 'scored',
      count: 1,
    });
    if (done !== null) onKept();
  };
  const whyId = `why-${criterion}`;
  return (
    <div className="stack8 notPrinted">
      <TextField
        label={isConclusion ? say.conclusion : say.score}
        hint={differs === null ? say.notNumber : ''}
        value={typed}
        kind="points"
        onChange={setTyped}
      />
      <TextArea
        id={whyId}
        label={say.reason}
        hint={differs ? say.reasonNeeded : say.reasonFree}
        value={reason}
        most={REASON.most}
        isNeeded={differs === true}
        onChange={setReason}
      />
      <div className="buttons">
        <Button
          isSmall
          isPrimary
          isOff={state.isBusy || score === null || lacksReason}
          {...(lacksReason && { whyOff: `${whyId}-hint` })}
          label={say.keepScore}
          onPress={() => void (score !== null && keep(score, reason.trim() === '' ? null : reason.trim()))}
        />
        {self !== null && (
          <Button
            isSmall
            isOff={state.isBusy}
            label={say.keepSelf({ points: showNumber(self, words.language) })}
            onPress={() => void keep(self, null)}
          />
        )}
      </div>
    </div>
  );
};
