import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Day } from '#core/calendar.ts';
import type { LastRank } from '#core/ranking/insights/Insights.ts';
import type { Ranking } from '#core/ranking/Ranking.ts';

/** What the Word papers of a bloc's year are made of: the same result that screen, workbook and command line show. */
export interface PaperInput {
  readonly bloc: Bloc;
  readonly ranking: Ranking;
  /** `sha256:…` of the ranking. */
  readonly snapshot: string;
  readonly isProvisional: boolean;
  /** The day on the papers; `null` leaves it open, to be filled by hand. */
  readonly madeOn: Day | null;
  readonly lastYear?: readonly LastRank[];
}

/** One file of the papers. */
export interface PaperFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}
