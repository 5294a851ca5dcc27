import { keptOutBy } from '#core/checks/keptOut.ts';
import type { KnownFinding } from '#core/findings/finding.ts';
import type { CountedVersion } from '#core/ranking/snapshot.ts';
import { keepingFirst } from '#core/ranking/rankSheets.ts';
import { readSheetJson } from '#core/sheet/readSheetJson.ts';
import type { SheetReading } from '#core/sheet/SheetReading.ts';
import { contentHash } from '../store/hashing.ts';
import type { Receipt } from '../store/Receipt.ts';
import type { Store } from '../store/Store.ts';
import { findSheets } from '../store/submissions.ts';
import { checkedWorkbook } from './checkedWorkbook.ts';
import { asReceived, type JudgedYear } from './judgedYear.ts';
import { RecordBroken } from './RecordBroken.ts';
import { yearOf, type YearsByRubric } from './rubricYears.ts';
import { dayOfReceipt, sheetAsSent } from './sheetAsSent.ts';

/** A version that counts by its state, with what its sheet says. */
export interface ReadVersion extends CountedVersion {
  readonly number: string;
  readonly counted: Counted;
}

/** What a sheet says; or, where it has to stay out of the ranking, all findings, those that keep it out first. */
export type Counted = { readonly reading: SheetReading } | { readonly findings: readonly KnownFinding[] };

/** Reads the sheets of receipts, in their order. Throws where what is stored is gone or is not what a receipt says. */
export type ReadVersions = (
  store: Store,
  receipts: readonly Receipt[],
  year: JudgedYear,
  years: YearsByRubric,
) => Promise<readonly ReadVersion[]>;

/** From the very bytes that were sent: with units, evidence and all that stood in the cells. */
export const readFromFiles: ReadVersions = (store, receipts, year, years) =>
  Promise.all(receipts.map(async (receipt) => asRead(receipt, await countedFile(store, receipt, year, years))));

/**
 * From the text that the table keeps of each, whose hash the receipt names: scores, results and words, which is all that a ranking is made
 * of, at a tenth of the cost. A sheet of another rubric has to be held against the one in force, and that takes its file.
 */
export const readFromTable: ReadVersions = async (store, receipts, year, years) => {
  const { bloc, record, period } = year;
  const isOfThis = ({ rubricHash }: Receipt): boolean => rubricHash === period.rubricHash;
  const own = receipts.filter(isOfThis);
  const texts = await findSheets(store, own);
  const others = await readFromFiles(
    store,
    receipts.filter((one) => !isOfThis(one)),
    year,
    years,
  );
  const kept = own.map((receipt, index) =>
    asRead(receipt, { reading: readSheetJson(asReceived(bloc, record, receipt), parsed(texts[index] ?? '', receipt), 'sheet') }),
  );
  const byNumber = new Map([...kept, ...others].map((one) => [one.number, one]));
  return receipts.flatMap(({ number }) => byNumber.get(number) ?? []);
};

const asRead = ({ agency, version, number, sheetHash }: Receipt, counted: Counted): ReadVersion => ({
  agency,
  version,
  number,
  hash: sheetHash,
  counted,
});

const parsed = (text: string, { number, sheetHash }: Receipt): unknown => {
  if (contentHash(text) !== sheetHash) throw new RecordBroken(`${number} is not what was received`);
  return JSON.parse(text);
};

/** A sheet of an older rubric counts by the one in force as far as its scores fit, under the hash that its receipt names. */
const countedFile = async (
  store: Store,
  receipt: Receipt,
  { judged, record, period: { rubricHash } }: JudgedYear,
  years: YearsByRubric,
): Promise<Counted> => {
  const { agency } = receipt;
  const { bytes, report: received } = await sheetAsSent(store, receipt, asReceived(yearOf(years, receipt.rubricHash), record, receipt));
  const checked =
    receipt.rubricHash === rubricHash
      ? { report: received }
      : checkedWorkbook(bytes, { bloc: judged, rubricHash, agency, today: dayOfReceipt(receipt) });
  if ('refusal' in checked) return { findings: [checked.refusal] };
  const { report } = checked;
  const keeping = keptOutBy(report);
  return keeping.length === 0 ? { reading: report.reading } : { findings: keepingFirst(report, keeping) };
};
