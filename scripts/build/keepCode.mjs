import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { pathToFileURL } from 'node:url';

// Runs a built program once with the arguments that follow, and keeps the code that the engine has made of it by then: that of every
// function which such a run needs. Run by itself, as `node keepCode.mjs PROGRAM CODE LAUNCHER ARGUMENTS…`.
const [node = '', , program = '', code = '', launcher = '', ...args] = process.argv;
process.argv = [node, launcher, ...args];

const script = new Script(readFileSync(program, 'utf8'), { filename: program });
await script.runInThisContext()(createRequire(launcher), pathToFileURL(launcher).href).done;
if (process.exitCode === 2) throw new Error(`cannot run: ${args.join(' ')}`);
writeFileSync(code, script.createCachedData());
// What was found in the files says nothing about the build.
process.exitCode = 0;
