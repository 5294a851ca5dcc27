import { brokenLink, type AuditEvent } from '#core/audit/AuditEvent.ts';
import { archiveHash, filesOf, type BlocArchive } from './archive.ts';
import { readAuditEvent } from './auditTrail.ts';
import { contentHash, sha256 } from './hashing.ts';
import { auditEventsOf, auditHeadKey, blocKey } from './keys.ts';
import { StoredItem } from './StoredItem.ts';
import type { Values } from './values.ts';

/** Something about an archive that cannot be. `at` is an item's key, a file's hash, or a field. */
export interface ArchiveFault {
  readonly is: 'schema' | 'hash' | 'file' | 'missingFile' | 'version' | 'audit' | 'auditHead' | 'bloc';
  readonly at: string;
}

/**
 * Everything that does not hold in an archive: its own hash, each file's, each kept text's, the chain of sheet versions, the
 * chain of events. Empty where it is whole.
 */
export const archiveFaults = (archive: BlocArchive): readonly ArchiveFault[] => {
  if (!isArchive(archive)) return [{ is: 'schema', at: 'schema' }];
  const items = archive.items.map((values) => new StoredItem(values));
  return [
    ...(archiveHash(archive) === archive.hash ? [] : [{ is: 'hash', at: 'hash' } as const]),
    ...Object.entries(archive.files).flatMap(([hash, text]) =>
      contentHash(new Uint8Array(Buffer.from(text, 'base64'))) === hash ? [] : [{ is: 'file', at: hash } as const],
    ),
    ...items.flatMap((item) => itemFaults(item, archive)),
    ...auditFaults(items, archive.bloc),
    ...(items.some((item) => placeOf(item) === placeOf(new StoredItem({ ...blocKey(archive.bloc) })))
      ? []
      : [{ is: 'bloc', at: archive.bloc } as const]),
  ];
};

const isArchive = (value: unknown): value is BlocArchive => {
  const { schema, items, files, bloc, hash } = (value ?? {}) as Partial<BlocArchive>;
  return (
    schema === 'archive/1' &&
    Array.isArray(items) &&
    items.every((item: Values) => typeof item?.['pk'] === 'string' && typeof item['sk'] === 'string') &&
    typeof files === 'object' &&
    typeof bloc === 'string' &&
    typeof hash === 'string'
  );
};

const placeOf = (item: StoredItem): string => `${item.text('pk')} ${item.text('sk')}`;

const itemFaults = (item: StoredItem, { files }: BlocArchive): readonly ArchiveFault[] => {
  const missing = filesOf(item).filter((hash) => files[hash] === undefined);
  const kept = [
    ['json', 'hash'],
    ['sheet', 'sheetHash'],
  ].filter(([text = '', hash = '']) => typeof item.values[text] === 'string' && contentHash(item.text(text)) !== item.text(hash));
  return [
    ...missing.map((hash) => ({ is: 'missingFile', at: hash }) as const),
    ...kept.map(() => ({ is: 'version', at: placeOf(item) }) as const),
  ];
};

const auditFaults = (items: readonly StoredItem[], bloc: string): readonly ArchiveFault[] => {
  const { pk, prefix } = auditEventsOf(bloc);
  const events: readonly AuditEvent[] = items
    .filter((item) => item.text('pk') === pk && item.text('sk').startsWith(prefix))
    .map(readAuditEvent)
    .sort((a, b) => a.sequence - b.sequence);
  const broken = brokenLink(events, sha256);
  if (broken !== null) return [{ is: 'audit', at: String(broken) }];
  const head = items.find((item) => placeOf(item) === `${pk} ${auditHeadKey(bloc).sk}`);
  const last = events.at(-1);
  const holds = head?.whole('sequence') === last?.sequence && head?.text('hash') === last?.hash;
  return holds ? [] : [{ is: 'auditHead', at: String(last?.sequence ?? 0) }];
};
