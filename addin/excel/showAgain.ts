import type { CellAddress } from '#core/sheet/Sheet.ts';
import type { Change } from '../host/Host.ts';
import { run, type Quietly } from './changeCell.ts';

const setHidden = (at: CellAddress, what: 'shownRow' | 'shownSheet', hidden: boolean, quietly: Quietly): Promise<void> =>
  run(at, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(at.sheet);
    await quietly(at, async () => {
      if (what === 'shownRow') worksheet.getRange(at.cell).getEntireRow().rowHidden = hidden;
      else worksheet.visibility = hidden ? Excel.SheetVisibility.hidden : Excel.SheetVisibility.visible;
      await context.sync();
    });
  });

/** Shows a row or a worksheet that somebody had hidden. */
export const showAgain = async (at: CellAddress, what: 'shownRow' | 'shownSheet', quietly: Quietly): Promise<Change> => {
  await setHidden(at, what, false, quietly);
  const undo = async (): Promise<boolean> => {
    await setHidden(at, what, true, quietly);
    return true;
  };
  return { at, undo };
};
