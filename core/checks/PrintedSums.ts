import { addPoints, pointsOf, readPoints, sizeOf, smaller, subtractPoints, ZERO, type Points } from '../points.ts';
import { rootsOf, sectionsOf, type Criterion } from '../rubric/Rubric.ts';
import { countedPoints } from '../rubric/weights.ts';
import type { CellContent, PrintedTotal } from '../sheet/Sheet.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';

export const printedNumber = ({ cell: { content } }: PrintedTotal): Points | null =>
  content.type === 'number' ? readPoints(content.number) : null;

/** What a sheet prints below each of its sums, each cell looked up once: a number typed as text counts nothing. */
export class PrintedSums {
  readonly #reading: SheetReading;
  readonly #groups = new Map<string, Points | null>();
  readonly #leaves = new Map<string, Points>();
  readonly #base: Points | null;
  readonly #strays: readonly Points[];
  /** A score in a row that belongs to no criterion may stand within the run that a sum adds up: one of them, or all. */
  readonly #addedStrays: ReadonlySet<Points>;

  constructor(reading: SheetReading) {
    const { sheet, bloc } = reading;
    this.#reading = reading;
    for (const total of sheet.totals) {
      if (typeof total.of !== 'string' && !this.#groups.has(total.of.group)) this.#groups.set(total.of.group, printedNumber(total));
    }
    const base = sheet.totals.find(({ of }) => of === 'base');
    this.#base = base ? printedNumber(base) : null;
    for (const { criterion: code, self } of sheet.rows) {
      const criterion = bloc.rubric.byCode.get(code);
      const printed = isCounted(self.content) ? (readPoints(self.content.number) ?? ZERO) : ZERO;
      if (criterion) this.#leaves.set(code, addPoints(this.#leaves.get(code) ?? ZERO, countedPoints(bloc.rubric, criterion, printed)));
    }
    this.#strays = sheet.strays.map(({ self }) => (self?.content.type === 'number' ? (readPoints(self.content.number) ?? ZERO) : ZERO));
    this.#addedStrays = new Set([...this.#strays, addPoints(...this.#strays)]);
  }

  /** Whether a sum is what it would be if everything that stands below it were as it is printed. */
  explain(total: PrintedTotal, printed: Points): boolean {
    const { own, takesStrays } = this.#sumsBelow(total);
    if (own.includes(printed)) return true;
    return takesStrays && own.some((sum) => this.#addedStrays.has(subtractPoints(printed, sum)));
  }

  /** Every sum that would follow from what is printed below; of two sheets that differ in numbers alone, in the same order. */
  waysTo(total: PrintedTotal): readonly Points[] {
    const { own, takesStrays } = this.#sumsBelow(total);
    if (!takesStrays) return own;
    const strays = this.#strays;
    return [...own, ...own.flatMap((sum) => [addPoints(sum, ...strays), ...strays.map((one) => addPoints(sum, one))])];
  }

  #sumsBelow({ of }: PrintedTotal): { readonly own: readonly Points[]; readonly takesStrays: boolean } {
    const { rubric } = this.#reading.bloc;
    if (typeof of !== 'string') {
      const group = rubric.byCode.get(of.group);
      if (group?.type !== 'group') return { own: [], takesStrays: false };
      const sum = this.#add(group.children.flatMap((code) => rubric.byCode.get(code) ?? []));
      return { own: group.kind === 'group' ? [sum] : [sum, signed(group.kind, smaller(sizeOf(sum), group.max))], takesStrays: true };
    }
    const base = of === 'grand' ? this.#base : null;
    const sections = base ?? this.#add(sectionsOf(rubric));
    if (of === 'base') return { own: [sections], takesStrays: true };
    const bonus = this.#add(rootsOf(rubric).filter(({ kind }) => kind === 'bonus'));
    const deduction = this.#add(rootsOf(rubric).filter(({ kind }) => kind === 'deduction'));
    const { bonusCap, deductionCap } = rubric.scale;
    const capped = subtractPoints(addPoints(sections, atMost(bonus, bonusCap)), atMost(sizeOf(deduction), deductionCap));
    return {
      own: [subtractPoints(addPoints(sections, bonus), sizeOf(deduction)), addPoints(sections, bonus, deduction), capped],
      takesStrays: false,
    };
  }

  #add(criteria: readonly Criterion[]): Points {
    return addPoints(...criteria.map((criterion) => this.#printed(criterion)));
  }

  #printed(criterion: Criterion): Points {
    if (criterion.type === 'leaf') return this.#leaves.get(criterion.code) ?? ZERO;
    const below = criterion.children.flatMap((code) => this.#reading.bloc.rubric.byCode.get(code) ?? []);
    return this.#groups.get(criterion.code) ?? this.#add(below);
  }
}

/** To a sum a day is a number like any other. */
const isCounted = (content: CellContent): content is Extract<CellContent, { readonly number: string }> =>
  content.type === 'number' || content.type === 'date';

const atMost = (value: Points, cap: Points | null): Points => (cap === null ? value : smaller(value, cap));

const signed = (kind: Criterion['kind'], size: Points): Points => (kind === 'deduction' ? pointsOf(-size) : size);
