import type { Bloc } from '#core/bloc/Bloc.ts';
import type { Day } from '#core/calendar.ts';
import type { Report } from '#core/checks/checkSheet.ts';
import { dayInVietnam } from '#core/dayInVietnam.ts';
import { sheetHashOf } from '#core/ranking/rankSheets.ts';
import { readTableChoice } from '#workbook/foreign/TableChoice.ts';
import { contentHash, sha256 } from '../store/hashing.ts';
import { readFile } from '../store/readFile.ts';
import type { Receipt } from '../store/Receipt.ts';
import type { Store } from '../store/Store.ts';
import { checkedWorkbook } from './checkedWorkbook.ts';
import { RecordBroken } from './RecordBroken.ts';

/** A stored file with what its agency's rubric makes of it. */
export interface SheetAsSent {
  readonly bytes: Uint8Array;
  /** By the rubric that it was received under. */
  readonly report: Report;
}

/**
 * A sheet read again from the very bytes that were sent and held against the hashes of its receipt.
 *
 * @param madeBy the year with the rubric that the receipt names: by another one the same file reads otherwise
 * Throws where a stored file is gone or is not what its receipt says.
 */
export const sheetAsSent = async (store: Store, receipt: Receipt, madeBy: Bloc): Promise<SheetAsSent> => {
  const { agency, number, rubricHash, fileHash, sheetHash, mapping } = receipt;
  const bytes = await readFile(store, fileHash);
  const choice = mapping === null ? null : readTableChoice(mapping);
  const expected = { bloc: madeBy, rubricHash, agency, today: dayOfReceipt(receipt) };
  const checked = checkedWorkbook(bytes, { ...expected, ...(choice && { choice }) });
  if (contentHash(bytes) !== fileHash || !('report' in checked) || sheetHashOf(checked.report.reading, sha256) !== sheetHash) {
    throw new RecordBroken(`${number} is not what was received`);
  }
  return { bytes, report: checked.report };
};

/** The day on which a sheet came: what warned then is no error later. */
export const dayOfReceipt = ({ receivedAt }: Receipt): Day => dayInVietnam(Date.parse(receivedAt));
