import { isProblem } from '#core/problem.ts';
import { startDynamoDb } from '../../../local/dynamodb/startDynamoDb.ts';

// Runs the emulator as a process of its own, from a bundle, so that a test can kill it. Says its endpoint, or why it cannot start.
const [dataDir = null] = process.argv.slice(2);
try {
  const { endpoint } = await startDynamoDb({ dataDir });
  console.log(JSON.stringify({ endpoint }));
} catch (error) {
  if (!isProblem(error)) throw error;
  console.log(JSON.stringify({ problem: error.code, facts: error.facts }));
  process.exitCode = 1;
}
