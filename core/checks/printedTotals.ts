import type { KnownFinding } from '../findings/finding.ts';
import { addPoints, pointsOf, subtractPoints, writePoints, ZERO, type Points } from '../points.ts';
import { scoreAgency } from '../scoring/scoreAgency.ts';
import type { Cell, PrintedTotal } from '../sheet/Sheet.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { findingIn } from './Check.ts';
import { printedNumber, PrintedSums } from './PrintedSums.ts';

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

/** Looked for once: the findings and the count of what is left out of them are two sides of it. */
const knownDifferences = new WeakMap<SheetReading, readonly Difference[]>();

const differences = (reading: SheetReading): readonly Difference[] => {
  const known = knownDifferences.get(reading);
  if (known) return known;
  const [sums, printedSums, altered] = [computedSums(reading), new PrintedSums(reading), alteredPlaces(reading)];
  const found = reading.sheet.totals.flatMap((total) => {
    const printed = printedNumber(total);
    const computed = sums(total);
    if (printed === null || computed.includes(printed)) return [];
    const isConsequence = altered.has(placeOf(total.cell)) || printedSums.explain(total, printed);
    return [{ total, printed, computed: computed[0], isConsequence }];
  });
  knownDifferences.set(reading, found);
  return found;
};

const placeOf = ({ at: { sheet, cell } }: Cell): string => `${sheet}!${cell}`;

/** A sum of ours whose formula is gone or another one is told as that; with the formula the sum comes right by itself. */
const alteredPlaces = ({ sheet }: SheetReading): ReadonlySet<string> =>
  new Set(sheet.altered.filter(({ kind }) => kind === 'formula').map(({ cell }) => placeOf(cell)));

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
