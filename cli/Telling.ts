import type { Json } from '#core/canonicalJson.ts';
import type { Verdict } from '#core/checks/checkSheet.ts';
import type { Language } from '#core/messages/language.ts';

/** How files are told of: as lines for a terminal, or as `check --json` has them. */
export interface Telling {
  readonly language: Language;
  readonly asJson: boolean;
}

/** All that a check says of one file: small, plain data, which threads hand to one another. */
export interface ToldFile {
  readonly verdict: Verdict;
  /** The file's part of `check --json`, or one text of all its lines. */
  readonly told: Json;
}
