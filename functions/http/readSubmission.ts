import * as endpoints from '#core/endpoints/submissions.ts';
import { writePoints } from '#core/points.ts';
import { Problem } from '#core/problem.ts';
import { findDeadline } from '../store/deadlines.ts';
import type { SubmissionId } from '../store/keys.ts';
import type { Store } from '../store/Store.ts';
import { findHead, listVersions, type SubmissionVersion } from '../store/submissions.ts';
import { lateness, partyFor } from './listSubmissions.ts';
import { movedJson } from './moveSubmission.ts';
import { openedYear } from './openedYear.ts';
import { personName } from './personName.ts';
import { receiptJson, senderNameOf } from './receiptJson.ts';
import { agenciesToSendAgain } from './rubricYears.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

export const readSubmission = serve<typeof endpoints.readSubmission, StoreDoors>(
  endpoints.readSubmission,
  async ({ path }, { doors, today }) => {
    const head = await findHead(doors.store, path);
    if (head === null) throw new Problem('submission.notFound', { agency: path.agency });
    const versions = await allVersions(doors.store, path);
    const year = await openedYear(doors, path);
    const granted = await findDeadline(doors.store, path);
    const { due, late } = lateness(head, granted, year.period);
    const sendAgain = await agenciesToSendAgain(doors, year, new Map([[path.agency, head]]), year.bloc);
    return {
      body: {
        receipt: receiptJson(head.receipt, await senderNameOf(doors, head.receipt)),
        state: head.state,
        moved: head.moved && movedJson(head.moved, await personName(doors, head.moved.by, path.bloc)),
        versions: versions.map(({ receipt: { version, number, receivedAt, totals, sheetHash } }) => ({
          version,
          number,
          receivedAt,
          total: writePoints(totals.total),
          sheetHash,
        })),
        sendAgain: sendAgain.includes(path.agency),
        due,
        daysLate: late ?? 0,
        waitingFor: partyFor(path.agency, head.state, granted, { ...year, today }),
      },
      etag: `${head.receipt.version}`,
    };
  },
);

const PAGE = 100;

const allVersions = async (store: Store, submission: SubmissionId): Promise<readonly SubmissionVersion[]> => {
  const versions: SubmissionVersion[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listVersions>> = await listVersions(store, submission, { after, limit: PAGE });
    versions.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return versions;
};
