import type { Appraisal, Bloc } from '#core/bloc/Bloc.ts';
import { ZERO, type Points } from '#core/points.ts';
import type { RankedAgency } from '#core/ranking/Ranking.ts';
import { leavesOf, type Leaf } from '#core/rubric/Rubric.ts';
import type { PaperInput } from './PaperInput.ts';

/** A criterion whose appraised score is not the self-score. */
export interface AppraisalDifference {
  readonly agency: RankedAgency;
  readonly leaf: Leaf;
  readonly self: Points;
  readonly final: Points;
  readonly reason: string;
}

/** What the meeting itself concluded on criteria, whether or not it left the self-score as it was. */
export const meetingConclusions = ({ bloc }: Pick<PaperInput, 'bloc'>, agencies: readonly RankedAgency[]): readonly AppraisalDifference[] =>
  agencies.flatMap((agency) =>
    leavesOf(bloc.rubric).flatMap((leaf) => {
      const given = lastAppraisal(bloc, agency, leaf);
      if (!given?.inMeeting) return [];
      const self = agency.selfPoints.get(leaf.code) ?? ZERO;
      return [{ agency, leaf, self, final: agency.finalPoints.get(leaf.code) ?? ZERO, reason: given.reason ?? '' }];
    }),
  );

const lastAppraisal = ({ appraisals }: Bloc, { member }: RankedAgency, { code }: Leaf): Appraisal | undefined =>
  appraisals.filter(({ agency, criterion }) => agency === member.code && criterion === code).at(-1);

/** The differences of one agency, or of all in the order of the ranking. */
export const appraisalDifferences = (
  { bloc }: Pick<PaperInput, 'bloc'>,
  agencies: readonly RankedAgency[],
): readonly AppraisalDifference[] =>
  agencies.flatMap((agency) =>
    leavesOf(bloc.rubric).flatMap((leaf) => {
      const [self, final] = [agency.selfPoints.get(leaf.code) ?? null, agency.finalPoints.get(leaf.code) ?? null];
      if (self === final || agency.dropped.has(leaf.code)) return [];
      const reason = lastAppraisal(bloc, agency, leaf)?.reason ?? '';
      return [{ agency, leaf, self: self ?? ZERO, final: final ?? ZERO, reason }];
    }),
  );
