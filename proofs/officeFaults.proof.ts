import { hashOf } from '#core/canonicalJson.ts';
import { OFFICE_FAULTS } from '../local/bench/host/PlannedFaults.ts';
import { dayUnderFault } from '../test/addin/excel/dayUnderFaults.ts';
import { startBlocService } from '../test/addin/blocService.ts';
import { bloc } from '../test/addin/sampleSheet.ts';
import { sha256 } from '../test/sha256.ts';
import type { Proof, ProofContext } from './Proof.ts';

const NEVER = 10_000;
/** A slice tries every third sort of error, each at one call, and these lie so far apart. */
const [EVERY, APART] = [3, 13];

const callsOf = (index: number, calls: number, size: ProofContext['size']): readonly number[] => {
  if (size === 'full') return Array.from({ length: calls }, (_, before) => before + 1);
  return index % EVERY === 0 ? [1 + ((index * APART) % calls)] : [];
};

/** Whatever call to Excel fails, and however: nothing is lost, nothing stands still, and the day ends with the same receipt. */
export const proof: Proof = {
  name: 'officeFaults',
  run: async ({ size }) => {
    const service = await startBlocService(hashOf(bloc.rubricJson, sha256));
    const failures: string[] = [];
    let cases = 0;
    const day = async (call: number, fault: (typeof OFFICE_FAULTS)[number]) => {
      service.latest = null;
      return dayUnderFault(call, fault, service.origin);
    };
    try {
      const [first] = OFFICE_FAULTS;
      const calls = first ? (await day(NEVER, first)).calls : 0;
      for (const [index, fault] of OFFICE_FAULTS.entries()) {
        for (const call of callsOf(index, calls, size)) {
          const { faults, receipt } = await day(call, fault);
          cases += 1;
          if (faults.length > 0 || receipt === null) {
            failures.push(`${fault.code} at call ${call}: ${faults.join('; ')} ${receipt ?? 'no receipt'}`);
          }
        }
      }
      return [{ name: `a day of staff in Excel, one of ${calls} calls failing, every sort of error`, cases, failures }];
    } finally {
      await service.close();
    }
  },
};
