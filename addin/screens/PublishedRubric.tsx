import { checkCode } from '#core/checkCode.ts';
import { showMoment } from '#core/messages/dates.ts';
import { problemText } from '#core/messages/problemText.ts';
import type { RubricVersion, RubricVersions } from '../client/replies.ts';
import type { PublishedRubric as Published } from '../state/RubricDesk.ts';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { AssumedParts } from './AssumedParts.tsx';
import { BlocFrame } from './BlocFrame.tsx';
import { ChangeList } from './ChangeList.tsx';
import { EditRubric, PublishedFoot } from './EditRubric.tsx';
import { usePane } from './PaneContext.tsx';

interface PublishedRubricProps {
  /** The version whose changes are looked at. */
  readonly shown: RubricVersion | null;
}

/** The version in force, what was published before it, and for those who lead the bloc the way to the next one. */
export const PublishedRubric = ({ shown }: PublishedRubricProps) => {
  const { state, actions } = usePane();
  const { published } = state;
  return (
    <>
      <BlocFrame place="rubric">
        {published ? (
          <>
            <InForce published={published} />
            {actions.mayEver('compareRubric') && <AssumedParts file={published.current} />}
            {actions.mayEver('compareRubric') && <EditRubric />}
            <History versions={published.versions} shown={shown} />
          </>
        ) : (
          <NothingRead />
        )}
      </BlocFrame>
      <PublishedFoot />
    </>
  );
};

const NothingRead = () => {
  const { state, words, actions } = usePane();
  const { period, fault, isBusy } = state;
  const isRefused = period !== null && !isBusy && !actions.mayNow('readRubric');
  const text = isBusy || (fault === null && !isRefused) ? words.pane.frame.reading : words.pane.rubric.desk.notRead;
  return (
    <>
      <ScreenHeading text={text} />
      {isRefused && (
        <p>{problemText({ code: 'permission.notNow', facts: { action: 'readRubric', state: period.state } }, words.language)}</p>
      )}
    </>
  );
};

interface InForceProps {
  readonly published: Published;
}

const InForce = ({ published: { current } }: InForceProps) => {
  const { words } = usePane();
  const { desk: say } = words.pane.rubric;
  return (
    <section className="stack8">
      <ScreenHeading text={say.inForce(current)} />
      <dl className="pairs card">
        <dt>{say.publishedAt}</dt>
        <dd>{showMoment(current.publishedAt, words.language)}</dd>
        <dt>{say.by}</dt>
        <dd>{current.by.name}</dd>
        <dt>{say.code}</dt>
        <dd className="code">{checkCode(current.hash)}</dd>
        {current.reason !== null && (
          <>
            <dt>{say.reason}</dt>
            <dd>{current.reason}</dd>
          </>
        )}
      </dl>
    </section>
  );
};

interface HistoryProps extends PublishedRubricProps {
  readonly versions: RubricVersions;
}

/** Every version, the latest first; what one changed is fetched when somebody asks for it. */
const History = ({ versions, shown }: HistoryProps) => {
  const { words } = usePane();
  return (
    <section className="stack4">
      <h3>{words.pane.rubric.desk.history}</h3>
      <ul className="lines topped">
        {[...versions.versions].reverse().map((one) => (
          <li key={one.version} className="stack4">
            <VersionLine one={one} shown={shown} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const VersionLine = ({ one, shown }: PublishedRubricProps & { readonly one: RubricVersions['versions'][number] }) => {
  const { state, words, actions } = usePane();
  const { desk: say } = words.pane.rubric;
  const { version, publishedAt, by, hash, reason } = one;
  const isShown = shown?.version === version;
  return (
    <>
      <p className="apart">
        <span className="strong">{say.version({ version })}</span>
        {version > 1 && !isShown && !state.isBusy && (
          <TextLink label={say.showChanges} spoken={say.showChangesOf({ version })} onPress={() => void actions.showVersion(version)} />
        )}
      </p>
      <p className="place">{`${showMoment(publishedAt, words.language)} · ${by.name}`}</p>
      <p className="place code">{checkCode(hash)}</p>
      {reason !== null && <p className="small">{`${say.reason}: ${reason}`}</p>}
      {isShown && <ChangeList changes={shown.changes} />}
    </>
  );
};
