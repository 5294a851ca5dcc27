import type { AppraisalRow, AppraisalSheet } from '#core/appraisal/AppraisalSheet.ts';
import type { CarriedAppraisal, CarriedSheet } from '#core/appraisal/CarriedAppraisal.ts';
import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import type { AppraisalBookWords } from '#core/messages/appraisalBookOf.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';

/** One agency as its appraiser sees it. */
export interface AppraisedAgency {
  readonly member: Member;
  readonly reading: SheetReading;
  /** As far as it is shown to the appraiser. */
  readonly appraisal: AppraisalSheet;
}

export interface AppraisalBookInput {
  readonly bloc: Bloc;
  /** The appraiser's name. */
  readonly appraiser: string;
  /** What is carried along; its sheets are those that are written, in their order. */
  readonly carried: CarriedAppraisal;
  readonly agencies: ReadonlyMap<string, AppraisedAgency>;
  /** What measures and expectations are called. */
  readonly messages: Catalogue;
  readonly words: AppraisalBookWords;
}

/** What one worksheet is made of. */
export interface AgencySheetInput extends Omit<AppraisalBookInput, 'agencies' | 'carried'> {
  readonly name: string;
  readonly carried: CarriedSheet;
  readonly turn: CarriedAppraisal['pass'];
  readonly agency: AppraisedAgency;
  readonly rows: ReadonlyMap<string, AppraisalRow>;
}
