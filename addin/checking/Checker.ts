import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Known } from './checkBytes.ts';
import type { CheckStep } from './CheckStep.ts';
import type { Opened } from './Opened.ts';

export interface CheckWatch {
  /** Whoever gives up is told by the signal's own reason. */
  readonly signal: AbortSignal;
  readonly onStep: (step: CheckStep) => void;
}

/** Reads and checks workbooks, wherever that is done. */
export interface Checker {
  readonly check: (bytes: Uint8Array, known: Known, watch: CheckWatch) => Promise<Opened>;
  /** The bloc's year that a workbook of ours carries; `null` where it is none. */
  readonly yearIn: (bytes: Uint8Array) => Promise<Bloc | null>;
}
