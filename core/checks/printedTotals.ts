import type { KnownFinding } from '../findings/finding.ts';
import { addPoints, pointsOf, readPoints, sizeOf, smaller, subtractPoints, writePoints, ZERO, type Points } from '../points.ts';
import { rootsOf, sectionsOf, type Criterion } from '../rubric/Rubric.ts';
import { countedPoints } from '../rubric/weights.ts';
import { scoreAgency } from '../scoring/scoreAgency.ts';
import type { CellContent, PrintedTotal } from '../sheet/Sheet.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { findingIn } from './Check.ts';

/** A printed sum that does not agree with the criteria, and whether it only passes on a difference from below. */
interface Difference {
  readonly total: PrintedTotal;
  readonly computed: Points;
  readonly printed: Points;
  readonly isConsequence: boolean;
}

/** Each printed sum equals what the criteria add up to; of a chain of wrong sums only the first is told. */
export function* printedTotals(reading: SheetReading): Iterable<KnownFinding> {
  for (const { total, computed, printed, isConsequence } of differences(reading)) {
    if (isConsequence) continue;
    const { cell } = total;
    const value = writePoints(computed);
    yield findingIn(reading.sheet, 'total.differs', {
      cell,
      criterion: typeof total.of === 'string' ? null : total.of.group,
      seen: writePoints(printed),
      expected: { is: 'points', points: computed },
      repairs: [
        cell.formula === null ? { action: 'setValue', value, safe: true } : { action: 'setFormula', value: cell.formula, safe: true },
      ],
      facts: { of: typeof total.of === 'string' ? total.of : { group: total.of.group, title: titleOf(total.of.group, reading) } },
    });
  }
}

/** How many wrong sums merely pass on another one; the report says so instead of listing them. */
export const countConsequences = (reading: SheetReading): number =>
  differences(reading).filter(({ isConsequence }) => isConsequence).length;

const titleOf = (code: string, { bloc }: SheetReading): string => bloc.rubric.byCode.get(code)?.title ?? code;

const differences = (reading: SheetReading): readonly Difference[] => {
  const sums = computedSums(reading);
  return reading.sheet.totals.flatMap((total) => {
    const printed = printedNumber(total);
    const computed = sums(total);
    if (printed === null || computed.includes(printed)) return [];
    const isConsequence = isAltered(total, reading) || sumsAsPrinted(total, reading).includes(printed);
    return [{ total, printed, computed: computed[0], isConsequence }];
  });
};

/** A sum of ours whose formula is gone or another one is told as that; with the formula the sum comes right by itself. */
const isAltered = ({ cell: { at } }: PrintedTotal, { sheet }: SheetReading): boolean =>
  sheet.altered.some(({ cell, kind }) => kind === 'formula' && cell.at.cell === at.cell && cell.at.sheet === at.sheet);

const printedNumber = ({ cell: { content } }: PrintedTotal): Points | null =>
  content.type === 'number' ? readPoints(content.number) : null;

type Sums = readonly [Points, ...Points[]];

/** What a sum should be, missing scores taken as 0; where criteria are dropped the base may be printed before rescaling. */
export const computedSums = (reading: SheetReading): ((total: PrintedTotal) => Sums) => {
  const { bloc, agency, leaves } = reading;
  const score = scoreAgency(bloc, agency, new Map(leaves.map(({ leaf, points }) => [leaf.code, points ?? ZERO])));
  const [base, raw, bonus, deduction] = [score.base ?? ZERO, score.raw ?? ZERO, score.bonus ?? ZERO, score.deduction ?? ZERO];
  return ({ of }) => {
    if (of === 'base') return [base, raw];
    if (of === 'grand') return [score.total ?? ZERO, subtractPoints(addPoints(raw, bonus), deduction)];
    const sum = score.groups.get(of.group) ?? ZERO;
    return bloc.rubric.byCode.get(of.group)?.kind === 'deduction' ? [sum, pointsOf(-sum)] : [sum];
  };
};

/** What the sum would be if everything that stands below it were as it is printed: a number typed as text counts nothing. */
export const sumsAsPrinted = (total: PrintedTotal, reading: SheetReading): readonly Points[] => {
  const { rubric } = reading.bloc;
  const printed = (criterion: Criterion): Points => printedOf(criterion, reading);
  const add = (criteria: readonly Criterion[]): Points => addPoints(...criteria.map(printed));
  const { of } = total;
  if (typeof of !== 'string') {
    const group = rubric.byCode.get(of.group);
    if (group?.type !== 'group') return [];
    const sum = add(group.children.flatMap((code) => rubric.byCode.get(code) ?? []));
    return withStrays(group.kind === 'group' ? [sum] : [sum, signed(group.kind, smaller(sizeOf(sum), group.max))], reading);
  }
  const base = of === 'grand' ? printedBase(reading) : null;
  const sections = base ?? add(sectionsOf(rubric));
  if (of === 'base') return withStrays([sections], reading);
  const bonus = add(rootsOf(rubric).filter(({ kind }) => kind === 'bonus'));
  const deduction = add(rootsOf(rubric).filter(({ kind }) => kind === 'deduction'));
  const { bonusCap, deductionCap } = rubric.scale;
  const capped = subtractPoints(addPoints(sections, atMost(bonus, bonusCap)), atMost(sizeOf(deduction), deductionCap));
  return [subtractPoints(addPoints(sections, bonus), sizeOf(deduction)), addPoints(sections, bonus, deduction), capped];
};

/** To a sum a day is a number like any other. */
const isCounted = (content: CellContent): content is Extract<CellContent, { readonly number: string }> =>
  content.type === 'number' || content.type === 'date';

const atMost = (value: Points, cap: Points | null): Points => (cap === null ? value : smaller(value, cap));

const signed = (kind: Criterion['kind'], size: Points): Points => (kind === 'deduction' ? pointsOf(-size) : size);

/** A score in a row that belongs to no criterion may stand within the run that a sum adds up. */
const withStrays = (sums: readonly Points[], { sheet }: SheetReading): readonly Points[] => {
  const extra = sheet.strays.map(({ self }) => (self?.content.type === 'number' ? (readPoints(self.content.number) ?? ZERO) : ZERO));
  return [...sums, ...sums.flatMap((sum) => [addPoints(sum, ...extra), ...extra.map((one) => addPoints(sum, one))])];
};

const printedBase = ({ sheet }: SheetReading): Points | null => {
  const base = sheet.totals.find(({ of }) => of === 'base');
  return base ? printedNumber(base) : null;
};

const printedOf = (criterion: Criterion, reading: SheetReading): Points => {
  const { sheet, bloc } = reading;
  if (criterion.type === 'leaf') {
    const cells = sheet.rows.filter((row) => row.criterion === criterion.code).map(({ self }) => self.content);
    const printed = (content: CellContent): Points => (isCounted(content) ? (readPoints(content.number) ?? ZERO) : ZERO);
    return addPoints(...cells.map((content) => countedPoints(bloc.rubric, criterion, printed(content))));
  }
  const total = sheet.totals.find(({ of }) => typeof of !== 'string' && of.group === criterion.code);
  const own = total ? printedNumber(total) : null;
  return (
    own ?? addPoints(...criterion.children.flatMap((code) => bloc.rubric.byCode.get(code) ?? []).map((child) => printedOf(child, reading)))
  );
};
