import type { Day } from '../calendar.ts';
import type { FrozenResult } from '../citation/Citation.ts';
import type { Expected, FindingCode, FindingFacts, KnownFinding, Repair, Severity } from '../findings/finding.ts';
import { severityOf } from '../findings/severity.ts';
import type { PastYear } from '../history/PastYear.ts';
import type { Cell, Sheet } from '../sheet/Sheet.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';

/** What a check may want to know beside the sheet itself. */
export interface CheckContext {
  /** `sha256:…` of the rubric that the bloc has published. */
  readonly rubricHash: string;
  /** The agency whose sheet it must be, where that is known (a sender's own); else `null`. */
  readonly expectedAgency: string | null;
  /** What agencies scored the year before, where somebody gave it to compare with. */
  readonly lastYear?: PastYear;
  /** Frozen results of other blocs that are at hand, by which citations are compared. */
  readonly cited?: readonly FrozenResult[];
  /** The day in Vietnam on which it is checked. Without it every rule blocks, also one that only warns until some day. */
  readonly today?: Day;
}

/** Looks at a sheet that was read, and tells each fault that it finds. */
export type Check = (reading: SheetReading, context: CheckContext) => Iterable<KnownFinding>;

/** What a finding tells; whatever is left out is nothing. */
interface Told<Code extends FindingCode> {
  readonly cell?: Cell | { readonly at: { readonly sheet: string; readonly cell: string } } | null;
  readonly criterion?: string | null;
  readonly seen?: string | null;
  readonly expected?: Expected | null;
  readonly article?: string | null;
  readonly severity?: Severity;
  readonly repairs?: readonly Repair[];
  readonly facts: FindingFacts<Code>;
}

/** Makes a finding of a sheet; its weight is that of the sheet's origin where the check does not know better. */
export const findingIn = <Code extends FindingCode>(sheet: Pick<Sheet, 'origin' | 'name'>, code: Code, told: Told<Code>): KnownFinding =>
  ({
    code,
    severity: told.severity ?? severityOf(code, sheet.origin),
    sheet: told.cell?.at.sheet ?? sheet.name,
    cell: told.cell?.at.cell ?? null,
    criterion: told.criterion ?? null,
    seen: told.seen ?? null,
    expected: told.expected ?? null,
    article: told.article ?? null,
    facts: told.facts,
    repairs: told.repairs ?? [],
  }) as KnownFinding;
