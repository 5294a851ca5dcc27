import { brokenLink, type AuditEvent } from '#core/audit/AuditEvent.ts';
import { findRecordHead, listAudit, type RecordHead } from '../store/auditTrail.ts';
import { sha256 } from '../store/hashing.ts';
import type { Store } from '../store/Store.ts';

/** How a bloc's record is no longer what it was. */
export interface Breach {
  readonly bloc: string;
  /**
   * `altered`: an event does not follow from the one before it, or its hash is not its own. `head`: the record does not end where its
   * head says. `rewritten`: an event that was sealed is another one now. `shortened`: events that were sealed are gone.
   */
  readonly kind: 'altered' | 'head' | 'rewritten' | 'shortened';
  /** The sequence number of the first event that it shows at. */
  readonly sequence: number;
}

const PAGE = 200;

/**
 * Reads a bloc's record from its first event on; brings back where it ends, or the first breach.
 *
 * @param sealed where it ended when it was sealed the time before; `null` where it never was
 */
export const walkRecord = async (
  store: Store,
  bloc: string,
  sealed: RecordHead | null,
): Promise<{ readonly head: RecordHead | null } | { readonly breach: Breach }> => {
  // Read before the events: what is put on record meanwhile stands after it.
  const head = await findRecordHead(store, bloc);
  const events = await eventsUpTo(store, bloc, head?.sequence ?? 0);
  const breach = (kind: Breach['kind'], sequence: number) => ({ breach: { bloc, kind, sequence } });

  const broken = brokenLink(events, sha256);
  if (broken !== null) return breach('altered', broken);
  const last = events.at(-1) ?? null;
  if (last?.sequence !== head?.sequence || last?.hash !== head?.hash) return breach('head', (last?.sequence ?? 0) + 1);
  if (sealed === null) return { head };
  const same = events[sealed.sequence - 1];
  if (!same) return breach('shortened', events.length + 1);
  return same.hash === sealed.hash ? { head } : breach('rewritten', sealed.sequence);
};

const eventsUpTo = async (store: Store, bloc: string, sequence: number): Promise<readonly AuditEvent[]> => {
  const events: AuditEvent[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listAudit>> = await listAudit(store, bloc, { after, limit: PAGE });
    events.push(...page.entries.filter((one) => one.sequence <= sequence));
    after = page.next;
  } while (after !== null);
  return events;
};
