import type { PeriodState } from '../bloc/states.ts';
import type { Day } from '../calendar.ts';
import type { FrozenResult } from '../ranking/FrozenResult.ts';

/** A bloc as its province's office sees it in one year. */
export interface ProvinceBloc {
  readonly bloc: string;
  readonly name: string;
  readonly kind: 'khoi' | 'cum';
  /** `null` where the bloc has no period in that year. */
  readonly state: PeriodState | null;
  readonly due: Day | null;
  readonly members: number;
  /** Members whose sheet counts, and of these the ones whose head confirmed it. */
  readonly sent: number;
  readonly confirmed: number;
  /** `null` until it is frozen: before that nobody outside the bloc has its scores from here. */
  readonly result: FrozenResult | null;
  /** Frozen results of earlier years, the latest first. */
  readonly earlier: readonly FrozenResult[];
}

/** All blocs of a province that somebody of its office looks after, in one year. */
export interface Province {
  readonly province: string;
  readonly edition: number;
  readonly blocs: readonly ProvinceBloc[];
}
