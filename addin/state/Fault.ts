import type { ProblemCode, ProblemFacts } from '#core/problem.ts';
import type { Trouble } from '../host/HostTrouble.ts';

/** Something that did not work, as data: the screen words it. */
export type Fault =
  | { readonly kind: 'host'; readonly trouble: Trouble }
  /** A problem that the service told, by the code of its catalogue. */
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly facts: ProblemFacts<ProblemCode> }
  /** A problem of a service that is newer than this pane: it has words of its own. */
  | { readonly kind: 'told'; readonly detail: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'sessionEnded' }
  | { readonly kind: 'noAgency'; readonly email: string }
  /** A colleague's version is there already; sending again replaces it. */
  | { readonly kind: 'alreadySent'; readonly name: string; readonly at: string }
  /** The sheet says something else than when it was checked; it was checked anew. */
  | { readonly kind: 'changedMeanwhile' }
  /** A package of a sheet that waits was changed or cut on its way. */
  | { readonly kind: 'packageDamaged' }
  /** Another sheet waits already on this machine: `name` is its agency. */
  | { readonly kind: 'othersWait'; readonly name: string }
  | { readonly kind: 'unknown'; readonly ref: string };
