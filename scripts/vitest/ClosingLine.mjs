/** @import { Reporter, TestModule } from 'vitest/node' */

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
 * Ends the whole output with `N passed, N failed`, after coverage tables and everything else.
 * Files that could not be loaded, failed hooks and stray errors count as failed; skipped tests get a line of their own before.
 * A run that ends badly never claims `0 failed`, and one that never reached its end says `0 passed, 1 failed`.
 *
 * @implements {Reporter}
 */
export class ClosingLine {
  #count = { passed: 0, failed: 0, skipped: 0 };

  onInit() {
    process.once('exit', (code) => {
      const { passed, failed, skipped } = this.#count;
      if (skipped > 0) process.stdout.write(`${skipped} skipped\n`);
      process.stdout.write(`${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed\n`);
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
