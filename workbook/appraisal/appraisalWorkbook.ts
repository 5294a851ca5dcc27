import { carriedJson, type CarriedSheet } from '#core/appraisal/CarriedAppraisal.ts';
import { packedSheet } from '../packedSheet.ts';
import { sheetNames } from '../ranking/sheetNames.ts';
import type { WorkbookModel } from '../writing/WorkbookModel.ts';
import type { AgencySheetInput, AppraisalBookInput } from './AppraisalBookInput.ts';
import { agencySheet } from './agencySheet.ts';
import { DATA_SHEET } from './columns.ts';

/**
 * An appraiser's workbook: one worksheet for each agency that was assigned, with self-scores, results and documents locked and
 * the cells for score and reason open, and a hidden sheet that says what it showed when it was made.
 */
export const appraisalWorkbook = (input: AppraisalBookInput): WorkbookModel => {
  const { bloc, carried, words } = input;
  const names = sheetNames(
    carried.sheets.map(({ agency }) => agency),
    [DATA_SHEET],
  );
  return {
    properties: { title: `${words.title({ year: bloc.edition })} - ${input.appraiser}`, creator: 'Giao Ước', application: 'Giao Ước' },
    sheets: [
      ...carried.sheets.map((sheet, index) => agencySheet(sheetInput(input, sheet, names[index] ?? sheet.agency))),
      packedSheet(DATA_SHEET, carriedJson(carried)),
    ],
  };
};

const sheetInput = (
  { agencies, carried: { pass: turn }, ...shared }: AppraisalBookInput,
  carried: CarriedSheet,
  name: string,
): AgencySheetInput => {
  const agency = agencies.get(carried.agency);
  if (!agency) throw new RangeError(`no sheet of ${carried.agency}`);
  return { ...shared, name, carried, turn, agency, rows: new Map(agency.appraisal.rows.map((row) => [row.criterion, row])) };
};
