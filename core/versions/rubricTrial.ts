import type { Bloc, Member } from '../bloc/Bloc.ts';
import type { Report } from '../checks/checkSheet.ts';
import { keptOutBy } from '../checks/keptOut.ts';
import type { FindingCode, KnownFinding } from '../findings/finding.ts';
import type { Points } from '../points.ts';
import { rankBloc } from '../ranking/rankBloc.ts';
import type { RankedAgency, Ranking } from '../ranking/Ranking.ts';
import { leavesOf } from '../rubric/Rubric.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { projectedReading } from './projectedReading.ts';

/** A sheet read and checked by two rubrics; `null` where nothing of it could be used by that one. */
export interface TriedSheet {
  /** A member's code. */
  readonly agency: string;
  readonly before: Report | null;
  readonly after: Report | null;
  /** Why nothing of it could be used by the new one. */
  readonly refusal: KnownFinding | null;
}

export interface Standing {
  /** `null` where the sheet does not count. */
  readonly total: Points | null;
  /** `null` for a barred agency too. */
  readonly rank: number | null;
}

/** A criterion whose points are others by the new rubric; `null` where it has none, or is not in that rubric. */
export interface TriedCriterion {
  readonly code: string;
  readonly title: string;
  readonly before: Points | null;
  readonly after: Points | null;
}

export interface TriedAgency {
  readonly member: Member;
  readonly before: Standing;
  readonly after: Standing;
  readonly criteria: readonly TriedCriterion[];
  /** The errors and warnings that the sheet has by the new rubric and had not by the old one. */
  readonly findings: readonly KnownFinding[];
  /** No error among them: apart from naming its own rubric, the sheet could be sent as it is. */
  readonly fits: boolean;
}

export interface RubricTrial {
  /** Those whose sheets were tried, in the order of the members. */
  readonly agencies: readonly TriedAgency[];
  /** Members without a sheet, in their order. */
  readonly missing: readonly Member[];
}

/**
 * What a new rubric would make of sheets that were made by another one. Nothing is changed.
 *
 * A score that was typed stays as typed, unless the criterion's rule now makes something else of the same result: then the
 * trial counts what the new rule makes of it. A score that the new rubric does not take, and that its rule cannot make anew,
 * leaves the sheet out of the ranking on trial, as it would of a real one. Both rankings are those of `rankBloc`.
 *
 * @param sheets one for each agency at most
 */
export const rubricTrial = (inForce: Bloc, proposed: Bloc, sheets: readonly TriedSheet[]): RubricTrial => {
  const projected = new Map(sheets.map((sheet) => [sheet.agency, afterwards(sheet)]));
  const before = rankBloc(
    inForce,
    sheets.flatMap(({ before: report }) => (report !== null && keptOutBy(report).length === 0 ? [report.reading] : [])),
  );
  const after = rankBloc(
    proposed,
    sheets.flatMap(({ agency }) => projected.get(agency)?.counted ?? []),
  );
  const tried = new Map(sheets.map((sheet) => [sheet.agency, sheet]));
  const agencies = inForce.members.flatMap((member) => {
    const sheet = tried.get(member.code);
    if (!sheet) return [];
    const readings = { before: sheet.before?.reading ?? null, after: projected.get(member.code)?.reading ?? null };
    return [triedAgency(member, sheet, { before, after }, readings, { before: inForce, after: proposed })];
  });
  return { agencies, missing: inForce.members.filter(({ code }) => !tried.has(code)) };
};

interface BothWays<Thing> {
  readonly before: Thing;
  readonly after: Thing;
}

interface Afterwards {
  readonly reading: SheetReading;
  /** The reading where it counts; empty where it does not. */
  readonly counted: readonly SheetReading[];
}

const afterwards = ({ before, after }: TriedSheet): Afterwards | null => {
  if (after === null || after.verdict === 'refused') return null;
  const { reading, rescored } = projectedReading(before?.reading ?? null, after.reading);
  const keeping = keptOutBy(after).filter(({ criterion }) => criterion === null || !rescored.has(criterion));
  const isWhole = reading.leaves.every(({ isDropped, points }) => isDropped || points !== null);
  return { reading, counted: keeping.length === 0 && isWhole ? [reading] : [] };
};

const triedAgency = (
  member: Member,
  sheet: TriedSheet,
  rankings: BothWays<Ranking>,
  readings: BothWays<SheetReading | null>,
  years: BothWays<Bloc>,
): TriedAgency => {
  const ranked = { before: rankedIn(rankings.before, member), after: rankedIn(rankings.after, member) };
  const points = { before: pointsOf(ranked.before, readings.before), after: pointsOf(ranked.after, readings.after) };
  const findings = newFindings(sheet);
  return {
    member,
    before: standingOf(ranked.before),
    after: standingOf(ranked.after),
    criteria: changedCriteria(points, years),
    findings,
    fits: findings.every(({ severity }) => severity !== 'error'),
  };
};

const rankedIn = ({ agencies }: Ranking, { code }: Member): RankedAgency | null =>
  agencies.find(({ member }) => member.code === code) ?? null;

const standingOf = (ranked: RankedAgency | null): Standing => ({ total: ranked?.final.total ?? null, rank: ranked?.rank ?? null });

/** What counts; for a sheet that does not count, what it says. */
const pointsOf = (ranked: RankedAgency | null, reading: SheetReading | null): ReadonlyMap<string, Points | null> =>
  ranked?.finalPoints ?? new Map(reading?.leaves.map(({ leaf, points }) => [leaf.code, points]));

const changedCriteria = (
  { before, after }: BothWays<ReadonlyMap<string, Points | null>>,
  years: BothWays<Bloc>,
): readonly TriedCriterion[] => {
  const leaves = new Map([...leavesOf(years.before.rubric), ...leavesOf(years.after.rubric)].map((leaf) => [leaf.code, leaf]));
  return [...leaves.values()].flatMap(({ code, title }) => {
    const [old, now] = [before.get(code) ?? null, after.get(code) ?? null];
    return old === now ? [] : [{ code, title, before: old, after: now }];
  });
};

/** A sheet of ours was printed by the old rubric: that it names that one, and bears its titles and formulas, is no news. */
const BY_NATURE: ReadonlySet<FindingCode> = new Set(['workbook.otherRubric', 'cell.lockedChanged', 'cell.formulaAltered']);

const newFindings = ({ before, after, refusal }: TriedSheet): readonly KnownFinding[] => {
  if (after === null) return refusal === null ? [] : [refusal];
  const known = new Set(before?.findings.map(keyOf));
  return after.findings.filter((finding) => !BY_NATURE.has(finding.code) && finding.severity !== 'note' && !known.has(keyOf(finding)));
};

const keyOf = ({ code, severity, criterion, cell }: KnownFinding): string => JSON.stringify([code, severity, criterion, cell]);
