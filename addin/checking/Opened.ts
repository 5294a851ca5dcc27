import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import type { Report } from '#core/checks/checkSheet.ts';
import type { KnownFinding } from '#core/findings/finding.ts';

/** A workbook that was read and checked as it stood at one moment. */
export interface OpenedSheet {
  readonly kind: 'sheet';
  readonly bloc: Bloc;
  /** Whose sheet it says it is; `null` where that is no member of the bloc. */
  readonly member: Member | null;
  readonly report: Report;
  readonly rubricHash: string;
  /** What was read, and what is sent. */
  readonly bytes: Uint8Array;
}

/** What the open workbook is: a scoring sheet, or the one finding that says why it is none. */
export type Opened = OpenedSheet | { readonly kind: 'refused'; readonly finding: KnownFinding };
