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

/** The differences of one agency, or of all in the order of the ranking. */
export const appraisalDifferences = (
  { bloc }: Pick<PaperInput, 'bloc'>,
  agencies: readonly RankedAgency[],
): readonly AppraisalDifference[] =>
  agencies.flatMap((agency) =>
    leavesOf(bloc.rubric).flatMap((leaf) => {
      const [self, final] = [agency.selfPoints.get(leaf.code) ?? null, agency.finalPoints.get(leaf.code) ?? null];
      if (self === final || agency.dropped.has(leaf.code)) return [];
      const { code } = agency.member;
      const reason = bloc.appraisals.filter((one) => one.agency === code && one.criterion === leaf.code).at(-1)?.reason ?? '';
      return [{ agency, leaf, self: self ?? ZERO, final: final ?? ZERO, reason }];
    }),
  );
