import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** The names of the program and of the code that this Node's engine made of it at the build, beside this file. The build fills them in. */
declare const PROGRAM: string;
declare const CODE: string;

/**
 * Runs the program without compiling it again. Code that is missing, or that another Node's engine made, is passed over: the program
 * then starts as any other, only later. The names carry the program's hash, so that code never meets another program than its own.
 */
const [program, code] = [new URL(PROGRAM, import.meta.url), new URL(CODE, import.meta.url)];
const script = new Script(readFileSync(program, 'utf8'), {
  filename: fileURLToPath(program),
  ...(existsSync(code) && { cachedData: readFileSync(code) }),
});
const start = script.runInThisContext() as (
  require: NodeJS.Require,
  programUrl: string,
  importBeside: (file: string) => Promise<unknown>,
) => unknown;
start(createRequire(import.meta.url), import.meta.url, (file) => import(new URL(file, import.meta.url).href));
