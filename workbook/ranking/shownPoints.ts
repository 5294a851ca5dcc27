import type { Bloc } from '#core/bloc/Bloc.ts';
import { pointsOf, ZERO, type Points } from '#core/points.ts';
import { lessLateness, type LateCost } from '#core/ranking/lateness.ts';
import { scoreAgency, type AgencyScore, type LeafPoints } from '#core/scoring/scoreAgency.ts';
import type { AgencyRow } from './agencyLayout.ts';

/** What each row of an agency's table shows, by its code; `null` is blank. Deductions are below zero, as they are printed. */
export type ShownPoints = ReadonlyMap<string, Points | null>;

/** The points of one column, the sums as Excel works them out: a score that is not there counts nothing. */
export const shownPoints = (bloc: Bloc, agency: string, points: LeafPoints, layout: readonly AgencyRow[], cost: LateCost): ShownPoints => {
  const known = new Map([...points].map(([code, value]) => [code, value ?? ZERO]));
  const score = lessLateness(scoreAgency(bloc, agency, known), cost, bloc.rubric);
  return new Map(layout.map((row) => [row.code, shownIn(row, points, score)]));
};

const shownIn = (row: AgencyRow, points: LeafPoints, score: AgencyScore): Points | null => {
  switch (row.is) {
    case 'leaf':
      return row.isDropped ? null : signed(row.leaf.kind, points.get(row.code) ?? null);
    case 'group':
      return signed(row.group.kind, score.groups.get(row.code) ?? null);
    case 'base':
      return score.raw;
    case 'rescaled':
      return score.base;
    case 'bonus':
      return score.bonus;
    case 'deduction':
      return signed('deduction', score.deduction);
    case 'late':
      return signed('deduction', score.late);
    case 'grand':
      return score.total;
  }
};

const signed = (kind: string, size: Points | null): Points | null => (size === null || kind !== 'deduction' ? size : pointsOf(-size));
