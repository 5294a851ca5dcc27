import { verificationText } from '#core/messages/verificationText.ts';
import type { OpenedRanking } from '../checking/Opened.ts';
import { Button } from '../ui/Button.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';

interface VerdictProps {
  readonly verified: OpenedRanking['verified'];
}

/** In one sentence whether all agrees, or where not; below it the ways to the cells that do not. */
export const RankingVerdict = ({ verified }: VerdictProps) => {
  const { words, actions, capabilities } = usePane();
  const say = words.pane.verification;
  const agrees = verified !== null && verified.differing.length === 0;
  const cells = (verified?.differing ?? []).flatMap((place) =>
    place.at === 'cell' && place.cell !== null ? [{ ...place, cell: place.cell }] : [],
  );
  return (
    <>
      <MessageBar tone={agrees ? 'ok' : 'error'} title={agrees ? say.agrees : say.differs}>
        <span>{verificationText(verified, words.language)}</span>
      </MessageBar>
      {capabilities.select &&
        cells.map(({ sheet, cell }) => (
          <Button
            key={`${sheet}!${cell}`}
            isSmall
            icon="cell"
            label={words.buttons.goTo({ cell })}
            onPress={() => void actions.goTo({ sheet, cell })}
          />
        ))}
    </>
  );
};

interface VerifiedProps {
  readonly opened: OpenedRanking;
  readonly isStale: boolean;
}

/** "Kiểm tra lại": the open ranking workbook, worked out anew from the sheets that it carries and from its own cells. */
export const VerifiedRanking = ({ opened, isStale }: VerifiedProps) => {
  const { words, actions } = usePane();
  const say = words.pane.verification;
  return (
    <>
      <main className="paneBody stack">
        <ScreenHeading text={say.title} />
        <RankingVerdict verified={opened.verified} />
        <p className="small quiet">{isStale ? say.changed : say.how}</p>
      </main>
      <Foot buttons={<Button isMain icon="again" label={say.title} onPress={() => void actions.readWorkbook()} />} />
    </>
  );
};
