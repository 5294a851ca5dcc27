import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { auditHash, brokenLink, type AuditEvent } from '#core/audit/AuditEvent.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const signed = (event: Omit<AuditEvent, 'hash'>): AuditEvent => ({ ...event, hash: auditHash(event, sha256) });

const recordOf = (count: number): readonly AuditEvent[] => {
  const events: AuditEvent[] = [];
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const previousHash = events.at(-1)?.hash ?? null;
    const facts = { agency: 'STP', version: sequence };
    events.push(signed({ bloc: 'b', sequence, at: '2018-12-01T00:00:00.000Z', by: 'lan', action: 'submission.sent', facts, previousHash }));
  }
  return events;
};

describe('a record of events', () => {
  test.each([0, 1, 5])('of %d events holds as it was written', (count) => {
    expect(brokenLink(recordOf(count), sha256)).toBeNull();
  });

  test('names the event whose facts were changed', () => {
    const changed = recordOf(5).map((event) => (event.sequence === 3 ? { ...event, facts: { agency: 'TTT', version: 3 } } : event));
    expect(brokenLink(changed, sha256)).toBe(3);
  });

  test('names the event after one that was changed and hashed anew', () => {
    const changed = recordOf(5).map((event) => (event.sequence === 3 ? signed({ ...event, by: 'another' }) : event));
    expect(brokenLink(changed, sha256)).toBe(4);
  });

  test('names the place of an event that was taken out, put in or swapped', () => {
    const events = recordOf(5);
    const [first, second, third, ...rest] = events as [AuditEvent, AuditEvent, AuditEvent, ...AuditEvent[]];
    expect(brokenLink([first, third, ...rest], sha256)).toBe(2);
    expect(brokenLink([first, second, second, third, ...rest], sha256)).toBe(3);
    expect(brokenLink([second, first, third, ...rest], sha256)).toBe(1);
  });

  test.each(['bloc', 'at', 'by', 'action', 'sequence', 'previousHash'] as const)('hashes the field %s', (field) => {
    const [event] = recordOf(1) as [AuditEvent];
    expect(auditHash({ ...event, [field]: 'other' }, sha256)).not.toBe(event.hash);
  });
});
