import type { PeriodId } from '../store/keys.ts';
import type { Store } from '../store/Store.ts';
import { listHeads, type SubmissionHead } from '../store/submissions.ts';

const PAGE = 1000;

/** Every head of a period as it stands now, by the agency's code. */
export const allHeads = async (store: Store, period: PeriodId): Promise<ReadonlyMap<string, SubmissionHead>> => {
  const heads = new Map<string, SubmissionHead>();
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listHeads>> = await listHeads(store, period, { after, limit: PAGE });
    for (const head of page.entries) heads.set(head.receipt.agency, head);
    after = page.next;
  } while (after !== null);
  return heads;
};

/** Whether the newest version counts: everything but what was withdrawn. */
export const counts = ({ state }: SubmissionHead): boolean => state !== 'withdrawn' && state !== 'draft';
