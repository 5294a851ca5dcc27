import type { PeriodState } from '../bloc/states.ts';
import type { Json } from '../canonicalJson.ts';
import { readPoints, writePoints, type Points } from '../points.ts';
import { fieldsOf, type Fields } from '../rubric/fields.ts';

/** Which turn of the appraisal a score is of; each stands over the ones before it. */
export type Pass = 'first' | 'second' | 'meeting';

/** What those who appraise gave a criterion. */
export interface AppraisedScore {
  /** The size, for a deduction. */
  readonly score: Points;
  /** `null` only where it is the self-score. */
  readonly reason: string | null;
  /** The person's id. */
  readonly by: string;
  /** UTC, as 2018-12-01T02:03:04.567Z. */
  readonly at: string;
}

/** What the agency says to a score that was changed. */
export interface Answer {
  readonly isAccepted: boolean;
  /** `null` only where it is accepted. */
  readonly text: string | null;
  readonly by: string;
  readonly at: string;
}

/** All that was said of one criterion of an agency's sheet. */
export interface AppraisalRow {
  readonly criterion: string;
  /** The self-score that the last appraisal of the row looked at; `null` where the sheet had none. */
  readonly self: Points | null;
  readonly first: AppraisedScore | null;
  readonly answer: Answer | null;
  readonly second: AppraisedScore | null;
  readonly meeting: AppraisedScore | null;
  /** The revision of the whole in which the row moved last. */
  readonly revision: number;
}

/** The appraisal of one agency's sheet. A row that nobody has touched is not among its rows. */
export interface AppraisalSheet {
  readonly agency: string;
  /** Counts from 1 with each change; 0 before the first. */
  readonly revision: number;
  readonly rows: readonly AppraisalRow[];
}

/** The turn in which scores are given while a period is in this state; `null` where none are. */
export const passOf = (state: PeriodState): Pass | null =>
  state === 'review' ? 'first' : state === 'secondReview' ? 'second' : state === 'meeting' ? 'meeting' : null;

/** The score that counts: the latest turn's. `null` where the row has none. */
export const scoreOf = ({ first, second, meeting }: AppraisalRow): AppraisedScore | null => meeting ?? second ?? first;

/** Whether the appraisal came to another score than the agency's own. */
export const isChanged = (row: AppraisalRow): boolean => {
  const given = scoreOf(row);
  return given !== null && given.score !== row.self;
};

export const rowsJson = (rows: readonly AppraisalRow[]): Json =>
  rows.map(({ criterion, self, first, answer, second, meeting, revision }) => ({
    criterion,
    self: self === null ? null : writePoints(self),
    first: scoreJson(first),
    answer: answer && { accepted: answer.isAccepted, text: answer.text, by: answer.by, at: answer.at },
    second: scoreJson(second),
    meeting: scoreJson(meeting),
    revision,
  }));

const scoreJson = (given: AppraisedScore | null): Json =>
  given && { score: writePoints(given.score), reason: given.reason, by: given.by, at: given.at };

/** Reads back what `rowsJson` wrote. Errors: `bloc.malformed` with the path of the first fault. */
export const readRows = (json: unknown): readonly AppraisalRow[] =>
  fieldsOf({ rows: json }, '')
    .list('rows')
    .map((row) => {
      const answer = row.optionalObject('answer');
      return {
        criterion: row.text('criterion'),
        self: row.has('self') ? readScore(row, 'self') : null,
        first: readAppraised(row.optionalObject('first')),
        answer: answer && {
          isAccepted: answer.flag('accepted', false),
          text: answer.optionalText('text'),
          by: answer.text('by'),
          at: answer.text('at'),
        },
        second: readAppraised(row.optionalObject('second')),
        meeting: readAppraised(row.optionalObject('meeting')),
        revision: row.whole('revision'),
      };
    });

const readAppraised = (fields: Fields | null): AppraisedScore | null =>
  fields && { score: readScore(fields, 'score'), reason: fields.optionalText('reason'), by: fields.text('by'), at: fields.text('at') };

const readScore = (fields: Fields, name: string): Points =>
  readPoints(fields.text(name)) ?? fields.refuse(name, 'points as a decimal text');
