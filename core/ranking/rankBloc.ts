import type { Appraisal, Bloc, Member } from '../bloc/Bloc.ts';
import { crossedPoints, type Crossed } from '../crossScoring/crossedPoints.ts';
import { leavingOut } from '../bloc/leavingOut.ts';
import { registrationOf } from '../bloc/registrationOf.ts';
import { addPoints, pointsOf, sizeOf, subtractPoints, ZERO, type Points } from '../points.ts';
import { scoreAgency, type AgencyScore, type LeafPoints } from '../scoring/scoreAgency.ts';
import type { LeafReading, SheetReading } from '../sheet/SheetReading.ts';
import { compareAgencies, type Contender } from './compareAgencies.ts';
import { explainRank } from './explain.ts';
import { barringGates, gatesHeld, gradeOf, openGates } from './grading.ts';
import { proposeAwards, type Proposal } from './proposeAwards.ts';
import { lateCostIn, lateCostOf, lateSheets, lessLateness, type LateSheet } from './lateness.ts';
import type { RankedAgency, Ranking, Reason } from './Ranking.ts';
import { bestReasons, settleRelative, type SettledPoints } from './settleRelative.ts';

interface Scored extends Contender {
  readonly member: Member;
  readonly selfPoints: LeafPoints;
  readonly finalPoints: LeafPoints;
  readonly crossed: readonly Crossed[];
  readonly isAppraised: boolean;
  readonly dropped: ReadonlySet<string>;
  readonly late: readonly LateSheet[];
  readonly reading: SheetReading;
  /** What the second pass gave, and no appraisal took the place of. */
  readonly byBest: readonly Reason[];
  readonly registration: RankedAgency['registration'];
}

/**
 * Ranks the agencies of one bloc, best first.
 *
 * Shape:  one reading an agency in, each with every assigned score; the members without one come out as missing.
 * Units:  points in thousandths; ranks count from 1.
 * Passes: each agency's own scores first; then those that depend on the best of the bloc, or of the cluster, replace what was typed.
 * Late:   what a late sheet costs is off the total, by the day on which the bloc's file says that it was received.
 * Ties:   by the declared order; agencies level in all of it share a rank and the next is skipped: 1, 2, 2, 4. A tie-break whose
 *         value nobody knows yet (no ballot) parts nobody.
 * Order:  agencies that share a rank stand in the order of the members; barred ones come last, unranked.
 * Errors: throws a `RangeError` where a reading has a score missing: such a sheet must be left out before.
 * Source: the ranking part of the bloc's rubric.
 */
export const rankBloc = (bloc: Bloc, readings: readonly SheetReading[]): Ranking => {
  const byAgency = new Map(readings.map((reading) => [reading.agency, reading]));
  const settled = settleClusters(bloc, byAgency);
  const scored = bloc.members.flatMap((member) => {
    const reading = byAgency.get(member.code);
    return reading ? [scoreMember(bloc, member, reading, settled)] : [];
  });
  const barred = scored.filter((one) => barringGates(bloc, one).length > 0);
  const ranked = placeAll(
    bloc,
    scored.filter((one) => !barred.includes(one)),
  );
  const awards = proposeAwards(
    bloc,
    [...ranked]
      .sort((a, b) => a.rank - b.rank)
      .map((one) => ({ code: one.code, rank: one.rank, judged: one, ...gradeOf(bloc, one, totalOf(one.final)) })),
  );
  return {
    agencies: [
      ...ranked.map((one) => rankedAgency(bloc, one, peersOf(bloc, one, ranked), awards)),
      ...barred.map((one) => barredAgency(bloc, one)),
    ],
    missing: bloc.members.filter(({ code }) => !byAgency.has(code)),
  };
};

/** Members are compared with those that they are ranked with. */
const settleClusters = (bloc: Bloc, byAgency: ReadonlyMap<string | null, SheetReading>): SettledPoints => {
  const clusters = new Set(bloc.members.map((member) => clusterOf(bloc, member)));
  const settled = [...clusters].map((cluster) =>
    settleRelative(bloc.members.flatMap((member) => (clusterOf(bloc, member) === cluster ? (byAgency.get(member.code) ?? []) : []))),
  );
  return new Map(settled.flatMap((one) => [...one]));
};

const scoreMember = (bloc: Bloc, member: Member, reading: SheetReading, settled: SettledPoints): Scored => {
  const { leaves } = reading;
  const { code } = member;
  const appraisals = bloc.appraisals.filter(({ agency }) => agency === code);
  const dropped = droppedFor(bloc, code, leaves, appraisals);
  const ownPoints = ({ leaf, points, isDropped }: LeafReading): Points | null =>
    settled.get(code)?.get(leaf.code) ?? (isDropped && !dropped.has(leaf.code) ? ZERO : points);
  const selfPoints = new Map(leaves.map((one) => [one.leaf.code, ownPoints(one)]));
  const finalPoints = new Map(selfPoints);
  for (const { criterion, score } of appraisals) finalPoints.set(criterion, appraisedPoints(bloc, criterion, score));
  const own = leavingOut(bloc, code, [...dropped]);
  const crossed = crossedPoints(own, code, finalPoints);
  for (const { criterion, final: mixed } of crossed) finalPoints.set(criterion, mixed);
  const late = lateSheets(bloc, code);
  const scoreOf = (points: LeafPoints): AgencyScore => lessLateness(scoreAgency(own, code, points), lateCostOf(late), bloc.rubric);
  const [self, final] = [scoreOf(selfPoints), scoreOf(finalPoints)];
  if (final.total === null) throw new RangeError(`a score of ${code} is missing`);
  const registration = registrationOf(bloc, code);
  const byBest = bestReasons(settled, code, appraisals);
  const isAppraised = appraisals.length > 0 || crossed.length > 0;
  return { code, member, selfPoints, finalPoints, self, final, crossed, isAppraised, dropped, late, reading, registration, byBest };
};

/**
 * What the chair approved by now, whatever the sheet said when it was sent, and what had nothing to be measured against, unless those
 * who appraise found something and scored it. An approval that was taken back since drops nothing.
 */
const droppedFor = (bloc: Bloc, agency: string, leaves: readonly LeafReading[], appraisals: readonly Appraisal[]): ReadonlySet<string> => {
  const isApproved = (code: string): boolean => bloc.notAssigned.get(agency)?.has(code) ?? false;
  const isScored = (code: string): boolean => appraisals.some(({ criterion }) => criterion === code);
  const hadNoCase = ({ leaf, isDropped, outcome }: LeafReading): boolean =>
    isDropped && outcome.type === 'notApplicable' && leaf.notApplicable === 'drop_and_rescale' && !isScored(leaf.code);
  return new Set(leaves.filter((one) => isApproved(one.leaf.code) || hadNoCase(one)).map(({ leaf }) => leaf.code));
};

/** A deduction appraised 10 or −10 is the size 10, as it is where it is typed. */
const appraisedPoints = ({ rubric }: Bloc, criterion: string, score: number): Points => {
  const points = pointsOf(score);
  return rubric.byCode.get(criterion)?.kind === 'deduction' ? sizeOf(points) : points;
};

type Placed = Scored & { readonly rank: number };

/** Ranks the whole bloc, or each cluster for itself where the rubric says so. */
const placeAll = (bloc: Bloc, scored: readonly Scored[]): readonly Placed[] => {
  const clusters = new Set(scored.map(({ member }) => clusterOf(bloc, member)));
  return [...clusters].flatMap((cluster) =>
    place(
      bloc,
      scored.filter(({ member }) => clusterOf(bloc, member) === cluster),
    ),
  );
};

const clusterOf = (bloc: Bloc, { cluster }: Member): string | null => (bloc.rubric.ranking.byCluster ? cluster : null);

const peersOf = (bloc: Bloc, own: Placed, ranked: readonly Placed[]): readonly Placed[] =>
  ranked.filter(({ member }) => clusterOf(bloc, member) === clusterOf(bloc, own.member));

const place = (bloc: Bloc, scored: readonly Scored[]): readonly Placed[] => {
  const sorted = [...scored].sort((a, b) => compareAgencies(bloc, a, b));
  return sorted.map((one) => ({ ...one, rank: 1 + sorted.findIndex((other) => compareAgencies(bloc, other, one) === 0) }));
};

const shared = ({ member, selfPoints, finalPoints, self, final, crossed, isAppraised, dropped, late, registration }: Scored) =>
  ({ member, selfPoints, finalPoints, self, final, crossed, isAppraised, dropped, registration, lateCost: lateCostOf(late) }) as const;

const lateReasons = (bloc: Bloc, { late, final }: Scored): readonly Reason[] => {
  const before = addPoints(totalOf(final), final.late);
  return late.map((sheet) => ({
    because: 'late',
    sheet,
    points: sheet.is === 'late' ? lateCostIn(before, sheet.penalty, bloc.rubric) : ZERO,
  }));
};

/** What the total would have been without the other agencies' scores. */
const crossReasons = (bloc: Bloc, { code, crossed, finalPoints, final, dropped, late }: Scored): readonly Reason[] => {
  const rules = bloc.rubric.crossScoring;
  if (rules === null || crossed.length === 0) return [];
  const without = new Map([...finalPoints, ...crossed.map(({ criterion, own }) => [criterion, own] as const)]);
  const before = lessLateness(scoreAgency(leavingOut(bloc, code, [...dropped]), code, without), lateCostOf(late), bloc.rubric);
  const scorers = new Set(bloc.crossScores.flatMap(({ by, agency }) => (agency === code ? [by] : []))).size;
  const points = subtractPoints(totalOf(final), totalOf(before));
  return [{ because: 'crossScored', scorers, share: rules.share, criteria: crossed.length, points }];
};

const totalOf = ({ total }: AgencyScore) => total ?? ZERO;

/** What the sheet itself has an agency fall under, and what it leaves open; what the chair decided is on the record. */
const gateReasons = (bloc: Bloc, own: Scored): readonly Reason[] => [
  ...gatesHeld(bloc, own).flatMap(({ gate, note, unfulfilled }): readonly Reason[] =>
    note === '' ? [{ because: 'gateHeld', gate, unfulfilled }] : [],
  ),
  ...openGates(bloc, own).map((gate): Reason => ({ because: 'gateOpen', gate })),
];

const rankedAgency = (bloc: Bloc, own: Placed, peers: readonly Placed[], awards: ReadonlyMap<string, Proposal>): RankedAgency => {
  const { grade, reasons: gradeReasons } = gradeOf(bloc, own, totalOf(own.final));
  const proposal = awards.get(own.code);
  return {
    ...shared(own),
    rank: own.rank,
    grade,
    award: proposal?.award ?? null,
    barred: [],
    reasons: [
      ...explainRank(bloc, own, peers),
      ...own.byBest,
      ...crossReasons(bloc, own),
      ...lateReasons(bloc, own),
      ...gateReasons(bloc, own),
      ...gradeReasons,
      ...(proposal?.reasons ?? []),
    ],
  };
};

const barredAgency = (bloc: Bloc, own: Scored): RankedAgency => {
  const gates = barringGates(bloc, own);
  return {
    ...shared(own),
    rank: null,
    grade: null,
    award: null,
    barred: gates.map(({ gate }) => gate),
    reasons: [...gates.map((held): Reason => ({ because: 'barred', ...held })), ...lateReasons(bloc, own)],
  };
};
