import { useState } from 'react';
import { showNumber } from '#core/messages/numbers.ts';
import type { Appraisal, AppraisalRow } from '../../client/replies.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { usePane } from '../PaneContext.tsx';
import { useYearWords } from './useYearWords.ts';

const ANSWER = { least: 3, most: 1000 } as const;

interface AnswerFormProps {
  readonly row: AppraisalRow;
  readonly appraisal: Appraisal;
  readonly onKept: () => void;
}

/** The agency accepts a changed score, or writes why its own stands. */
export const AnswerForm = ({ row: { criterion, appraised, answer }, appraisal: { agency, revision }, onKept }: AnswerFormProps) => {
  const { state, words, actions } = usePane();
  const { appraisal: say } = useYearWords();
  const [text, setText] = useState(answer?.text ?? '');
  const give = async (accepted: boolean): Promise<void> => {
    const json = { answers: [{ criterion, accepted, text: accepted ? null : text.trim() }], acceptRest: false };
    const done = await actions.changeYear({
      endpoint: 'answerAppraisal',
      path: { agency },
      seen: revision,
      json,
      said: 'answered',
      count: 1,
    });
    if (done !== null) onKept();
  };
  const isShort = text.trim().length < ANSWER.least;
  const id = `answer-${criterion}`;
  return (
    <div className="stack8 notPrinted">
      <TextArea id={id} label={say.answer} hint={say.answerHint} value={text} most={ANSWER.most} isNeeded={false} onChange={setText} />
      <div className="buttons">
        <Button
          isSmall
          isPrimary
          isOff={state.isBusy || isShort}
          {...(isShort && { whyOff: `${id}-hint` })}
          label={say.giveAnswer}
          onPress={() => void give(false)}
        />
        <Button
          isSmall
          isOff={state.isBusy}
          label={say.accept({ points: showNumber(appraised ?? '0', words.language) })}
          onPress={() => void give(true)}
        />
      </div>
    </div>
  );
};
