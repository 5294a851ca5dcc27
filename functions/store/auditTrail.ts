import { auditHash, type AuditAction, type AuditEvent } from '#core/audit/AuditEvent.ts';
import { sha256 } from './hashing.ts';
import { auditEventKey, auditEventsOf, auditHeadKey } from './keys.ts';
import { queryPage, type Page, type PageRequest } from './queryPage.ts';
import type { Store } from './Store.ts';
import type { StoredItem } from './StoredItem.ts';
import { IS_NEW, isStill, type Write } from './Write.ts';

/** What was done, for the record. */
export interface Deed {
  readonly by: string;
  readonly action: AuditAction;
  readonly facts: AuditEvent['facts'];
}

/** The event that follows the head of a bloc's record, and the head that it leaves. */
export const auditWrites = (bloc: string, head: StoredItem | null, deed: Deed, at: string): readonly Write[] => {
  const found = head === null ? null : { sequence: head.whole('sequence'), hash: head.text('hash') };
  const sequence = (found?.sequence ?? 0) + 1;
  const event = { bloc, sequence, at, ...deed, previousHash: found?.hash ?? null };
  const hash = auditHash(event, sha256);
  return [
    { key: auditEventKey(bloc, sequence), values: { ...event, hash }, condition: IS_NEW },
    { key: auditHeadKey(bloc), values: { sequence, hash }, condition: isStill('sequence', found?.sequence ?? null) },
  ];
};

/** A bloc's record from its first event on. */
export const listAudit = (store: Store, bloc: string, page: PageRequest): Promise<Page<AuditEvent>> =>
  queryPage(store, auditEventsOf(bloc), readEvent, page);

const readEvent = (item: StoredItem): AuditEvent => ({
  bloc: item.text('bloc'),
  sequence: item.whole('sequence'),
  at: item.text('at'),
  by: item.text('by'),
  action: item.text('action') as AuditAction,
  facts: item.map('facts').values as AuditEvent['facts'],
  previousHash: item.textOrNull('previousHash'),
  hash: item.text('hash'),
});
