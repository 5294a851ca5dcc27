import type { Bloc } from '#core/bloc/Bloc.ts';
import { withReceivedDays } from '#core/bloc/withReceivedDays.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import { hasLateness } from '#core/ranking/lateness.ts';
import type { Shown } from '#core/appraisal/appraisalsOf.ts';
import { hasReached } from '#core/bloc/states.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import { meetingJson } from '#core/papers/MeetingRecord.ts';
import { rankVersions, type RankedSheets } from '#core/ranking/rankSheets.ts';
import { sha256 } from '../store/hashing.ts';
import { allDeadlines } from '../store/deadlines.ts';
import { findFrozenRanking } from '../store/frozenRanking.ts';
import type { PeriodId } from '../store/keys.ts';
import { findMeeting, type Meeting } from '../store/meeting.ts';
import type { Receipt } from '../store/Receipt.ts';
import { allHeads, counts } from './allHeads.ts';
import { readFromFiles, type ReadVersion, type ReadVersions } from './countedSheets.ts';
import { judgedYear, type JudgedYear } from './judgedYear.ts';
import type { OpenedYear } from './openedYear.ts';
import { RecordBroken } from './RecordBroken.ts';
import { yearsByRubric } from './rubricYears.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** A version that the ranking has to leave out. */
export interface RejectedVersion {
  readonly agency: string;
  readonly file: string;
  /** All findings, those that keep it out first. */
  readonly findings: readonly KnownFinding[];
}

/** The ranking as it stands now. */
export interface CurrentRanking extends RankedSheets {
  readonly rejected: readonly RejectedVersion[];
  /** Codes of members of whom nothing counts and nothing was rejected, in their order. */
  readonly missing: readonly string[];
  /** It can still change: the chair has not frozen it. */
  readonly provisional: boolean;
  /** The revision of the year's record that it was made from. */
  readonly recordRevision: number;
}

export interface RankingOptions {
  /** How much of an agency's appraisal the reader is shown; missing is all, as the frozen ranking has it. */
  readonly shownOf?: (agency: string) => Shown;
  /** Where the sheets are read from; missing is their files. */
  readonly read?: ReadVersions;
}

/**
 * Ranks a bloc's year by the versions that stand now, read strongly. Each is held against the hashes of its receipt, so that a ranking
 * can be made again by anybody who has the files, and no other.
 *
 * Throws where what is stored is gone or is not what its receipt says.
 */
export const currentRanking = async (
  doors: StoreDoors,
  path: PeriodId,
  { shownOf, read = readFromFiles }: RankingOptions = {},
): Promise<CurrentRanking> => {
  const [opened, allOfThem, meeting] = await Promise.all([
    judgedYear(doors, path, shownOf),
    allHeads(doors.store, path),
    findMeeting(doors.store, path),
  ]);
  const heads = [...allOfThem.values()].filter(counts);
  const year = { ...opened, judged: withMeeting(await withDays(doors, opened, heads), meeting) };
  const years = await yearsByRubric(
    doors,
    year,
    heads.map(({ receipt }) => receipt.rubricHash),
  );
  const receipts = heads.map(({ receipt }) => receipt);
  const sheets = inOrder(await read(doors.store, receipts, year, years), year.bloc);
  const counted = sheets.flatMap(({ agency, version, hash, counted: one }) =>
    'reading' in one ? [{ agency, version, hash, reading: one.reading }] : [],
  );
  const ranked = rankVersions(
    year.judged,
    counted.map(({ agency, version, hash }) => ({ agency, version, hash })),
    counted.map(({ reading }) => reading),
    sha256,
  );
  await requireFrozen(doors, year, ranked);
  const rejected = sheets.flatMap(rejection);
  const isRejected = (code: string): boolean => rejected.some(({ agency }) => agency === code);
  return {
    ...ranked,
    rejected,
    missing: ranked.ranking.missing.map(({ code }) => code).filter((code) => !isRejected(code)),
    provisional: !hasReached(year.period.state, 'frozen'),
    recordRevision: year.record.revision,
  };
};

/** With the days by which lateness is counted, where the rubric asks: a returned or withdrawn sheet stays as early as it was. */
const withDays = async (
  { store }: StoreDoors,
  { period, judged: bloc }: JudgedYear,
  heads: readonly { readonly receipt: Receipt }[],
): Promise<Bloc> => {
  if (!hasLateness(bloc.rubric)) return bloc;
  const receivedOn = new Map(heads.map(({ receipt }) => [receipt.agency, dayInVietnam(Date.parse(receipt.firstReceivedAt))]));
  const granted = await allDeadlines(store, period);
  const extendedTo = new Map([...granted.values()].flatMap(({ agency, due }) => (due === null ? [] : [[agency, due] as const])));
  return withReceivedDays(bloc, { receivedOn, extendedTo });
};

/** The minutes tell the meeting as it was written down while it was held; before that, as the bloc's file has it. */
const withMeeting = (bloc: Bloc, meeting: Meeting): Bloc =>
  meeting.revision === 0 ? bloc : { ...bloc, json: { ...(bloc.json as object), meeting: meetingJson(meeting) } };

/** A year that was frozen has the ranking that was frozen, or none is given out. */
const requireFrozen = async ({ store }: StoreDoors, { period }: OpenedYear, { snapshot }: RankedSheets): Promise<void> => {
  if (!hasReached(period.state, 'frozen')) return;
  const frozen = await findFrozenRanking(store, period);
  if (frozen?.snapshot !== snapshot) throw new RecordBroken('the ranking is not the one that was frozen');
};

const inOrder = (versions: readonly ReadVersion[], { members }: Bloc): readonly ReadVersion[] => {
  const order = new Map(members.map(({ code }, index) => [code, index]));
  return [...versions].sort((a, b) => (order.get(a.agency) ?? 0) - (order.get(b.agency) ?? 0));
};

const rejection = ({ agency, number, counted }: ReadVersion): readonly RejectedVersion[] =>
  'findings' in counted ? [{ agency, file: number, findings: counted.findings }] : [];
