import type { ReactNode } from 'react';
import { showMoment } from '#core/messages/dates.ts';
import type { Reading } from '../../state/YearDesk.ts';
import type { YearPlace } from '../../state/YearDesk.ts';
import { Button } from '../../ui/Button.tsx';
import { ScreenHeading } from '../../ui/ScreenHeading.tsx';
import { BlocFrame } from '../BlocFrame.tsx';
import { Foot } from '../Foot.tsx';
import { usePane } from '../PaneContext.tsx';
import { useYearWords } from './useYearWords.ts';

interface YearPageProps<Value> {
  readonly place: YearPlace;
  readonly title: string;
  /** What the page is made of; `undefined` while it was never read. */
  readonly reading: Reading<Value> | undefined;
  /** Why there is nothing to read for this person now; empty where there is. */
  readonly closed?: string;
  readonly children: (value: Value) => ReactNode;
  /** The main button and what stands beside it; a button that reads the page again where nothing is said. */
  readonly buttons?: ReactNode;
  readonly under?: ReactNode;
}

/**
 * A place of the bloc's year in each of its states: being read, closed to this person, not reached, or there; with the moment at
 * which it came where a newer reading failed.
 */
export const YearPage = <Value,>({ place, title, reading, closed = '', children, buttons, under }: YearPageProps<Value>) => {
  const { state, words } = usePane();
  const { page: say } = useYearWords();
  const isReading = reading === undefined && closed === '' && state.isBusy;
  return (
    <>
      <BlocFrame place={place}>
        <ScreenHeading text={isReading ? words.pane.frame.reading : title} />
        {closed !== '' && <p>{closed}</p>}
        {reading === undefined && closed === '' && !state.isBusy && <p className="quiet">{say.notRead}</p>}
        {closed === '' && reading !== undefined && children(reading.value)}
        {reading !== undefined && state.fault?.kind === 'offline' && (
          <p className="small quiet">{words.pane.board.notUpdated({ moment: showMoment(reading.at, words.language) })}</p>
        )}
      </BlocFrame>
      <Foot buttons={buttons ?? <ReadAgain place={place} />} {...(under !== undefined && { under })} />
    </>
  );
};

/** Reads the place as it is now. */
export const ReadAgain = ({ place, isMain = true }: { readonly place: YearPlace; readonly isMain?: boolean }) => {
  const { state, words, actions } = usePane();
  return (
    <Button
      isMain={isMain}
      isPrimary={false}
      icon="again"
      isOff={state.isBusy}
      label={words.pane.board.update}
      onPress={() => void actions.openYearPlace(place, state.yearAgency)}
    />
  );
};
