import type { Criterion, Rubric } from '#core/rubric/Rubric.ts';
import { bareTitle, plainLabel } from './TableRow.ts';
import { TitleIndex } from './TitleIndex.ts';

/** A rubric as the rows of a table are held against it; criteria by their place in it. */
export interface SearchedRubric {
  readonly titles: TitleIndex;
  /** The numbers that a criterion may bear: its own label, its whole code, its place under a renumbered parent (`1.2` for the second below `1`). */
  readonly byLabel: ReadonlyMap<string, readonly number[]>;
  readonly roots: readonly number[];
}

const searchedRubrics = new WeakMap<Rubric, SearchedRubric>();

/** Made once a rubric: each of a table's rows, and there may be many thousands, is held against all of its criteria. */
export const searchedRubric = (rubric: Rubric): SearchedRubric => {
  const known = searchedRubrics.get(rubric);
  if (known) return known;
  const { criteria } = rubric;
  const byLabel = new Map<string, number[]>();
  for (const [index, criterion] of criteria.entries()) {
    for (const label of labelsOf(rubric, criterion)) byLabel.set(label, [...(byLabel.get(label) ?? []), index]);
  }
  const made = {
    titles: new TitleIndex(criteria.map(({ title }) => bareTitle(title))),
    byLabel,
    roots: criteria.flatMap(({ parent }, index) => (parent === null ? [index] : [])),
  };
  searchedRubrics.set(rubric, made);
  return made;
};

const labelsOf = (rubric: Rubric, { label, code, parent }: Criterion): ReadonlySet<string> => {
  const above = parent === null ? undefined : rubric.byCode.get(parent);
  const renumbered = above?.type === 'group' ? [`${plainLabel(above.label)}.${above.children.indexOf(code) + 1}`] : [];
  return new Set([plainLabel(label), plainLabel(code), ...renumbered]);
};
