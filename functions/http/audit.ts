import * as endpoints from '#core/endpoints/audit.ts';
import { walkRecord } from '../seal/walkRecord.ts';
import { listAudit } from '../store/auditTrail.ts';
import { personNames } from './personNames.ts';
import { serve } from './serve.ts';
import type { StoreDoors } from './StoreDoors.ts';

const PAGE = 100;

export const readAudit = serve<typeof endpoints.readAudit, StoreDoors>(
  endpoints.readAudit,
  async ({ path: { bloc }, query }, { doors }) => {
    const page = await listAudit(doors.store, bloc, { after: query.after ?? null, limit: query.limit ?? PAGE });
    const nameOf = await personNames(
      doors,
      bloc,
      page.entries.map(({ by }) => by),
    );
    const events = page.entries.map(({ bloc: _bloc, by, facts, ...event }) => ({ ...event, by: nameOf(by), facts: { ...facts } }));
    return { body: { bloc, events, next: page.next } };
  },
);

export const verifyAudit = serve<typeof endpoints.verifyAudit, StoreDoors>(endpoints.verifyAudit, async ({ path: { bloc } }, { doors }) => {
  const walked = await walkRecord(doors.store, bloc, null);
  if ('breach' in walked) return { body: { bloc, holds: false, head: null, brokenAt: walked.breach.sequence } };
  return { body: { bloc, holds: true, head: walked.head && { sequence: walked.head.sequence, hash: walked.head.hash }, brokenAt: null } };
});
