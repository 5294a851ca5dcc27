import { isUnder, rootsOf, type Criterion, type Rubric } from '#core/rubric/Rubric.ts';
import type { PrintedTotal } from '#core/sheet/Sheet.ts';
import { displacedRows } from './displacedRows.ts';
import { findCriterion, type Progress } from './findCriterion.ts';
import type { Placement } from './Placement.ts';
import { searchedRubric } from './searchedRubric.ts';
import { bareTitle, holdsNumber, plainLabel, type TableRow } from './TableRow.ts';
import { readTotalWords, type TotalWords } from './totalRow.ts';

const LIKE_GROUP = 0.9;
const BULLET = /^\s*[-–•+*]/u;
/** Places the rows of a table, top to bottom, as far as the line that adds everything up. */
export const placeRows = (rubric: Rubric, rows: readonly TableRow[]): readonly Placement[] => {
  const placements: Placement[] = [];
  let progress: Progress = { last: null, placed: new Set() };
  for (const row of rows) {
    progress = enterGroup(rubric, row, progress);
    const placement = placeRow(rubric, row, progress, placements);
    placements.push(placement);
    if (placement.as === 'criterion') progress = follow(progress, placement.criterion);
    if (placement.as === 'total' && placement.of === 'grand') break;
  }
  return withStrays(placements, displacedRows(rubric, placements));
};

/** What stands at a row that is nobody's is nobody's either. */
const withStrays = (placements: readonly Placement[], displaced: ReadonlySet<Placement>): readonly Placement[] => {
  let isStray = false;
  return placements.map((placement) => {
    isStray = displaced.has(placement) || (isStray && placement.as === 'band');
    return isStray ? { row: placement.row, as: 'stray' } : placement;
  });
};

const follow = ({ placed }: Progress, criterion: Criterion): Progress => ({
  last: criterion,
  placed: new Set([...placed, criterion.code]),
});

/** A heading that spans the rows of its group in a column of its own leads to that group without a row. */
const enterGroup = (rubric: Rubric, { group }: TableRow, progress: Progress): Progress => {
  const title = bareTitle(group);
  if (title === '') return progress;
  const likenesses = searchedRubric(rubric).titles.likenessesTo(title);
  const found = rubric.criteria.find(({ type }, index) => type === 'group' && (likenesses.get(index) ?? 0) >= LIKE_GROUP);
  const isInside = found && progress.last?.parent === found.code;
  return found && !isInside ? { ...progress, last: found } : progress;
};

const placeRow = (rubric: Rubric, row: TableRow, progress: Progress, above: readonly Placement[]): Placement => {
  const leaf = progress.last?.type === 'leaf' ? progress.last : null;
  if (leaf && row.label === '' && BULLET.test(row.title) && !bearsTitle(rubric, row)) return { row, as: 'band', leaf };
  const criterion = row.title === '' && row.label === '' ? null : findCriterion(rubric, row, progress);
  if (criterion) return { row, as: 'criterion', criterion };
  const words = readTotalWords(row.title || row.label);
  if (words) return { row, as: 'total', of: totalOf(rubric, words, above) };
  const isLevel = leaf !== null && row.label === '' && row.title !== '' && row.max !== null;
  return isLevel ? { row, as: 'band', leaf } : { row, as: 'stray' };
};

const bearsTitle = (rubric: Rubric, { title }: TableRow): boolean =>
  [...searchedRubric(rubric).titles.likenessesTo(bareTitle(title)).values()].includes(1);

const totalOf = (rubric: Rubric, words: TotalWords, above: readonly Placement[]): PrintedTotal['of'] => {
  const section = words.section === null ? undefined : rootsOf(rubric).find((root) => plainLabel(root.label) === words.section);
  if (section?.type === 'group') return { group: section.code };
  const own = words.hasExtras ? null : sectionAddedUp(rubric, above);
  if (own !== null) return { group: own };
  const extras = rootsOf(rubric).filter(({ kind }) => kind === 'bonus' || kind === 'deduction');
  const hasExtras = above.some((one) => one.as === 'criterion' && extras.includes(one.criterion));
  const hasBase = above.some((one) => one.as === 'total' && one.of === 'base');
  return words.hasExtras || hasExtras || hasBase ? 'grand' : 'base';
};

/**
 * The section that a sum without a section's name adds up: the one that it closes, while other sections are still to come or where
 * every section before it has a sum of its own and this one has none. `null` where it adds up all of them.
 */
const sectionAddedUp = (rubric: Rubric, above: readonly Placement[]): string | null => {
  const sections = rootsOf(rubric).filter(({ kind, type }) => type === 'group' && kind === 'group');
  const rootOf = (code: string): Criterion | undefined => sections.find((root) => root.code === code || isUnder(rubric, code, root.code));
  const begun = new Set(above.flatMap((one) => (one.as === 'criterion' ? (rootOf(one.criterion.code) ?? []) : [])));
  const added = new Set(above.flatMap((one) => (one.as === 'total' && typeof one.of === 'object' ? [one.of.group] : [])));
  const last = above.filter(({ as }) => as === 'criterion').at(-1);
  const current = last?.as === 'criterion' ? rootOf(last.criterion.code) : undefined;
  if (!current || added.has(current.code)) return null;
  const others = sections.filter((section) => section !== current);
  const areAdded = others.length > 0 && others.every(({ code }) => added.has(code));
  return begun.size < sections.length || areAdded ? current.code : null;
};

/** A row that nobody could place and that holds a number where scores stand. */
export const holdsScore = ({ row }: Placement): boolean => holdsNumber(row.cellOf('self'));
