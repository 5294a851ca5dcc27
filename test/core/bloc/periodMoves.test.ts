import { describe, expect, test } from 'vitest';
import { periodMove } from '#core/bloc/periodMoves.ts';
import { PERIOD_STATES } from '#core/bloc/states.ts';

describe('a period', () => {
  test('goes from each state to the next, once round for a reason, and nowhere else', () => {
    const moves = PERIOD_STATES.flatMap((from) => PERIOD_STATES.map((to) => [from, to, periodMove(from, to)] as const));
    expect(moves.filter(([, , move]) => move !== null)).toEqual([
      ['draft', 'open', 'plain'],
      ['open', 'closed', 'withReason'],
      ['closed', 'open', 'withReason'],
      ['closed', 'review', 'plain'],
      ['review', 'explanation', 'plain'],
      ['explanation', 'secondReview', 'plain'],
      ['secondReview', 'meeting', 'plain'],
      ['meeting', 'frozen', 'plain'],
      ['frozen', 'published', 'plain'],
    ]);
  });
});
