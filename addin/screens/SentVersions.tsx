import { showMoment } from '#core/messages/dates.ts';
import { showNumber } from '#core/messages/numbers.ts';
import type { SentSheet, VersionChanges } from '../client/replies.ts';
import { TextLink } from '../ui/TextLink.tsx';
import { usePane } from './PaneContext.tsx';

interface SentVersionsProps {
  readonly sent: SentSheet;
  /** `null` where nobody has asked yet. */
  readonly changes: VersionChanges | null;
}

/** Every version that was sent, the latest first, and what one changed against the one before. */
export const SentVersions = ({ sent: { versions }, changes }: SentVersionsProps) => {
  const { words, actions } = usePane();
  const { sent: say } = words.pane;
  if (versions.length < 2) return null;
  return (
    <section className="stack4">
      <h3>{say.versions}</h3>
      <ul className="small stack8">
        {[...versions].reverse().map(({ version, receivedAt, total }) => (
          <li key={version} className="stack4">
            <p>{say.version({ version, moment: showMoment(receivedAt, words.language), total: showNumber(total, words.language) })}</p>
            {changes?.version === version ? (
              <Changes changes={changes} />
            ) : (
              version > 1 && <TextLink label={say.compare({ version: version - 1 })} onPress={() => void actions.compareSent(version)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Changes = ({ changes: { changes, since } }: { readonly changes: VersionChanges }) => {
  const { words } = usePane();
  const { sent: say } = words.pane;
  if (changes.length === 0) return <output>{say.same({ version: since })}</output>;
  return (
    <div className="card stack4">
      <output className="strong">{say.changed({ count: changes.length, version: since })}</output>
      <ul className="stack4">
        {changes.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
};
