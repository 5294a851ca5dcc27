import type { CellRange } from '#workbook/WorkbookView.ts';
import { areaAddress, intersectionOf, quotedSheet, sizeOf } from '../area.ts';
import { readOnly, type HostObject } from '../HostObject.ts';
import { sheetOf, type ObjectContext } from './ObjectContext.ts';

/** The merged areas that meet a range, whole; a null object where there are none. */
export const mergedAreasObject = (context: ObjectContext, sheetId: string, area: CellRange): HostObject | null => {
  const merges = context.grid.merges(sheetId).filter((merged) => intersectionOf(merged, area));
  if (merges.length === 0) return null;
  const sheet = quotedSheet(sheetOf(context, sheetId).name);
  return {
    type: 'RangeAreas',
    isKeepable: true,
    properties: {
      address: readOnly(() => merges.map((merged) => `${sheet}!${areaAddress(merged)}`).join(',')),
      areaCount: readOnly(() => merges.length),
      cellCount: readOnly(() => merges.reduce((sum, merged) => sum + sizeOf(merged), 0)),
    },
  };
};
