import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDynamoDb } from '../../../local/dynamodb/startDynamoDb.ts';
import { clientOf } from './clientOf.ts';
import { crashRounds } from './crashRounds.ts';
import { bundleEmulator, spawnEmulator } from './spawnEmulator.ts';

let bundle: string;
let folder: string;

beforeAll(async () => {
  bundle = await bundleEmulator(fileURLToPath(new URL('../../../', import.meta.url)));
  folder = await mkdtemp(join(tmpdir(), 'dynamodb-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(bundle);
});

describe('the emulator as a process', () => {
  test('killed in a storm of writes three times, loses nothing it acknowledged and leaves table and index equal', async () => {
    const result = await crashRounds({ bundle, dataDir: join(folder, 'storm'), rounds: 3, writesPerRound: 100 });
    expect(result).toEqual({ rounds: 3, acknowledged: result.acknowledged, lost: 0, indexDifferences: 0, torn: 0 });
    expect(result.acknowledged).toBeGreaterThanOrEqual(300);
  });

  test('refuses a data folder that another process has, and leaves that one working', async () => {
    const dataDir = join(folder, 'shared');
    const first = await spawnEmulator(bundle, dataDir);
    try {
      const second = await spawnEmulator(bundle, dataDir);
      expect(second.said).toEqual({ problem: 'store.inUse', facts: { directory: dataDir } });
      const client = clientOf(first.said.endpoint ?? '');
      await expect(client.send(new DescribeTableCommand({ TableName: 'none' }))).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
      client.destroy();
    } finally {
      await first.kill();
    }
  });

  test('refuses a data folder that this process has', async () => {
    const dataDir = join(folder, 'own');
    const running = await startDynamoDb({ dataDir });
    await expect(startDynamoDb({ dataDir })).rejects.toMatchObject({ code: 'store.inUse' });
    await running.stop();
  });
});
