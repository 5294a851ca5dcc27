/** A bloc's year as plain data, as its author thinks of it: numbers are points as they are printed. */
export interface SlowYear {
  readonly decimals: number;
  readonly step: number;
  readonly bonusCap: number | null;
  readonly deductionCap: number | null;
  readonly byCluster: boolean;
  /** The sections in their order, each with its criteria. */
  readonly sections: readonly { readonly code: string; readonly leaves: readonly SlowLeaf[] }[];
  readonly bonuses: readonly SlowLeaf[];
  readonly deductions: readonly SlowLeaf[];
  /** What parts those who are level on the total, in order. */
  readonly tieBreak: readonly SlowKey[];
  readonly members: readonly SlowMember[];
  readonly votes: Readonly<Record<string, number>> | null;
}

export interface SlowLeaf {
  readonly code: string;
  readonly max: number;
  readonly weight: number;
  /** Measured by the best of those who are ranked together; else judged. */
  readonly isRelative: boolean;
}

export type SlowKey = { readonly by: 'section'; readonly code: string } | { readonly by: 'gap' | 'bonus' | 'ballot' };

export interface SlowMember {
  readonly code: string;
  readonly cluster: string;
  readonly isBarred: boolean;
  /** `null` for a member that sent nothing. */
  readonly sheet: SlowSheet | null;
}

export interface SlowSheet {
  readonly scores: Readonly<Record<string, number>>;
  /** Target and result of the relative criteria. */
  readonly measures: Readonly<Record<string, { readonly target: number; readonly actual: number }>>;
  readonly dropped: readonly string[];
  readonly appraised: Readonly<Record<string, number>>;
}
