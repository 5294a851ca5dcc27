import type { Catalogue } from '#core/messages/Catalogue.ts';
import { problemText } from '#core/messages/problemText.ts';
import type { Action } from '#core/permissions/Action.ts';
import type { PaneState } from '../state/PaneState.ts';
import { openedOf } from '../state/reduceWorkbook.ts';
import { Button } from '../ui/Button.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';

const WHY = 'why-no-rubric';
const WHY_NO_TRIAL = 'why-no-trial';

/** What stands against working on the open rubric; empty where nothing does. */
const whyNot = (state: PaneState, isOwn: boolean, { pane: { rubric } }: Catalogue): string => {
  if (isOwn) return '';
  return openedOf(state.work)?.kind === 'rubric' ? rubric.desk.otherBloc : rubric.desk.openFirst;
};

/** Why this is not the moment; empty where it is. */
const whyNotNow = ({ period }: PaneState, action: Action, mayNow: boolean, { language }: Catalogue): string =>
  mayNow || period === null ? '' : problemText({ code: 'permission.notNow', facts: { action, state: period.state } }, language);

/** The steps to a new version, in their order; publishing itself is the main button below. */
export const EditRubric = () => {
  const { state, words, actions } = usePane();
  const { desk: say } = words.pane.rubric;
  const why = whyNot(state, actions.isOwnRubric(), words);
  const whyNoTrial = whyNotNow(state, 'tryRubric', actions.mayNow('tryRubric'), words);
  return (
    <section className="stack8">
      <h3>{say.edit}</h3>
      <div className="buttons tall">
        <Button isWide icon="download" isOff={state.isBusy} label={say.download} onPress={() => void actions.downloadRubric()} />
        <Button
          isWide
          icon="paper"
          isOff={state.isBusy || why !== ''}
          whyOff={WHY}
          label={say.compare}
          onPress={() => void actions.compareRubric('difference')}
        />
        <Button
          isWide
          icon="again"
          isOff={state.isBusy || why !== '' || whyNoTrial !== ''}
          whyOff={why === '' ? WHY_NO_TRIAL : WHY}
          label={say.tryOut}
          onPress={() => void actions.tryRubric()}
        />
      </div>
      <p className="small quiet" id={WHY}>
        {why}
      </p>
      <p className="small quiet" id={WHY_NO_TRIAL}>
        {why === '' ? whyNoTrial : ''}
      </p>
      {state.published?.versions.frozen && <p className="small quiet">{say.frozen}</p>}
    </section>
  );
};

/** Publishing for the chair, and for everybody else to look again. */
export const PublishedFoot = () => {
  const { state, words, actions } = usePane();
  const { desk: say } = words.pane.rubric;
  const mayPublish = state.published !== null && actions.mayEver('publishRubric');
  const why = mayPublish ? whyNotNow(state, 'publishRubric', actions.mayNow('publishRubric'), words) : '';
  if (!mayPublish) {
    return (
      <Foot buttons={<Button isMain icon="again" isOff={state.isBusy} label={say.update} onPress={() => void actions.openRubric()} />} />
    );
  }
  return (
    <Foot
      buttons={
        <>
          <Button
            isMain
            icon="send"
            isOff={state.isBusy || why !== '' || !actions.isOwnRubric()}
            whyOff={why === '' ? WHY : 'why-not-publish'}
            label={say.publish}
            onPress={() => void actions.compareRubric('publishing')}
          />
          <Button icon="again" isOff={state.isBusy} label={say.update} onPress={() => void actions.openRubric()} />
        </>
      }
      under={<span id="why-not-publish">{why}</span>}
    />
  );
};
