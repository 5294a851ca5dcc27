import { writeOfficialDay, type Day } from '../calendar.ts';
import { foldedCode } from './documentKinds.ts';

/** An official paper as a sheet names it; `null` for what it does not say. */
export interface DocumentReference {
  /** Without leading zeros; several where a list or a range is meant (`số 12, 13/BC-STP`). */
  readonly numbers: readonly string[];
  /** The year that is part of the number, as in `45/2018/QĐ-UBND`. */
  readonly year: number | null;
  /** `BC`, `QĐ` …; a paper whose sign names no kind is a `CV` (công văn). */
  readonly kind: string;
  /** What the sign says of the issuer: `STP`, `UBND-NC`, `TU`; empty where the paper is named by kind and number alone. */
  readonly sign: string;
  /** Papers of the Party write `15-KH/ĐU`, those of the state `15/KH-UBND`. */
  readonly isOfParty: boolean;
  /** The issuer's name, where the text says `của …`. */
  readonly issuer: string | null;
  readonly day: Day | null;
  /** A day, a month, or a day whose year goes without saying stands with it. */
  readonly isDated: boolean;
}

/**
 * The official way to write a paper: what `readReferences` reads back as the same.
 *
 * @example '123/BC-STP ngày 12/11/2018'
 */
export const writeDocument = (document: DocumentReference): string => {
  const { day, issuer } = document;
  return `${signOf(document)}${day === null ? '' : ` ngày ${writeOfficialDay(day)}`}${issuer === null ? '' : ` của ${issuer}`}`;
};

const signOf = ({ numbers, year, kind, sign, isOfParty }: DocumentReference): string => {
  if (sign === '') return `${kind} số ${numbers.join(', ')}`;
  const number = `${numbers.join(', ')}${year === null ? '' : `/${year}`}`;
  if (isOfParty) return `${number}-${kind}/${sign}`;
  return kind === 'CV' ? `${number}/${sign}` : `${number}/${kind}-${sign}`;
};

/** Numbers start anew each year for each kind and issuer, so that these and the day tell a paper; what one does not say differs in nothing. */
export const isSameDocument = (a: DocumentReference, b: DocumentReference): boolean =>
  a.numbers.some((number) => b.numbers.includes(number)) &&
  foldedCode(a.kind) === foldedCode(b.kind) &&
  isSameSign(a, b) &&
  agree(a.day, b.day) &&
  agree(yearOf(a), yearOf(b)) &&
  agree(a.issuer?.toLowerCase() ?? null, b.issuer?.toLowerCase() ?? null);

/** A paper without a sign is told by its day. */
const isSameSign = (a: DocumentReference, b: DocumentReference): boolean =>
  foldedCode(a.sign) === foldedCode(b.sign) || ([a.sign, b.sign].includes('') && a.day !== null && a.day === b.day);

const yearOf = ({ year, day }: DocumentReference): number | null => year ?? (day === null ? null : Number(day.slice(0, 4)));

const agree = <Value>(a: Value | null, b: Value | null): boolean => a === null || b === null || a === b;
