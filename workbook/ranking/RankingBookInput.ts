import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Day } from '#core/calendar.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { LastRank } from '#core/ranking/insights/Insights.ts';
import type { Ranking } from '#core/ranking/Ranking.ts';
import type { CountedVersion } from '#core/ranking/snapshot.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';

/** A sheet that was left out of the ranking until something is repaired. `agency` is null where the sheet does not tell. */
export interface RejectedSheet {
  readonly agency: string | null;
  readonly file: string;
}

/** Everything that the ranking workbook is made of. */
export interface RankingBookInput {
  readonly bloc: Bloc;
  readonly ranking: Ranking;
  /** The sheets of the ranked agencies, for results and evidence; an agency without one has those columns blank. */
  readonly readings: readonly SheetReading[];
  readonly rejected: readonly RejectedSheet[];
  readonly versions: readonly CountedVersion[];
  /** `sha256:…` of the ranking. */
  readonly snapshot: string;
  /** `sha256:…` of the rubric. */
  readonly rubricHash: string;
  /** The day on the paper; `null` leaves it open, to be filled by hand. */
  readonly madeOn: Day | null;
  /** The ranking can still change: said under the title. No where left out. */
  readonly isProvisional?: boolean;
  /** What the year before said of its members; nothing where nobody knows. */
  readonly lastYear?: readonly LastRank[];
  /** A QR code of the check code, printed beside the signatures. */
  readonly qrPng?: Uint8Array | null;
  readonly messages: Catalogue;
}
