import type { Json } from '../canonicalJson.ts';
import { readPoints, writePoints, type Points } from '../points.ts';
import { fieldsOf, type Fields } from '../rubric/fields.ts';

/** One agency of a frozen ranking. */
export interface FrozenLine {
  readonly agency: string;
  readonly name: string;
  /** `null` for a barred agency. */
  readonly rank: number | null;
  readonly total: Points;
  /** The grade's key, and how the rubric prints it, where it does. */
  readonly grade: { readonly key: string; readonly title: string | null } | null;
  readonly award: string | null;
}

/** How many of an award a bloc may propose and did. */
export interface FrozenQuota {
  readonly award: string;
  /** `null` where the rubric says it in prose. */
  readonly slots: number | null;
  readonly proposed: number;
}

/** What a frozen ranking came to, short: for those who look at many blocs at once. The ranking itself is its hash's. */
export interface FrozenResult {
  readonly edition: number;
  /** What the criteria of the base can come to. */
  readonly base: Points;
  /** In the order of the ranking. */
  readonly agencies: readonly FrozenLine[];
  readonly quotas: readonly FrozenQuota[];
}

export const frozenResultJson = ({ edition, base, agencies, quotas }: FrozenResult): Json => ({
  edition,
  base: writePoints(base),
  agencies: agencies.map(({ total, grade, ...one }) => ({ ...one, total: writePoints(total), grade: grade && { ...grade } })),
  quotas: quotas.map((quota) => ({ ...quota })),
});

/** Reads back what `frozenResultJson` wrote. Errors: `bloc.malformed` with the path of the first fault. */
export const readFrozenResult = (json: unknown): FrozenResult => {
  const fields = fieldsOf(json, '');
  return {
    edition: fields.whole('edition'),
    base: pointsIn(fields, 'base'),
    agencies: fields.list('agencies').map((one) => {
      const grade = one.optionalObject('grade');
      return {
        agency: one.text('agency'),
        name: one.text('name'),
        rank: one.optionalWhole('rank'),
        total: pointsIn(one, 'total'),
        grade: grade && { key: grade.text('key'), title: grade.optionalText('title') },
        award: one.optionalText('award'),
      };
    }),
    quotas: fields
      .list('quotas')
      .map((one) => ({ award: one.text('award'), slots: one.optionalWhole('slots'), proposed: one.whole('proposed') })),
  };
};

const pointsIn = (fields: Fields, name: string): Points => readPoints(fields.text(name)) ?? fields.refuse(name, 'points as a decimal text');
