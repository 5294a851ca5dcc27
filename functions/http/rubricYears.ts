import type { Bloc } from '#core/bloc/Bloc.ts';
import { blocInPeriod } from '#core/bloc/blocInPeriod.ts';
import { Problem } from '#core/problem.ts';
import { mustSendAgain } from '#core/versions/sendAgain.ts';
import type { PeriodId } from '../store/keys.ts';
import { findRubricVersion, listRubricVersions, type RubricVersion } from '../store/RubricVersion.ts';
import type { SubmissionHead } from '../store/submissions.ts';
import { counts } from './allHeads.ts';
import { openedYear, type OpenedYear } from './openedYear.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** A published version with the year's file that it stands in. */
export interface RubricYear {
  readonly version: RubricVersion;
  readonly bloc: Bloc;
}

/** Errors: `period.notFound`, `rubric.versionNotFound`. */
export const rubricYear = async (doors: StoreDoors, period: PeriodId, wanted: number | 'current'): Promise<RubricYear> => {
  const number = wanted === 'current' ? (await openedYear(doors, period)).period.rubricVersion : wanted;
  const version = await findRubricVersion(doors.store, period, number);
  if (version === null) throw new Problem('rubric.versionNotFound', { version: number });
  return { version, bloc: blocInPeriod(await doors.findBloc(version.bloc, version.blocVersion), version.kind) };
};

/** The year's file by the hash of a rubric that was published for it. */
export type YearsByRubric = ReadonlyMap<string, Bloc>;

/**
 * The years that sheets were made by, by the hash of their rubric, the one in force included. Where one rubric was published
 * twice, it is the later year.
 *
 * @param hashes those of the rubrics that sheets were received under
 */
export const yearsByRubric = async (doors: StoreDoors, { period, bloc }: OpenedYear, hashes: Iterable<string>): Promise<YearsByRubric> => {
  const years = new Map([[period.rubricHash, bloc]]);
  const others = new Set([...hashes].filter((hash) => hash !== period.rubricHash));
  if (others.size === 0) return years;
  for (const one of await listRubricVersions(doors.store, period)) {
    if (others.has(one.hash)) years.set(one.hash, blocInPeriod(await doors.findBloc(one.bloc, one.blocVersion), one.kind));
  }
  return years;
};

/** The year that a sheet was made by. Throws where its rubric was never published. */
export const yearOf = (years: YearsByRubric, hash: string): Bloc => {
  const bloc = years.get(hash);
  if (bloc === undefined) throw new Error(`the store has lost the rubric ${hash}`);
  return bloc;
};

/** The codes of agencies whose sheets count and would have to be made again by another year's rubric, in the order of the members. */
export const agenciesToSendAgain = async (
  doors: StoreDoors,
  year: OpenedYear,
  heads: ReadonlyMap<string, SubmissionHead>,
  next: Bloc,
): Promise<readonly string[]> => {
  const sent = [...heads.values()].filter(counts);
  const years = await yearsByRubric(
    doors,
    year,
    sent.map(({ receipt }) => receipt.rubricHash),
  );
  const asked = sent.filter(({ receipt }) => mustSendAgain(receipt.agency, yearOf(years, receipt.rubricHash), next));
  const codes = new Set(asked.map(({ receipt }) => receipt.agency));
  return year.bloc.members.map(({ code }) => code).filter((code) => codes.has(code));
};
