import { Problem } from '#core/problem.ts';
import { changeBloc } from './changeBloc.ts';
import { evidenceKey, evidenceOf, periodKey, type SubmissionId } from './keys.ts';
import { readPeriod } from './periods.ts';
import { queryPage } from './queryPage.ts';
import { readItem } from './readItems.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { IS_NEW, isStill } from './Write.ts';

/** A supporting document that an agency announced. It never changes; whether its bytes came, the store of documents knows. */
export interface EvidenceFile {
  /** `sha256:…` of the bytes. */
  readonly hash: string;
  /** As its owner calls it. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** The criterion that it supports; `null` for the sheet as a whole. */
  readonly criterion: string | null;
  readonly by: string;
  /** UTC, as 2018-12-01T02:03:04.567Z. */
  readonly at: string;
}

/**
 * Puts a document on record. The same bytes once more are the same document, under the name they were first announced by.
 * Errors: `period.notFound`.
 */
export const announceEvidence = (store: Store, owner: SubmissionId, announced: Omit<EvidenceFile, 'at'>): Promise<EvidenceFile> => {
  const key = evidenceKey(owner, announced.hash);
  const at = new Date(store.clock.now()).toISOString();
  const file: EvidenceFile = { ...announced, at };
  return changeBloc(store, owner.bloc, { file: key, period: periodKey(owner) }, ({ file: found, period }) => {
    if (found) return { writes: null, answer: readEvidence(found) };
    if (!period) throw new Problem('period.notFound', { bloc: owner.bloc, edition: owner.edition });
    const { by, hash, name, size, criterion } = file;
    return {
      writes: [
        { key, values: { ...file }, condition: IS_NEW },
        { key: periodKey(owner), values: null, condition: isStill('state', readPeriod(period).state) },
      ],
      deed: { by, action: 'evidence.announced', facts: { agency: owner.agency, hash, name, size, criterion } },
      answer: file,
    };
  });
};

/** `null` where the agency announced no such document. */
export const findEvidence = async (store: Store, owner: SubmissionId, hash: string): Promise<EvidenceFile | null> => {
  const item = await readItem(store, evidenceKey(owner, hash));
  return item && readEvidence(item);
};

const PAGE = 200;

/** All documents that an agency announced, in the order of their hashes. */
export const listEvidence = async (store: Store, owner: SubmissionId): Promise<readonly EvidenceFile[]> => {
  const files: EvidenceFile[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(store, owner, after);
    files.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return files;
};

const pageOf = (store: Store, owner: SubmissionId, after: string | null) =>
  queryPage(store, evidenceOf(owner), readEvidence, { after, limit: PAGE });

const readEvidence = (item: StoredItem): EvidenceFile => ({
  hash: item.text('hash'),
  name: item.text('name'),
  type: item.text('type'),
  size: item.whole('size'),
  criterion: item.textOrNull('criterion'),
  by: item.text('by'),
  at: item.text('at'),
});
