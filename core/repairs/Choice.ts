import type { FindingCode, KnownFinding, Repair } from '../findings/finding.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';
import { readTypedNumber } from '../sheet/typedNumber.ts';
import { takesScore } from './takesScore.ts';

/** A repair that a person chose: which finding, and what to put there. */
export interface Choice {
  /** A cell (`E14`), a code and a cell (`score.offStep@E14`), a sheet and a cell (`Tự chấm!E14`), or a criterion (`I.1.a`). */
  readonly finding: string;
  /** A number, a text, or for a formula and for something hidden the name of what it does. */
  readonly value: string;
}

/** A finding and the way to mend it. */
export interface ChosenRepair {
  readonly finding: KnownFinding;
  readonly repair: Repair;
}

export type Chosen =
  | { readonly is: 'chosen'; readonly chosen: ChosenRepair }
  /** No finding that can be mended stands there. */
  | { readonly is: 'nowhere' }
  /** Several findings bear that name. */
  | { readonly is: 'several'; readonly findings: readonly KnownFinding[] }
  | { readonly is: 'notOffered'; readonly finding: KnownFinding };

/** Findings of a score that a person may mend by any score that the criterion takes. */
const TAKES_ANY_SCORE: ReadonlySet<FindingCode> = new Set([
  'score.missing',
  'score.aboveMax',
  'score.belowMin',
  'score.offStep',
  'score.notByRule',
  'cell.notNumber',
  'cell.error',
]);

/** Whether a person can choose how a finding is mended. */
export const canBeChosen = ({ code, repairs, cell }: KnownFinding): boolean =>
  repairs.length > 0 || (TAKES_ANY_SCORE.has(code) && cell !== null);

/** What a repair is called on the command line: its value, or the name of what it does where it has none. */
export const nameOfRepair = ({ action, value, font }: Repair): string => {
  if (action === 'setFormula') return 'formula';
  if (font !== undefined) return 'unicode';
  if (action === 'setText' && value === '') return 'empty';
  return action === 'showRow' || action === 'showSheet' ? 'show' : value;
};

/** Finds what was chosen among the findings of a sheet. A repair is never made up: it is offered, or a score that the criterion takes. */
export const chosenRepair = (findings: readonly KnownFinding[], { finding: name, value }: Choice, reading: SheetReading): Chosen => {
  const named = findings.filter((finding) => canBeChosen(finding) && isNamed(finding, name));
  const able = named.flatMap((finding) => {
    const repair = repairOf(finding, value, reading);
    return repair ? [{ finding, repair }] : [];
  });
  const [first, ...others] = able;
  if (first && others.length === 0) return { is: 'chosen', chosen: first };
  if (named.length > 1) return { is: 'several', findings: named };
  return named[0] ? { is: 'notOffered', finding: named[0] } : { is: 'nowhere' };
};

export const isNamed = ({ code, sheet, cell, criterion }: KnownFinding, name: string): boolean => {
  const text = name.trim().normalize('NFC').toLowerCase();
  const places = [cell, criterion, cell && `${sheet ?? ''}!${cell}`, cell === null ? sheet : null].filter((place) => place !== null);
  const names = [...places.flatMap((place) => [place, `${code}@${place}`]), ...(cell === null ? [code] : [])];
  return names.some((one) => one.normalize('NFC').toLowerCase() === text);
};

const repairOf = (finding: KnownFinding, value: string, reading: SheetReading): Repair | null => {
  const number = readTypedNumber(value);
  const offered = finding.repairs.find(
    (repair) =>
      [nameOfRepair(repair), repair.value].some((name) => name.normalize('NFC') === value.trim().normalize('NFC')) ||
      (repair.action === 'setValue' && number !== null && number === repair.value),
  );
  if (offered) return offered;
  const { leaf } = reading.leaves.find((one) => one.leaf.code === finding.criterion && isItsScore(finding, one.rows)) ?? {};
  const isComputed = finding.repairs.some(({ action }) => action === 'setFormula');
  if (isComputed || !leaf || number === null || !TAKES_ANY_SCORE.has(finding.code)) return null;
  return takesScore(leaf, reading.bloc.rubric.scale.step, number) ? { action: 'setValue', value: number, safe: false } : null;
};

const isItsScore = ({ cell }: KnownFinding, rows: SheetReading['leaves'][number]['rows']): boolean =>
  rows.some(({ self }) => self.at.cell === cell);
