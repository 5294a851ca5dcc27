import { problemText } from '#core/messages/problemText.ts';
import { showNumber } from '#core/messages/numbers.ts';
import { wordOfKey } from '#core/messages/wordOfKey.ts';
import { useState } from 'react';
import type { OpenedRanking } from '../checking/Opened.ts';
import type { RankingReply } from '../client/replies.ts';
import { Button } from '../ui/Button.tsx';
import { MessageBar } from '../ui/MessageBar.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { ScreenHeading } from '../ui/ScreenHeading.tsx';
import { BlocFrame } from './BlocFrame.tsx';
import { Foot } from './Foot.tsx';
import { usePane } from './PaneContext.tsx';
import { RankingVerdict } from './VerifiedRanking.tsx';

/** The ranking with a reason for every rank; before its time, the sentence that says why there is none. */
export const Ranking = () => {
  const { state, words, actions } = usePane();
  const { rankingTable: say, frame } = words.pane;
  const [verified, setVerified] = useState<OpenedRanking | null>(null);
  const known = state.blocView?.ranking ?? null;
  const isLate = state.period !== null && !actions.mayRank();
  const why =
    isLate && state.period
      ? problemText({ code: 'permission.notNow', facts: { action: 'readRanking', state: state.period.state } }, words.language)
      : '';
  return (
    <>
      <BlocFrame place="ranking">
        <ScreenHeading text={known || why ? frame.ranking : frame.reading} isHidden={known !== null} />
        {why !== '' && <p id="why-no-ranking">{why}</p>}
        {verified && <RankingVerdict verified={verified.verified} />}
        {known && !isLate && <RankingTable ranking={known.value} />}
        {known && actions.leads() && actions.mayNow('downloadRanking') && <Papers />}
      </BlocFrame>
      <Foot
        buttons={
          <>
            <Button
              isMain
              icon="download"
              isOff={state.isBusy || known === null || isLate}
              label={state.isBusy && known ? say.saving : words.buttons.downloadRanking}
              onPress={() => void actions.downloadRanking()}
            />
            {known && actions.mayVerify() && (
              <Button
                icon="again"
                isOff={state.isBusy}
                label={words.pane.verification.title}
                onPress={() => void actions.verifyStoredRanking().then(setVerified)}
              />
            )}
          </>
        }
        {...(known !== null &&
          !isLate && { under: <TextLink label={say.insights} onPress={() => void actions.openYearPlace('insights')} /> })}
      />
    </>
  );
};

const PAPERS = ['minutes', 'votes', 'letter', 'notice'] as const;

/** What the bloc signs and sends, made by the service from the year as it stands. */
const Papers = () => {
  const { words, actions } = usePane();
  const { rankingTable: say } = words.pane;
  const download = (paper: (typeof PAPERS)[number]): void =>
    void actions.downloadOfYear('downloadPaper', { paper: `${paper}.docx` }, `${say.paper[paper]}.docx`);
  return (
    <section className="stack4 notPrinted">
      <h3>{say.papers}</h3>
      <p className="links">
        {PAPERS.map((paper) => (
          <TextLink key={paper} label={say.paper[paper]} onPress={() => download(paper)} />
        ))}
      </p>
    </section>
  );
};

interface RankingTableProps {
  readonly ranking: RankingReply;
}

const RankingTable = ({ ranking }: RankingTableProps) => {
  const { state, words } = usePane();
  const { rankingTable: say } = words.pane;
  const own = new Set(state.person?.memberships.map(({ agency }) => agency) ?? []);
  const [open, setOpen] = useState<string | null>(ranking.ranking.find(({ agency }) => own.has(agency))?.agency ?? null);
  const nameOf = (code: string): string => state.period?.members.find((member) => member.code === code)?.name ?? code;
  const most = Math.max(...ranking.ranking.flatMap(({ total, self }) => [Number(total ?? 0), Number(self ?? 0)]), 1);
  return (
    <>
      <MessageBar tone="note" title={ranking.provisional ? words.ranking.provisional({ count: 0 }) : say.frozen} />
      <table className="numbers ranks">
        <thead>
          <tr>
            <th scope="col" className="number">
              {say.rank}
            </th>
            <th scope="col">{say.agency}</th>
            <th scope="col" className="points">
              {say.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranking.ranking.map((line) => (
            <RankLine
              key={line.agency}
              line={line}
              isOwn={own.has(line.agency)}
              isOpen={open === line.agency}
              most={most}
              onToggle={() => setOpen(open === line.agency ? null : line.agency)}
            />
          ))}
        </tbody>
      </table>
      <p className="small quiet" aria-hidden="true">
        {say.bars}
      </p>
      {ranking.missing.length > 0 && <p className="small quiet">{say.missing({ names: ranking.missing.map(nameOf).join(', ') })}</p>}
      {ranking.rejected.length > 0 && (
        <p className="small quiet">{say.rejected({ names: ranking.rejected.map(({ agency }) => nameOf(agency)).join(', ') })}</p>
      )}
    </>
  );
};

type Say = ReturnType<typeof usePane>['words']['pane']['rankingTable'];

/** Nothing where the bloc wrote no registrations down. */
const registeredIn = ({ registered }: RankingReply['ranking'][number], say: Say): string => {
  if (registered === undefined) return '';
  const what = registered === null ? [] : [registered.title, registered.award].filter((one) => one !== null);
  return what.length === 0 ? say.notRegistered : say.registered({ what: what.join(', ') });
};

interface RankLineProps {
  readonly line: RankingReply['ranking'][number];
  readonly isOwn: boolean;
  readonly isOpen: boolean;
  /** The highest total or self-score, by which bars are drawn. */
  readonly most: number;
  readonly onToggle: () => void;
}

const RankLine = ({ line, isOwn, isOpen, most, onToggle }: RankLineProps) => {
  const { words } = usePane();
  const { language, grades, pane } = words;
  const say = pane.rankingTable;
  const show = (points: string | null): string => (points === null ? '–' : showNumber(points, language));
  const details = [
    isOwn ? say.own : '',
    line.self === null ? '' : say.self({ total: show(line.self) }),
    line.grade === null ? '' : wordOfKey(grades, line.grade),
    line.award ?? '',
    registeredIn(line, say),
    line.rank === null ? say.unranked : '',
  ].filter((part) => part !== '');
  return (
    <tr className={isOwn ? 'own' : ''}>
      <td className="number strong">{line.rank ?? '–'}</td>
      <td>
        <button type="button" className="findingHead" aria-expanded={isOpen} onClick={onToggle}>
          <span className="strong">{line.name}</span>
        </button>
        <p className="place">{details.join(' · ')}</p>
        <RankBars line={line} most={most} />
        {isOpen && <p className="card small">{line.why}</p>}
      </td>
      <td className="points">{show(line.total)}</td>
    </tr>
  );
};

/** Total over self-score, from zero on; the numbers beside them say the same. */
const RankBars = ({ line: { total, self }, most }: Pick<RankLineProps, 'line' | 'most'>) => (
  <svg className="rankBars" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect className="total" width={(Number(total ?? 0) / most) * 100} height="5" />
    <rect className="self" y="6" width={(Number(self ?? 0) / most) * 100} height="2" />
  </svg>
);
