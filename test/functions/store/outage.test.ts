import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../functions/store/Clock.ts';
import { saveSubmission } from '../../../functions/store/saveSubmission.ts';
import { openStore, withDeadline, type Store } from '../../../functions/store/Store.ts';
import { findHead } from '../../../functions/store/submissions.ts';
import { openedPeriod, submissionWith } from './submissionWith.ts';
import { MemoryFiles, settingsFor, startTestTable } from './testStore.ts';

const STP = { bloc: 'b', edition: 2018, agency: 'STP' };

let server: Server | undefined;
let store: Store | undefined;

afterEach(async () => {
  store?.client.destroy();
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  [server, store] = [undefined, undefined];
});

/** A store whose DynamoDB is a server of the test's own. */
const storeAt = async (answer: Parameters<typeof createServer>[1]): Promise<Store> => {
  const opened = createServer(answer);
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  const { port } = opened.address() as AddressInfo;
  server = opened;
  store = openStore(settingsFor(`http://127.0.0.1:${port}`), new MemoryFiles());
  return store;
};

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

describe('a DynamoDB that', () => {
  test('is silent gives "unavailable" when the time is over, and never hangs', async () => {
    const silent = await storeAt(() => undefined);
    const seconds = await secondsOf(async () => {
      await expect(saveSubmission(silent, submissionWith())).rejects.toMatchObject({ code: 'store.unavailable' });
    });
    expect(seconds).toBeGreaterThan(3.5);
    expect(seconds).toBeLessThan(5);
  });

  test('is silent leaves a request no more than the rest of its time', async () => {
    const silent = withDeadline(await storeAt(() => undefined), 300);
    const seconds = await secondsOf(async () => {
      await expect(findHead(silent, STP)).rejects.toMatchObject({ code: 'store.unavailable' });
      await expect(findHead(silent, STP)).rejects.toMatchObject({ code: 'store.unavailable' });
    });
    expect(seconds).toBeLessThan(1.5);
  });

  test('answers 500 gives "unavailable"', async () => {
    const broken = await storeAt((_request, response) => void response.writeHead(500).end('{"__type":"InternalServerError"}'));
    await expect(findHead(broken, STP)).rejects.toMatchObject({ code: 'store.unavailable' });
  });

  test('is not there gives "unavailable"', async () => {
    const gone = await storeAt(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    await expect(findHead(gone, STP)).rejects.toMatchObject({ code: 'store.unavailable' });
  });

  test('refuses the request as wrong lets the error through: waiting would not mend it', async () => {
    const strict = await storeAt((_request, response) => {
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end('{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"no table"}');
    });
    await expect(findHead(strict, STP)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('a file store that', () => {
  test('is silent gives "unavailable" when the time is over', async () => {
    const table = await startTestTable();
    const opened = table.open();
    await openedPeriod(opened, 'b');
    const silent = { ...opened, files: { put: () => new Promise<void>(() => undefined), get: table.files.get } };
    const refused = saveSubmission(withDeadline(silent, 200), submissionWith({ bloc: 'b' }));
    await expect(refused).rejects.toMatchObject({ code: 'store.unavailable' });
    expect(await findHead(opened, STP)).toBeNull();
    await table.stop();
  });
});

test('the clock of the system tells the time, waits and draws', async () => {
  const before = Date.now();
  await systemClock.sleep(5);
  expect(systemClock.now()).toBeGreaterThanOrEqual(before + 4);
  expect(systemClock.random()).toBeLessThan(1);
});
