import type { Bloc } from '#core/bloc/Bloc.ts';
import type { WorkbookView } from '../WorkbookView.ts';
import type { CarriedIdentity } from './scoringWorkbook.ts';
import type { TemplateTable } from './templateTable.ts';

/** What reading a workbook of ours takes. */
export interface TemplateGround {
  readonly view: WorkbookView;
  readonly bloc: Bloc;
  readonly identity: CarriedIdentity;
  readonly table: TemplateTable;
}
