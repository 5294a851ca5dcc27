/** What a proof tried, and where it did not hold. */
export interface TriedRow {
  readonly name: string;
  /** How many cases were tried; a proof that tried none has failed. */
  readonly cases: number;
  /** One sentence for each case that did not hold, with what it takes to see it again. */
  readonly failures: readonly string[];
}

/** A proof that needs something which this machine lacks. It is shown, so that nobody takes its absence for a result. */
export interface LeftOutRow {
  readonly name: string;
  readonly leftOut: string;
}

export type ProofRow = TriedRow | LeftOutRow;

/** What a proof is given. The same seed and size draw the same cases. */
export interface ProofContext {
  /** The folder of the project. */
  readonly root: string;
  readonly seed: number;
  /** `full` for `npm run prove`; `slice` for the few seconds that a test may take. */
  readonly size: 'full' | 'slice';
}

/**
 * The shape of `proofs/<name>.proof.ts`, which exports it by the name `proof`.
 * `npm run prove` runs it in full, a test runs a slice of the same code.
 */
export interface Proof {
  readonly name: string;
  readonly run: (context: ProofContext) => Promise<readonly ProofRow[]>;
}
