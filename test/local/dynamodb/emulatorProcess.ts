import { isProblem } from '#core/problem.ts';
import { startDynamoDb } from '../../../local/dynamodb/startDynamoDb.ts';

// Runs the emulator as a process of its own, from a bundle, so that a test can kill it. Says its endpoint, or why it cannot start.
const [dataDir = null] = process.argv.slice(2);
const say = (what: object): boolean => process.stdout.write(`${JSON.stringify(what)}\n`);
try {
  const { endpoint } = await startDynamoDb({ dataDir });
  say({ endpoint });
} catch (error) {
  if (!isProblem(error)) throw error;
  say({ problem: error.code, facts: error.facts });
  process.exitCode = 1;
}
