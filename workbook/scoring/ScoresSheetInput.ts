import type { Bloc, Member } from '#core/bloc/Bloc.ts';
import type { Catalogue } from '#core/messages/Catalogue.ts';
import type { Points } from '#core/points.ts';
import type { Filling } from './Filling.ts';
import type { FormulaGround } from './sheetFormulas.ts';
import type { LayoutRow } from './sheetLayout.ts';

/** What the sheet that staff fill is made of. */
export interface ScoresSheetInput {
  readonly bloc: Bloc;
  readonly member: Member;
  readonly layout: readonly LayoutRow[];
  readonly ground: FormulaGround;
  readonly filling: Filling;
  readonly shown: ReadonlyMap<string, Points | null>;
  readonly messages: Catalogue;
}
