import { cellArea } from '../area.ts';
import { readOnly, type HostObject } from '../HostObject.ts';
import { applicationObject } from './applicationObject.ts';
import { namesObject } from './nameObject.ts';
import type { ObjectContext } from './ObjectContext.ts';
import { rangeObject } from './rangeObject.ts';
import { settingsObject } from './settingObject.ts';
import { worksheetsObject } from './worksheetObject.ts';

/** The root of the model. */
export const workbookObject = (context: ObjectContext): HostObject => {
  const { grid, settings } = context;
  return {
    type: 'Workbook',
    properties: {
      name: readOnly(() => grid.fileName),
      readOnly: readOnly(() => false),
    },
    objects: {
      worksheets: () => worksheetsObject(context),
      names: () => namesObject(context, null),
      settings: () => settingsObject(settings),
      application: () => applicationObject(context),
    },
    methods: {
      getSelectedRange: () => {
        const { sheetId, area } = grid.selection();
        return rangeObject(context, sheetId, area);
      },
      getActiveCell: () => {
        const { sheetId, area } = grid.selection();
        return rangeObject(context, sheetId, cellArea(area.top, area.left));
      },
    },
  };
};
