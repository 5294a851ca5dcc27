import { readTotals, totalsValues, type SubmissionTotals } from './SubmissionTotals.ts';
import { readPeriodId } from './readPeriodId.ts';
import type { StoredItem } from './StoredItem.ts';
import type { Values } from './values.ts';

/** What the agency gets in hand for a version that was kept. */
export interface Receipt {
  /** As `CB-IV-2018/0007`; counts through a bloc's year without a gap. */
  readonly number: string;
  readonly bloc: string;
  readonly edition: number;
  /** Of the six-month period; left out for the year-end one. */
  readonly kind?: 'midYear' | undefined;
  readonly agency: string;
  readonly version: number;
  /** `sha256:…` of the sheet's canonical JSON. */
  readonly sheetHash: string;
  /** `sha256:…` of the .xlsx file. */
  readonly fileHash: string;
  readonly rubricHash: string;
  /** How the sender said that a table of the agency's own is to be understood; `null` where nothing was said. */
  readonly mapping: string | null;
  readonly totals: SubmissionTotals;
  /** UTC, as 2018-12-01T02:03:04.567Z. */
  readonly receivedAt: string;
  /** When the agency's first version came; it stands through every later one. */
  readonly firstReceivedAt: string;
  readonly by: string;
  /** The revision of what was decided on the agency by which the sheet was read; missing where nothing was yet. */
  readonly decided?: number;
}

export const receiptValues = ({ totals, ...receipt }: Receipt): Values => ({ ...receipt, totals: totalsValues(totals) });

export const readReceipt = (item: StoredItem): Receipt => ({
  number: item.text('number'),
  ...readPeriodId(item),
  agency: item.text('agency'),
  version: item.whole('version'),
  sheetHash: item.text('sheetHash'),
  fileHash: item.text('fileHash'),
  rubricHash: item.text('rubricHash'),
  mapping: item.textOrNull('mapping'),
  totals: readTotals(item.map('totals')),
  receivedAt: item.text('receivedAt'),
  firstReceivedAt: item.text('firstReceivedAt'),
  by: item.text('by'),
  ...(item.has('decided') && { decided: item.whole('decided') }),
});
