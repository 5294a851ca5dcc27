import { lazy, Suspense } from 'react';
import { Checking } from './Checking.tsx';
import { usePane } from './PaneContext.tsx';
import { SignIn } from './SignIn.tsx';
import { ScreenGuard } from './ScreenGuard.tsx';
import { Unreadable } from './Unreadable.tsx';
import { Waiting } from './Waiting.tsx';

// Each group of screens comes when it is first shown: what opens the pane stays small. What is shown without a network is there at once.
const Ready = lazy(async () => ({ default: (await import('./Ready.tsx')).Ready }));
const TableUnderstood = lazy(async () => ({ default: (await import('./TableUnderstood.tsx')).TableUnderstood }));
const CheckedSheet = lazy(async () => ({ default: (await import('./CheckedSheet.tsx')).CheckedSheet }));
const ReadyRubric = lazy(async () => ({ default: (await import('./RubricBook.tsx')).ReadyRubric }));
const RubricChecked = lazy(async () => ({ default: (await import('./RubricBook.tsx')).RubricChecked }));
const VerifiedRanking = lazy(async () => ({ default: (await import('./VerifiedRanking.tsx')).VerifiedRanking }));
const Refused = lazy(async () => ({ default: (await import('./Refused.tsx')).Refused }));
const Sent = lazy(async () => ({ default: (await import('./Sent.tsx')).Sent }));
const Board = lazy(async () => ({ default: (await import('./Board.tsx')).Board }));
const Ranking = lazy(async () => ({ default: (await import('./Ranking.tsx')).Ranking }));
const RubricPlace = lazy(async () => ({ default: (await import('./RubricPlace.tsx')).RubricPlace }));
const SentSheet = lazy(async () => ({ default: (await import('./SentSheet.tsx')).SentSheet }));
const Receipts = lazy(async () => ({ default: (await import('./Receipts.tsx')).Receipts }));
const EarlierReceipt = lazy(async () => ({ default: (await import('./Receipts.tsx')).EarlierReceipt }));
const YearPlaces = lazy(async () => ({ default: (await import('./year/YearPlaces.tsx')).YearPlaces }));

/** The one screen that the state calls for. */
export const Screen = () => (
  <ScreenGuard>
    <Suspense fallback={<Checking />}>
      <Place />
    </Suspense>
  </ScreenGuard>
);

const Place = () => {
  const { place, shownReceipt } = usePane().state;
  switch (place) {
    case 'sheet':
      return <SheetWork />;
    case 'signIn':
      return <SignIn />;
    case 'board':
      return <Board />;
    case 'ranking':
      return <Ranking />;
    case 'rubric':
      return <RubricPlace />;
    case 'sentSheet':
      return <SentSheet />;
    case 'receipts':
      return <Receipts />;
    case 'receipt':
      return shownReceipt ? <EarlierReceipt receipt={shownReceipt} /> : <Receipts />;
    default:
      return <YearPlaces place={place} />;
  }
};

const SheetWork = () => {
  const { work, understanding } = usePane().state;
  switch (work.at) {
    case 'reading':
    case 'checking':
      return <Checking />;
    case 'unreadable':
      return <Unreadable />;
    case 'refused':
      return <Refused finding={work.finding} table={work.table ?? null} />;
    case 'ready':
      return work.opened.table && !understanding.isConfirmed ? (
        <TableUnderstood opened={work.opened} table={work.opened.table} />
      ) : (
        <Ready opened={work.opened} isStale={work.isStale} />
      );
    case 'rubricReady':
      return <ReadyRubric opened={work.opened} isStale={work.isStale} />;
    case 'rankingVerified':
      return <VerifiedRanking opened={work.opened} isStale={work.isStale} />;
    case 'rubricChecked':
      return <RubricChecked checked={work} />;
    case 'checked':
      return <CheckedSheet checked={work} step={null} />;
    case 'sending':
      return <CheckedSheet checked={work.checked} step={work.step} />;
    case 'sent':
      return <Sent sent={work} />;
    case 'waiting':
      return <Waiting pending={work.pending} isTrying={work.isTrying} />;
  }
};
