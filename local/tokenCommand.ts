import { readLocalSettings } from './settings.ts';
import { printToken } from './token.ts';

const { dataDir } = readLocalSettings(process.env, process.cwd());
const { stdout, stderr, exitCode } = await printToken(process.argv[2], dataDir, Date.now());
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
