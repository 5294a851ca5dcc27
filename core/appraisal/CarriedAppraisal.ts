import type { Json } from '../canonicalJson.ts';
import { readPoints, writePoints, type Points } from '../points.ts';
import { fieldsOf, type Fields } from '../rubric/fields.ts';
import type { Pass } from './AppraisalSheet.ts';

/** A row of an appraiser's workbook as it was when the workbook was made. */
export interface CarriedRow {
  readonly criterion: string;
  readonly self: Points | null;
  /** What this turn had given it by then; `null` where nothing. */
  readonly score: Points | null;
  readonly reason: string | null;
}

/** An agency's part of an appraiser's workbook: which state of which sheet it shows. */
export interface CarriedSheet {
  readonly agency: string;
  /** The version of the agency's sheet. */
  readonly version: number;
  /** The revision of its appraisal; 0 where nobody had begun. */
  readonly revision: number;
  readonly rows: readonly CarriedRow[];
}

/** What an appraiser's workbook says of itself: for whom, of which year, by which rubric and for which turn it was made. */
export interface CarriedAppraisal {
  readonly bloc: string;
  /** The name of the period: `2018`, or `2018-midyear`. */
  readonly period: string;
  /** `sha256:…` of the rubric. */
  readonly rubric: string;
  /** The person's id. */
  readonly person: string;
  readonly pass: Pass;
  readonly sheets: readonly CarriedSheet[];
}

const SCHEMA = 'appraisal-book/1';

export const carriedJson = ({ bloc, period, rubric, person, pass, sheets }: CarriedAppraisal): Json => ({
  schema: SCHEMA,
  bloc,
  period,
  rubric,
  person,
  pass,
  sheets: sheets.map(({ agency, version, revision, rows }) => ({
    agency,
    version,
    revision,
    rows: rows.map(({ criterion, self, score, reason }) => ({ criterion, self: textOf(self), score: textOf(score), reason })),
  })),
});

const textOf = (points: Points | null): string | null => (points === null ? null : writePoints(points));

/** Reads back what `carriedJson` wrote. Errors: `bloc.malformed` with the path of the first fault. */
export const readCarried = (json: unknown): CarriedAppraisal => {
  const fields = fieldsOf(json, '');
  fields.oneOf('schema', [SCHEMA]);
  return {
    bloc: fields.text('bloc'),
    period: fields.text('period'),
    rubric: fields.text('rubric'),
    person: fields.text('person'),
    pass: fields.oneOf('pass', ['first', 'second', 'meeting']),
    sheets: fields.list('sheets').map((one) => ({
      agency: one.text('agency'),
      version: one.whole('version'),
      revision: one.whole('revision'),
      rows: one.list('rows').map((row) => ({
        criterion: row.text('criterion'),
        self: pointsIn(row, 'self'),
        score: pointsIn(row, 'score'),
        reason: row.optionalText('reason'),
      })),
    })),
  };
};

const pointsIn = (row: Fields, name: string): Points | null => {
  const text = row.optionalText(name);
  return text === null ? null : (readPoints(text) ?? row.refuse(name, 'points as a decimal text'));
};
