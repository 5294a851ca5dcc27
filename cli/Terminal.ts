import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { Language } from '#core/messages/language.ts';

/** Where a command speaks, and in which language. */
export interface Terminal {
  readonly language: Language;
  readonly messages: Catalogue;
  /** A line of the result. */
  readonly say: (line: string) => void;
  /** A line about what could not be done. */
  readonly warn: (line: string) => void;
  /** The built program, for work in threads; `null` where it runs from source. */
  readonly program: URL | null;
}

/** 0 done and nothing wrong, 1 done and something was found, 2 could not run. */
export type ExitCode = 0 | 1 | 2;
