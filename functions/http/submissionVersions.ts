import type { Json } from '#core/canonicalJson.ts';
import * as endpoints from '#core/endpoints/submissionVersions.ts';
import { sheetChangeText } from '#core/messages/sheetChangeText.ts';
import { writePoints } from '#core/points.ts';
import { Problem } from '#core/problem.ts';
import { sheetChanges } from '#core/versions/sheetChanges.ts';
import type { SubmissionId } from '../store/keys.ts';
import type { Store } from '../store/Store.ts';
import {
  findHead,
  findVersion,
  listSubmissionMoves,
  listVersions as versionPage,
  type FullSubmissionVersion,
} from '../store/submissions.ts';
import { allPages } from './allPages.ts';
import { openedYear } from './openedYear.ts';
import { personNames } from './personNames.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

export const listVersions = serve<typeof endpoints.listVersions, StoreDoors>(endpoints.listVersions, async ({ path }, { doors }) => {
  const head = await findHead(doors.store, path);
  if (head === null) throw new Problem('submission.notFound', { agency: path.agency });
  const versions = await allPages((page) => versionPage(doors.store, path, page));
  const moves = await allPages((page) => listSubmissionMoves(doors.store, path, page));
  const nameOf = await personNames(doors, path.bloc, [...versions.map(({ receipt }) => receipt.by), ...moves.map(({ by }) => by)]);
  return {
    body: {
      firstReceivedAt: head.receipt.firstReceivedAt,
      state: head.state,
      versions: versions.map(({ receipt, previousHash, verdict: { warnings, notes } }) => ({
        version: receipt.version,
        number: receipt.number,
        receivedAt: receipt.receivedAt,
        sentBy: nameOf(receipt.by),
        total: writePoints(receipt.totals.total),
        rubric: receipt.rubricHash,
        sheetHash: receipt.sheetHash,
        fileHash: receipt.fileHash,
        previousHash,
        warnings,
        notes,
        moves: moves
          .filter(({ version }) => version === receipt.version)
          .map(({ to, at, by, reason, criteria }) => ({ to, at, by: nameOf(by), reason, criteria: [...criteria] })),
      })),
    },
    etag: `${head.receipt.version}.${moves.length}`,
  };
});

export const compareVersions = serve<typeof endpoints.compareVersions, StoreDoors>(
  endpoints.compareVersions,
  async ({ path }, { doors, language }) => {
    const [since, version] = [await versionNamed(doors.store, path, path.since), await versionNamed(doors.store, path, path.version)];
    const { bloc } = await openedYear(doors, path);
    const changes = sheetChanges(JSON.parse(since.sheet) as Json, JSON.parse(version.sheet) as Json);
    return {
      body: {
        since: path.since,
        version: path.version,
        changes: changes.map((change) => ({ ...change, text: sheetChangeText(change, bloc.rubric, language) })),
      },
    };
  },
);

const versionNamed = async (store: Store, submission: SubmissionId, version: number): Promise<FullSubmissionVersion> => {
  const found = await findVersion(store, submission, version);
  if (found === null) throw new Problem('submission.versionNotFound', { agency: submission.agency, version });
  return found;
};
