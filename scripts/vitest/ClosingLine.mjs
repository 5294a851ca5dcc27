/** @import { Reporter, TestModule } from 'vitest/node' */
import { appendFileSync } from 'node:fs';

/**
 * Counts what a finished run found.
 *
 * @param {readonly TestModule[]} modules
 * @param {number} unhandled errors that belong to no test
 */
const countOf = (modules, unhandled) => {
  const count = { passed: 0, failed: unhandled, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) count[outcomeOf(test.result().state)] += 1;
    for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
    count.failed += module.errors().length;
  }
  return count;
};

/**
 * A test that never came to an end has not passed: a run that is cut short must not look green.
 *
 * @param {'passed' | 'failed' | 'skipped' | 'pending'} state
 */
const outcomeOf = (state) => (state === 'pending' ? 'failed' : state);

/**
 * @param {{ passed: number, failed: number, skipped: number }} count
 * @returns {string} the last lines of a run: what was skipped, if anything, then `N passed, N failed`
 */
export const closingLinesOf = ({ passed, failed, skipped }) =>
  `${skipped > 0 ? `${skipped} skipped\n` : ''}${passed} passed, ${failed} failed\n`;

/**
 * Ends the whole output with `N passed, N failed`, after coverage tables and everything else.
 * Files that could not be loaded, failed hooks and stray errors count as failed; skipped tests get a line of their own before.
 * A run that ends badly never claims `0 failed`, and one that never reached its end says `0 passed, 1 failed`.
 * Where `GIAOUOC_COUNTS` names a file, the counts go there as a line of JSON instead, for the run that adds them up.
 *
 * @implements {Reporter}
 */
export class ClosingLine {
  #count = { passed: 0, failed: 0, skipped: 0 };

  onInit() {
    const countsFile = process.env['GIAOUOC_COUNTS'];
    // A test that starts a run of its own must not be counted as part of this one.
    delete process.env['GIAOUOC_COUNTS'];
    process.once('exit', (code) => {
      const { passed, failed, skipped } = this.#count;
      const honest = { passed, failed: code === 0 ? failed : Math.max(failed, 1), skipped };
      if (countsFile === undefined) process.stdout.write(closingLinesOf(honest));
      else appendFileSync(countsFile, `${JSON.stringify(honest)}\n`);
    });
  }

  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    this.#count = countOf(modules, unhandledErrors.length);
  }
}
