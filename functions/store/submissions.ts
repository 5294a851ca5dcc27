import type { SubmissionState } from '#core/bloc/states.ts';
import { headKey, headsOf, submissionMovesOf, versionKey, versionsOf, type PeriodId, type SubmissionId } from './keys.ts';
import { readText } from './longText.ts';
import { queryPage, type Page, type PageRequest } from './queryPage.ts';
import { readItem, readItems } from './readItems.ts';
import { readReceipt, type Receipt } from './Receipt.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import type { Values } from './values.ts';

/** Where an agency's submission stands: its newest version and what became of it. */
export interface SubmissionHead {
  readonly state: SubmissionState;
  /** The newest version's. */
  readonly receipt: Receipt;
  /** What brought it into this state; `null` where it was only sent. */
  readonly moved: HeadMove | null;
}

/** Who withdrew, confirmed or returned a submission, and why. */
export interface HeadMove {
  readonly by: string;
  /** UTC, as 2018-12-01T02:03:04.567Z. */
  readonly at: string;
  readonly reason: string | null;
  /** Codes of the criteria that are to be mended. */
  readonly criteria: readonly string[];
}

export const headMoveValues = ({ criteria, ...move }: HeadMove): Values => ({ ...move, criteria: [...criteria] });

/** What the check said when a version was taken in; a version with errors never is. */
export interface Verdict {
  /** The engine's version. */
  readonly engine: string;
  readonly warnings: number;
  readonly notes: number;
}

/** One version of a sheet as it was sent. It never changes. */
export interface SubmissionVersion {
  readonly receipt: Receipt;
  /** `sha256:…` of the sheet of the version before; `null` for the first. */
  readonly previousHash: string | null;
  readonly verdict: Verdict;
}

export interface FullSubmissionVersion extends SubmissionVersion {
  /** The sheet's canonical JSON. */
  readonly sheet: string;
}

/** `null` where the agency has sent nothing. */
export const findHead = async (store: Store, submission: SubmissionId): Promise<SubmissionHead | null> => {
  const item = await readItem(store, headKey(submission));
  return item && readHead(item);
};

/** The heads of a period, in the order of the agencies' codes; agencies that have sent nothing are not among them. */
export const listHeads = (store: Store, period: PeriodId, page: PageRequest): Promise<Page<SubmissionHead>> =>
  queryPage(store, headsOf(period), readHead, page);

/** `null` where there is no such version. */
export const findVersion = async (store: Store, submission: SubmissionId, version: number): Promise<FullSubmissionVersion | null> => {
  const item = await readItem(store, versionKey(submission, version));
  return item && { ...readVersion(item), sheet: await readText(store, item, 'sheet', 'sheetHash') };
};

/** Well below the hundred items of DynamoDB's batch and the 16 MB of its answer. */
const SHEETS_IN_BATCH = 50;
const BATCHES_AT_ONCE = 4;

/** The canonical JSON of the sheets that receipts name, in their order. Throws where the store has lost a version. */
export const findSheets = async (store: Store, receipts: readonly Receipt[]): Promise<readonly string[]> => {
  const sheets: string[] = [];
  const stride = SHEETS_IN_BATCH * BATCHES_AT_ONCE;
  for (let at = 0; at < receipts.length; at += stride) {
    const starts = Array.from({ length: BATCHES_AT_ONCE }, (_, batch) => at + batch * SHEETS_IN_BATCH);
    const batches = starts.map((start) => receipts.slice(start, start + SHEETS_IN_BATCH)).filter(({ length }) => length > 0);
    sheets.push(...(await Promise.all(batches.map((batch) => readBatch(store, batch)))).flat());
  }
  return sheets;
};

const readBatch = async (store: Store, receipts: readonly Receipt[]): Promise<readonly string[]> => {
  const found = await readItems(store, Object.fromEntries(receipts.map((one) => [one.number, versionKey(one, one.version)])));
  return Promise.all(
    receipts.map(({ number }) => {
      const item = found[number];
      if (!item) throw new Error(`the store has lost ${number}`);
      return readText(store, item, 'sheet', 'sheetHash');
    }),
  );
};

/** The receipt of a version, without its sheet. `null` where there is no such version. */
export const findReceipt = async (store: Store, submission: SubmissionId, version: number): Promise<Receipt | null> => {
  const item = await readItem(store, versionKey(submission, version));
  return item && readReceipt(item);
};

/** All versions of an agency's sheet without the sheets, the first one first. */
export const listVersions = (store: Store, submission: SubmissionId, page: PageRequest): Promise<Page<SubmissionVersion>> =>
  queryPage(store, versionsOf(submission), readVersion, page);

/** A move of an agency's submission, with the version that it was made with. */
export interface SubmissionMoveRecord extends HeadMove {
  readonly version: number;
  readonly to: SubmissionState;
}

/** Every move of an agency's submission, the first one first. */
export const listSubmissionMoves = (store: Store, submission: SubmissionId, page: PageRequest): Promise<Page<SubmissionMoveRecord>> =>
  queryPage(store, submissionMovesOf(submission), readMoveRecord, page);

const readMoveRecord = (item: StoredItem): SubmissionMoveRecord => ({
  ...readMove(item),
  version: item.whole('version'),
  to: item.text('to') as SubmissionState,
});

export const readHead = (item: StoredItem): SubmissionHead => ({
  state: item.text('state') as SubmissionState,
  receipt: readReceipt(item),
  moved: item.has('moved') ? readMove(item.map('moved')) : null,
});

const readMove = (item: StoredItem): HeadMove => ({
  by: item.text('by'),
  at: item.text('at'),
  reason: item.textOrNull('reason'),
  criteria: item.texts('criteria'),
});

const readVersion = (item: StoredItem): SubmissionVersion => {
  const verdict = item.map('verdict');
  return {
    receipt: readReceipt(item),
    previousHash: item.textOrNull('previousHash'),
    verdict: { engine: verdict.text('engine'), warnings: verdict.whole('warnings'), notes: verdict.whole('notes') },
  };
};
