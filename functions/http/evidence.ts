import { EVIDENCE_TYPES, evidenceTypeOf } from '#core/endpoints/evidence.ts';
import * as endpoints from '#core/endpoints/evidence.ts';
import { Problem } from '#core/problem.ts';
import { announceEvidence as announceIn, findEvidence, listEvidence as listIn, type EvidenceFile } from '../store/evidence.ts';
import { evidenceName } from '../store/evidenceName.ts';
import type { EvidenceStore } from '../store/EvidenceStore.ts';
import { reach } from '../store/reach.ts';
import { attachmentAs } from './attachmentAs.ts';
import { openedYear } from './openedYear.ts';
import { serve, type Served } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

/** What these handlers reach the world by, beside the table. */
export interface EvidenceDoors extends StoreDoors {
  readonly evidence: EvidenceStore;
}

const announceEvidence = serve<typeof endpoints.announceEvidence, EvidenceDoors>(
  endpoints.announceEvidence,
  async ({ path, body: { name, size, hash, criterion } }, { doors, caller }) => {
    const type = evidenceTypeOf(name);
    if (type === null) throw new Problem('evidence.badKind', { name, endings: Object.keys(EVIDENCE_TYPES) });
    const { bloc } = await openedYear(doors, path);
    if (!bloc.members.some(({ code }) => code === path.agency)) {
      throw new Problem('agency.unknown', { agency: path.agency, members: bloc.members.map(({ code }) => code) });
    }
    if (criterion !== null && bloc.rubric.byCode.get(criterion) === undefined) throw new Problem('criterion.unknown', { criterion });

    const file = await announceIn(doors.store, path, { name, type, size, hash, criterion, by: caller.id });
    const checksum = Buffer.from(hash.slice('sha256:'.length), 'hex').toString('base64');
    const { address, headers, until } = doors.evidence.leaveToSend({
      name: evidenceName(path, file.hash),
      type: file.type,
      size: file.size,
      checksum,
    });
    return {
      body: { file: evidenceJson(file), send: { method: 'PUT', address, headers: { ...headers }, until: new Date(until).toISOString() } },
    };
  },
);

const listEvidence = serve<typeof endpoints.listEvidence, EvidenceDoors>(endpoints.listEvidence, async ({ path }, { doors }) => ({
  body: { files: (await listIn(doors.store, path)).map(evidenceJson) },
}));

const fetchEvidence = serve<typeof endpoints.fetchEvidence, EvidenceDoors>(endpoints.fetchEvidence, async ({ path }, { doors }) => {
  const { file: digits, ...owner } = path;
  const file = await findEvidence(doors.store, owner, `sha256:${digits}`);
  if (file === null) throw new Problem('evidence.notFound', { agency: owner.agency });
  const name = evidenceName(owner, file.hash);
  const hasCome = await reach(doors.store, ({ abortSignal }) => doors.evidence.has(name, abortSignal));
  if (!hasCome) throw new Problem('evidence.notReceived', { name: file.name });
  const { address, until } = doors.evidence.leaveToFetch({ name, type: file.type, saveAs: attachmentAs(file.name) });
  return { body: { file: evidenceJson(file), fetch: { method: 'GET', address, until: new Date(until).toISOString() } } };
});

const evidenceJson = ({ hash, name, type, size, criterion, by, at }: EvidenceFile) => ({
  hash,
  name,
  type,
  size,
  criterion,
  by,
  announcedAt: at,
});

/** Supporting documents: announced here, sent and fetched past the functions. */
export const evidence: readonly Served<EvidenceDoors>[] = [announceEvidence, listEvidence, fetchEvidence];
