import { startTestTable } from '../test/functions/store/testStore.ts';
import { startLiveApi } from '../test/server/liveApi.ts';
import { checkPermissions, permissionCases } from '../test/server/permissionTable.ts';
import { settlePermissionWorld } from '../test/server/permissionWorld.ts';
import type { Proof } from './Proof.ts';

/** How much of the table a slice takes; prime, so that every column turns up. */
const STEP = 211;

/** Over HTTP, everybody may what the policy grants and nothing else: each endpoint × role × bloc × agency × state of the year. */
export const proof: Proof = {
  name: 'permissions',
  run: async ({ size }) => {
    const table = await startTestTable();
    const store = table.open();
    await settlePermissionWorld(store);
    const live = await startLiveApi([store]);
    try {
      const cases = permissionCases().filter((_one, index) => size === 'full' || index % STEP === 0);
      const { passed, refused, unexpected } = await checkPermissions(live, cases);
      const name = `endpoint × role × own and other bloc × own and other agency × state (${passed} let through, ${refused} refused)`;
      return [{ name, cases: cases.length, failures: unexpected }];
    } finally {
      await live.stop();
      await table.stop();
    }
  },
};
