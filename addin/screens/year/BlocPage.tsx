import type { Action } from '#core/permissions/Action.ts';
import type { YearPlace } from '../../state/YearDesk.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { BlocFrame } from '../BlocFrame.tsx';
import { Foot } from '../Foot.tsx';
import { usePane } from '../PaneContext.tsx';
import { useYearWords } from './useYearWords.ts';

type Shelf = Extract<YearPlace, 'people' | 'records' | 'decisions' | 'audit' | 'handOver'>;

const SHELVES: readonly { readonly place: Shelf; readonly action: Action; readonly icon: IconName }[] = [
  { place: 'people', action: 'readPeople', icon: 'person' },
  { place: 'records', action: 'readPeriod', icon: 'paper' },
  { place: 'decisions', action: 'listDecisions', icon: 'pencil' },
  { place: 'audit', action: 'readAudit', icon: 'waiting' },
  { place: 'handOver', action: 'handOver', icon: 'send' },
];

/** What a bloc keeps beside sheets and scores, each shelf with what is found there; what a person never may is not offered. */
export const BlocPage = () => {
  const { state, words, actions } = usePane();
  const { bloc: say } = useYearWords();
  const shelves = SHELVES.filter(({ action }) => actions.mayEver(action));
  return (
    <>
      <BlocFrame place="bloc">
        <ScreenHeading text={say.title} />
        {shelves.length === 0 && <p className="quiet">{state.isBusy ? words.pane.frame.reading : say.none}</p>}
        <ul className="lines topped">
          {shelves.map(({ place, icon }) => (
            <li key={place} className="row">
              <Icon name={icon} />
              <div className="grow">
                <p className="strong">
                  <TextLink label={say.shelves[place].name} onPress={() => void actions.openYearPlace(place)} />
                </p>
                <p className="place">{say.shelves[place].holds}</p>
              </div>
            </li>
          ))}
        </ul>
      </BlocFrame>
      <Foot
        buttons={<Button isMain isPrimary={false} icon="back" label={words.pane.frame.board} onPress={() => void actions.openBoard()} />}
      />
    </>
  );
};
