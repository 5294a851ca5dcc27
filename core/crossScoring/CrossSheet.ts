import type { Json } from '../canonicalJson.ts';
import { readPoints, writePoints } from '../points.ts';
import { fieldsOf } from '../rubric/fields.ts';
import type { CrossScore } from './CrossScore.ts';
import type { ScoringPair } from './planPairs.ts';

/** Who scores whom this year. */
export interface CrossPlan {
  /** Counts from 1; 0 where nothing is planned. */
  readonly revision: number;
  readonly perAgency: number;
  readonly pairs: readonly ScoringPair[];
}

export const NO_PLAN: CrossPlan = { revision: 0, perAgency: 0, pairs: [] };

/** A score with who typed it. */
export type CrossRow = Pick<CrossScore, 'criterion' | 'score' | 'reason'>;

/** All that one agency gave another. */
export interface CrossSheet extends ScoringPair {
  /** Counts from 1 with each change; 0 before the first. */
  readonly revision: number;
  /** The version of the scored agency's sheet that was looked at. */
  readonly version: number;
  /** The person's id. */
  readonly person: string;
  /** UTC, as 2018-12-01T02:03:04.567Z. */
  readonly at: string;
  readonly rows: readonly CrossRow[];
}

/** The sheets that the plan asks for: those of another plan stay in the store and count for nothing. */
export const plannedSheets = ({ pairs }: CrossPlan, sheets: readonly CrossSheet[]): readonly CrossSheet[] =>
  sheets.filter((sheet) => pairs.some(({ by, of }) => by === sheet.by && of === sheet.of));

export const planJson = ({ perAgency, pairs }: CrossPlan): Json => ({ perAgency, pairs: pairs.map(({ by, of }) => ({ by, of })) });

/** Reads back what `planJson` wrote. Errors: `bloc.malformed` with the path of the first fault. */
export const readPlan = (json: unknown, revision: number): CrossPlan => {
  const fields = fieldsOf(json, '');
  return {
    revision,
    perAgency: fields.whole('perAgency'),
    pairs: fields.list('pairs').map((one) => ({ by: one.text('by'), of: one.text('of') })),
  };
};

export const crossRowsJson = (rows: readonly CrossRow[]): Json =>
  rows.map(({ criterion, score, reason }) => ({ criterion, score: writePoints(score), reason }));

/** Reads back what `crossRowsJson` wrote. Errors: `bloc.malformed` with the path of the first fault. */
export const readCrossRows = (json: unknown): readonly CrossRow[] =>
  fieldsOf({ rows: json }, '')
    .list('rows')
    .map((row) => ({
      criterion: row.text('criterion'),
      score: readPoints(row.text('score')) ?? row.refuse('score', 'points as a decimal text'),
      reason: row.optionalText('reason'),
    }));
