import type { WordsLike } from './CodedWords.ts';
import type { agreement } from './vi/agreement.ts';
import type { afterButtons, buttons } from './vi/buttons.ts';
import type { commandHelp } from './vi/commandHelp.ts';
import type { commandLine } from './vi/commandLine.ts';
import type { deadlines } from './vi/deadlines.ts';
import type { guide } from './vi/guide.ts';
import type { measureWords } from './vi/measures.ts';
import type { pane } from './vi/pane.ts';
import type { ranking } from './vi/ranking.ts';
import type { rankingBook } from './vi/rankingBook.ts';
import type { rubricDraft } from './vi/rubricDraft.ts';
import type { explanation, receipt, reopening, returning, withdrawal } from './vi/receipts.ts';
import type { rubricBook } from './vi/rubricBook.ts';
import type { paper, scoringSheet } from './vi/scoringSheet.ts';
import type { empty, states, steps, waiting } from './vi/states.ts';
import type { trouble } from './vi/trouble.ts';
import type { totals, verdicts } from './vi/verdicts.ts';

/** The areas of the screen, of paper and of the command line, in one language; the Vietnamese source gives each its shape. */
export interface Areas {
  readonly verdicts: WordsLike<typeof verdicts>;
  readonly totals: WordsLike<typeof totals>;
  readonly buttons: WordsLike<typeof buttons>;
  readonly afterButtons: WordsLike<typeof afterButtons>;
  readonly states: WordsLike<typeof states>;
  readonly waiting: WordsLike<typeof waiting>;
  readonly steps: WordsLike<typeof steps>;
  readonly empty: WordsLike<typeof empty>;
  readonly trouble: WordsLike<typeof trouble>;
  readonly receipt: WordsLike<typeof receipt>;
  readonly withdrawal: WordsLike<typeof withdrawal>;
  readonly returning: WordsLike<typeof returning>;
  readonly reopening: WordsLike<typeof reopening>;
  readonly explanation: WordsLike<typeof explanation>;
  readonly deadlines: WordsLike<typeof deadlines>;
  readonly pane: WordsLike<typeof pane>;
  readonly ranking: WordsLike<typeof ranking>;
  readonly paper: WordsLike<typeof paper>;
  readonly scoringSheet: WordsLike<typeof scoringSheet>;
  readonly guide: WordsLike<typeof guide>;
  readonly agreement: WordsLike<typeof agreement>;
  readonly rankingBook: WordsLike<typeof rankingBook>;
  readonly rubricBook: WordsLike<typeof rubricBook>;
  readonly rubricDraft: WordsLike<typeof rubricDraft>;
  readonly measureWords: WordsLike<typeof measureWords>;
  readonly commandHelp: WordsLike<typeof commandHelp>;
  readonly commandLine: WordsLike<typeof commandLine>;
}
