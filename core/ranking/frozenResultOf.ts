import { ZERO } from '../points.ts';
import type { FrozenResult } from './FrozenResult.ts';
import { quotaUses } from './quotaUse.ts';
import type { RankedSheets } from './rankSheets.ts';

/** What a ranking comes to, short. */
export const frozenResultOf = ({ bloc, ranking }: Pick<RankedSheets, 'bloc' | 'ranking'>): FrozenResult => ({
  edition: bloc.edition,
  base: bloc.rubric.scale.base,
  agencies: ranking.agencies.map(({ member, rank, final, grade, award }) => ({
    agency: member.code,
    name: member.name,
    rank,
    // A ranking holds no agency without a total.
    total: final.total ?? ZERO,
    grade: grade && { key: grade.key, title: grade.title },
    award,
  })),
  quotas: quotaUses(bloc, ranking).map(({ quota, slots, proposed }) => ({ award: quota.award, slots, proposed: proposed.length })),
});
