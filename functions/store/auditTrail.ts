import { auditHash, type AuditAction, type AuditEvent } from '#core/audit/AuditEvent.ts';
import { sha256 } from './hashing.ts';
import { allRecords, auditEventKey, auditEventsOf, auditHeadKey, recordIndexKey } from './keys.ts';
import { queryIndex, queryPage, type Page, type PageRequest } from './queryPage.ts';
import { readItem } from './readItems.ts';
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
    {
      key: auditHeadKey(bloc),
      values: { bloc, sequence, hash, ...recordIndexKey(bloc) },
      condition: isStill('sequence', found?.sequence ?? null),
    },
  ];
};

/** A bloc's record from its first event on. */
export const listAudit = (store: Store, bloc: string, page: PageRequest): Promise<Page<AuditEvent>> =>
  queryPage(store, auditEventsOf(bloc), readAuditEvent, page);

/** Where a bloc's record ends. */
export interface RecordHead {
  readonly bloc: string;
  /** Of the last event. */
  readonly sequence: number;
  readonly hash: string;
}

/** `null` where nothing of the bloc was ever put on record. */
export const findRecordHead = async (store: Store, bloc: string): Promise<RecordHead | null> => {
  const item = await readItem(store, auditHeadKey(bloc));
  return item && readHead(item);
};

/** The blocs that have a record. One that began a moment ago may not show yet. */
export const listRecords = (store: Store): Promise<readonly string[]> => queryIndex(store, allRecords, (item) => item.text('bloc'));

const readHead = (item: StoredItem): RecordHead => ({
  bloc: item.text('bloc'),
  sequence: item.whole('sequence'),
  hash: item.text('hash'),
});

export const readAuditEvent = (item: StoredItem): AuditEvent => ({
  bloc: item.text('bloc'),
  sequence: item.whole('sequence'),
  at: item.text('at'),
  by: item.text('by'),
  action: item.text('action') as AuditAction,
  facts: item.map('facts').values as AuditEvent['facts'],
  previousHash: item.textOrNull('previousHash'),
  hash: item.text('hash'),
});
