import type { EventPost } from '../EventPost.ts';
import type { Grid, GridSheet } from '../Grid.ts';
import { itemNotFound } from '../HostError.ts';
import type { HostObject } from '../HostObject.ts';
import type { JsonValue } from '../protocol.ts';

/** What every object of the model stands on. */
export interface ObjectContext {
  readonly grid: Grid;
  readonly locale: string;
  readonly settings: Map<string, JsonValue>;
  readonly events: EventPost;
  /** The sheet of a range; given, so that ranges need not know how sheets are made. */
  readonly worksheet: (id: string) => HostObject;
}

/** The sheet as it is now; a sheet that is gone is not found, as in Excel. */
export const sheetOf = ({ grid }: ObjectContext, id: string): GridSheet => {
  const sheet = grid.sheets().find((one) => one.id === id);
  if (!sheet) throw itemNotFound();
  return sheet;
};
