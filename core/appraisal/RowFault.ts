/** Why an appraised score of one row cannot be kept. */
export type RowFaultKind =
  /** No criterion of the rubric that carries a score. */
  | 'unknown'
  /** Twice in one list. */
  | 'repeated'
  /** The caller was not assigned this criterion. */
  | 'notYours'
  /** The criterion is not assigned to the agency. */
  | 'notAssigned'
  | 'aboveMax'
  | 'belowMin'
  | 'notALevel'
  | 'offStep'
  /** It differs from the self-score, and nobody says why. */
  | 'reasonMissing'
  /** A changed score is not accepted, and nobody says why. */
  | 'answerMissing'
  /** It was not changed by the appraisal, so there is nothing to answer. */
  | 'notChanged';

export interface RowFault {
  readonly criterion: string;
  readonly fault: RowFaultKind;
  /** What was given, as decimal text; `null` where that does not matter. */
  readonly seen: string | null;
  /** The score that it must not pass, its step, or the levels that there are, as decimal texts; empty where none matters. */
  readonly limits: readonly string[];
}
