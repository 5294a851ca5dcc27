// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '#core/canonicalJson.ts';
import { OFFICE_FAULTS } from '../../../local/bench/host/PlannedFaults.ts';
import { sha256 } from '../../sha256.ts';
import { startBlocService, type BlocService } from '../blocService.ts';
import { bloc } from '../sampleSheet.ts';
import { proof } from '../../../proofs/officeFaults.proof.ts';
import { dayUnderFault } from './dayUnderFaults.ts';

const NEVER = 10_000;

let service: BlocService;

beforeAll(async () => {
  service = await startBlocService(hashOf(bloc.rubricJson, sha256));
});

afterAll(() => service.close());

describe('a day of staff in Excel', () => {
  test('without a fault ends with a receipt, and nothing is told', async () => {
    const [fault] = OFFICE_FAULTS;
    if (!fault) throw new Error('no fault is known');
    const { told, faults, receipt, calls } = await dayUnderFault(NEVER, fault, service.origin);

    expect({ told, faults, receipt }).toEqual({ told: [], faults: [], receipt: 'CB-2018/0001' });
    expect(calls).toBeGreaterThan(20);
  });

  test('with one call that fails loses nothing, stands nowhere still, and ends with the same receipt', async () => {
    const [row] = await proof.run({ root: process.cwd(), seed: 1, size: 'slice' });

    expect(row).toMatchObject({ failures: [] });
    expect(row && 'cases' in row && row.cases).toBeGreaterThan(3);
  });
});
