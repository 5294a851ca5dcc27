import { PERIOD_STATES, type PeriodState } from './states.ts';

/** Where a period may go from a state, the usual step first. */
export const periodMovesFrom = (from: PeriodState): readonly PeriodState[] =>
  PERIOD_STATES.filter((to) => periodMove(from, to) !== null).sort((a, b) => PERIOD_STATES.indexOf(b) - PERIOD_STATES.indexOf(a));

/**
 * Whether a period may go from one state to another: `plain`, `withReason` (between open and closed, either way), or `null` for
 * never. The order of the states is kept; only closed goes back to open.
 */
export const periodMove = (from: PeriodState, to: PeriodState): 'plain' | 'withReason' | null => {
  if ((from === 'open' && to === 'closed') || (from === 'closed' && to === 'open')) return 'withReason';
  return PERIOD_STATES.indexOf(to) === PERIOD_STATES.indexOf(from) + 1 ? 'plain' : null;
};
