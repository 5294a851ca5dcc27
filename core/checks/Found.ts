import type { KnownFinding } from '../findings/finding.ts';
import type { SheetReading } from '../sheet/SheetReading.ts';

/** A sheet with what was found in it. */
export interface Found {
  readonly findings: readonly KnownFinding[];
  readonly reading: SheetReading;
}
