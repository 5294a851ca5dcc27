import { execFile } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#core/endpoints/endpoints.ts';
import { saveMember } from '../../../functions/store/members.ts';
import { ensureBuilt } from '../../../scripts/build/ensureBuilt.mjs';
import { eventFor } from '../http/eventFor.ts';
import { settingsFor, startTestTable, type TestTable } from '../store/testStore.ts';

let table: TestTable;

beforeAll(async () => {
  table = await startTestTable();
  await ensureBuilt(['functions']);
}, 60_000);

afterAll(() => table.stop());

/** Runs a bundle as the cloud does, in a process of its own, with nothing but its environment. */
const invoke = async (name: string, event: object) => {
  const bundle = pathToFileURL(fileURLToPath(new URL(`../../../dist/functions/${name}.mjs`, import.meta.url))).href;
  const program = `const { handler } = await import(${JSON.stringify(bundle)});
    const result = await handler(${JSON.stringify(event)}, {});
    process.stdout.write(JSON.stringify(result)); process.exit(0)`;
  const { tableName, region, endpoint } = settingsFor(table.endpoint);
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    env: {
      PATH: process.env['PATH'],
      TABLE_NAME: tableName,
      FILES_BUCKET: 'files',
      AWS_REGION: region,
      DYNAMODB_ENDPOINT: endpoint,
      AWS_ACCESS_KEY_ID: 'id',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
  return JSON.parse(stdout) as { readonly statusCode: number; readonly body: string };
};

test('a bundle, with the parts of the SDK that it leaves out, reads a true table', async () => {
  const store = table.open();
  const member = {
    person: 'lan',
    personName: 'Lan',
    bloc: 'cao-bang-iv',
    role: 'staff',
    agency: 'STP',
    from: '2018-01-01' as never,
    to: null,
  } as const;
  await saveMember(store, member, 'chair');

  const { statusCode, body } = await invoke('me', eventFor(endpoints.me, { claims: { sub: 'lan', name: 'Lan' } }));

  expect([statusCode, body]).toEqual([200, expect.stringContaining('"bloc":"cao-bang-iv"')]);
});
