import type { PersonExpected } from './PersonEntry.ts';

/** One fault of a list of people, at the cell where a person mends it. */
export interface PeopleFault {
  readonly sheet: string;
  readonly cell: string;
  /** As the cell shows it; empty where it is blank. */
  readonly seen: string;
  readonly expected: PersonExpected;
}
