/** What can go wrong so that the program cannot go on, and the facts that a reader needs to mend it. */
export interface ProblemFactsByCode {
  /** A rubric or bloc file breaks its schema. `path` is like `rubric.criteria[7].max`. */
  'bloc.malformed': { readonly path: string; readonly seen: string; readonly expected: string };
  'bloc.notJson': { readonly file: string; readonly reason: string };
  'path.notFound': { readonly path: string };
  'path.noWorkbooks': { readonly path: string };
  'path.unreadable': { readonly path: string; readonly reason: string };
  'path.unwritable': { readonly path: string; readonly reason: string };
  'arguments.unknownCommand': { readonly command: string; readonly suggestion: string | null };
  'arguments.unknownOption': { readonly option: string; readonly suggestion: string | null };
  'arguments.missing': { readonly argument: string; readonly usage: string };
  'arguments.badValue': { readonly option: string; readonly value: string; readonly expected: string };
  'arguments.unexpected': { readonly value: string; readonly usage: string };
  'agency.unknown': { readonly agency: string; readonly members: readonly string[] };
}

export type ProblemCode = keyof ProblemFactsByCode;
export type ProblemFacts<Code extends ProblemCode> = ProblemFactsByCode[Code];

/**
 * The one error that this program throws on purpose.
 * It carries a code and facts, never a sentence: the message catalogue words it in the reader's language.
 */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'Problem';
  readonly code: Code;
  readonly facts: ProblemFacts<Code>;

  constructor(code: Code, facts: ProblemFacts<Code>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.code = code;
    this.facts = facts;
  }
}

/** A problem whose code is known only at run time, told apart by `code`. */
export type KnownProblem = { [Code in ProblemCode]: Problem<Code> }[ProblemCode];

export const isProblem = (error: unknown): error is KnownProblem => error instanceof Problem;
