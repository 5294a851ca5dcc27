import type { Json } from '../canonicalJson.ts';

/** What a change concerns: the rubric as a whole, one of its parts, or one entry of a list, known by its own name. */
export type Subject =
  | { readonly of: 'rubric' | 'scale' | 'ranking' | 'naPolicy' }
  | { readonly of: 'criterion'; readonly code: string; readonly title: string }
  | { readonly of: 'gate' | 'grade' | 'quota' | 'deadline' | 'tieBreak'; readonly name: string };

/** The lists whose order means something by itself. */
export type OrderedList = 'criteria' | 'gates' | 'grades' | 'quotas' | 'deadlines' | 'tieBreaks';

/**
 * One difference between two rubrics, as data. Values are those of the rubric's file; `undefined` is a field that is not there,
 * which hashes otherwise than `null`.
 */
export type RubricChange =
  | { readonly is: 'added' | 'removed'; readonly subject: Subject; readonly value: Json }
  /** A criterion stands under another one; `null` is the top. */
  | { readonly is: 'moved'; readonly subject: Subject; readonly from: string | null; readonly to: string | null }
  /** The same entries stand in another order; `names` are theirs in the new one. */
  | { readonly is: 'reordered'; readonly list: OrderedList; readonly names: readonly string[] }
  /** `field` is a path inside the subject, as `max` or `rule.bands[0].points`. */
  | {
      readonly is: 'changed';
      readonly subject: Subject;
      readonly field: string;
      readonly from: Json | undefined;
      readonly to: Json | undefined;
    };
