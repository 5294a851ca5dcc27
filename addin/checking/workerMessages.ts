import type { CheckStep } from './CheckStep.ts';
import type { PackedKnown, PackedOpened } from './travelling.ts';

/** What a page asks of its worker. */
export type Asked =
  | { readonly id: number; readonly ask: 'check'; readonly bytes: Uint8Array; readonly known: PackedKnown }
  | { readonly id: number; readonly ask: 'year'; readonly bytes: Uint8Array };

/** What the worker answers, by the number of the question. */
export type Told =
  | { readonly id: number; readonly tell: 'step'; readonly step: CheckStep }
  | { readonly id: number; readonly tell: 'opened'; readonly opened: PackedOpened }
  /** The text of the year's file. */
  | { readonly id: number; readonly tell: 'year'; readonly year: string | null }
  | { readonly id: number; readonly tell: 'failed'; readonly name: string; readonly message: string };
