import type { Bloc } from '../bloc/Bloc.ts';
import type { Quota } from '../rubric/Rubric.ts';
import { slotsOf } from './proposeAwards.ts';
import type { Ranking } from './Ranking.ts';

/** How a quota of awards is used by a ranking. Agencies by their codes. */
export interface QuotaUse {
  readonly quota: Quota;
  /** `null` where the rubric says it in prose: the chair decides. */
  readonly slots: number | null;
  readonly proposed: readonly string[];
  /** Level at its edge: nobody of them is proposed until the bloc decides. */
  readonly tied: readonly string[];
}

/** The award quotas of the rubric in their order, each with whom the ranking proposes. */
export const quotaUses = (bloc: Bloc, { agencies }: Ranking): readonly QuotaUse[] => {
  const placed = agencies.flatMap(({ member, rank, grade }) => (rank === null ? [] : [{ code: member.code, rank, grade }]));
  return bloc.rubric.quotas.map((quota) => ({
    quota,
    slots: slotsOf(bloc, quota, placed),
    proposed: agencies.filter(({ award }) => award === quota.award).map(({ member }) => member.code),
    tied: agencies
      .filter(({ award, reasons }) => award === null && reasons.some((one) => one.because === 'awardTied' && one.award === quota.award))
      .map(({ member }) => member.code),
  }));
};
