import { serialOf, type Day } from '#core/calendar.ts';
import type { Repair } from '#core/findings/finding.ts';
import type { ChosenRepair } from '#core/repairs/Choice.ts';
import type { CellContent } from '#core/sheet/Sheet.ts';
import { readAddress } from '../address.ts';
import type { CellPatch, FormulaResult } from '../patching/CellPatch.ts';
import { patchWorkbook } from '../patching/patchWorkbook.ts';
import { showHidden } from '../patching/showHidden.ts';
import { readWorkbook } from '../reading/readWorkbook.ts';

/** The days between Excel's two calendars: a workbook of the old Macintosh counts from 1904. */
const DAYS_TO_1904 = 1462;

/**
 * Makes repairs in the bytes of a workbook: values, texts and formulas into cells, hidden rows and sheets into sight. All else
 * keeps its bytes. Results of formulas that follow come from `results`, or are left for Excel to work out.
 */
export const applyRepairs = (bytes: Uint8Array, chosen: readonly ChosenRepair[], results: readonly FormulaResult[] = []): Uint8Array => {
  const { date1904 } = readWorkbook(bytes);
  const patches = chosen.flatMap((one) => patchesOf(one, date1904)).map((patch) => withResult(patch, results));
  const shown = showHidden(bytes, {
    sheets: chosen.filter(({ repair }) => repair.action === 'showSheet').map(({ repair }) => repair.value),
    rows: chosen.flatMap(({ finding, repair }) => {
      const at = repair.action === 'showRow' ? readAddress(finding.cell ?? '') : null;
      return at && finding.sheet !== null ? [{ sheet: finding.sheet, row: at.row }] : [];
    }),
  });
  return patchWorkbook(shown, patches, results);
};

/** A repair may mend other cells beside the finding's own. */
const patchesOf = ({ finding, repair }: ChosenRepair, date1904: boolean): readonly CellPatch[] => [
  ...patchAt(finding.sheet, finding.cell, repair, date1904),
  ...(repair.also ?? []).flatMap(({ sheet, cell, value }) => patchAt(sheet, cell, { ...repair, value }, date1904)),
];

const patchAt = (sheet: string | null, cell: string | null, repair: Repair, date1904: boolean): readonly CellPatch[] => {
  const at = readAddress(cell ?? '');
  const content = contentOf(repair, date1904);
  if (!at || sheet === null || !content) return [];
  const formula = repair.action === 'setFormula' ? repair.value : null;
  return [{ sheet, ...at, formula, content, ...(repair.font !== undefined && { font: repair.font }) }];
};

/** A formula that is put back comes with its result where one is known. */
const withResult = (patch: CellPatch, results: readonly FormulaResult[]): CellPatch => {
  const isHere = ({ sheet, row, column }: FormulaResult): boolean => sheet === patch.sheet && row === patch.row && column === patch.column;
  const result = patch.formula === null ? undefined : results.find(isHere);
  return result ? { ...patch, content: result.content } : patch;
};

const contentOf = ({ action, value }: Repair, date1904: boolean): CellContent | null => {
  switch (action) {
    case 'setValue':
      return { type: 'number', number: value };
    case 'setDay':
      return { type: 'number', number: String(serialOf(value as Day) - (date1904 ? DAYS_TO_1904 : 0)) };
    case 'setText':
      return value === '' ? { type: 'blank' } : { type: 'text', text: value };
    case 'setFormula':
      return { type: 'noValue' };
    case 'showRow':
    case 'showSheet':
      return null;
  }
};
