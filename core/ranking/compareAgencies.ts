import type { Bloc } from '../bloc/Bloc.ts';
import { pointsOf, sizeOf, subtractPoints, ZERO, type Points } from '../points.ts';
import type { RankingOrder } from '../rubric/Rubric.ts';
import type { AgencyScore } from '../scoring/scoreAgency.ts';

/** What agencies are compared by. */
export interface Contender {
  readonly code: string;
  readonly self: AgencyScore;
  readonly final: AgencyScore;
}

/** The value that one part of the order looks at, in thousandths; `null` where nobody knows it (no ballot yet). */
export const valueOf = (bloc: Bloc, { code, self, final }: Contender, order: RankingOrder): Points | null => {
  switch (order.by) {
    case 'total':
      return final.total;
    case 'section':
      return final.sections.get(order.code) ?? null;
    case 'gap':
      return final.total === null || self.total === null ? null : sizeOf(subtractPoints(final.total, self.total));
    case 'bonus':
      return final.bonus;
    case 'deduction':
      return final.deduction;
    case 'ballot':
      return bloc.ballotVotes.size === 0 ? null : pointsOf((bloc.ballotVotes.get(code) ?? 0) * 1000);
  }
};

/** The first part of the declared order in which two agencies differ; `null` where they are level in all. */
export const partedBy = (bloc: Bloc, a: Contender, b: Contender): RankingOrder | null =>
  bloc.rubric.ranking.order.find((order) => compareBy(bloc, a, b, order) !== 0) ?? null;

/** Below zero where `a` stands before `b`. A value that nobody knows yet parts nobody. */
export const compareAgencies = (bloc: Bloc, a: Contender, b: Contender): number => {
  const order = partedBy(bloc, a, b);
  return order ? compareBy(bloc, a, b, order) : 0;
};

const compareBy = (bloc: Bloc, a: Contender, b: Contender, order: RankingOrder): number => {
  const [own, other] = [valueOf(bloc, a, order), valueOf(bloc, b, order)];
  if (own === null || other === null) return ZERO;
  return order.descending ? other - own : own - other;
};
