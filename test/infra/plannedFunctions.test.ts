import { describe, expect, test } from 'vitest';
import { allEndpoints, endpoints } from '#core/endpoints/endpoints.ts';
import { plannedFunctions } from '../../infra/plannedFunctions.ts';

describe('plannedFunctions', () => {
  const planned = plannedFunctions(allEndpoints);

  test('gives every endpoint to exactly one function of its own capability and access', () => {
    const given = planned.flatMap(({ capability, access, endpoints: own }) => own.map((one) => ({ one, capability, access })));

    expect(given.map(({ one }) => one.name).sort()).toEqual(allEndpoints.map(({ name }) => name).sort());
    expect(given.filter(({ one, capability, access }) => one.function !== capability || one.access !== access)).toEqual([]);
  });

  test('parts a capability that reads and writes', () => {
    expect(plannedFunctions([endpoints.sendSubmission, endpoints.readSubmission, endpoints.listSubmissions])).toEqual([
      { name: 'submissions-write', capability: 'submissions', access: 'write', endpoints: [endpoints.sendSubmission] },
      {
        name: 'submissions-read',
        capability: 'submissions',
        access: 'read',
        endpoints: [endpoints.readSubmission, endpoints.listSubmissions],
      },
    ]);
  });

  test('names no function twice', () => {
    expect(new Set(planned.map(({ name }) => name)).size).toBe(planned.length);
  });
});
