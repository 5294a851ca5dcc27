const AT_A_TIME = 2;

/**
 * @param {import('./runTool.mjs').CheckStep} step
 * @returns {Promise<boolean>} whether it passed
 */
const runStep = async (step) => {
  const start = performance.now();
  const { passed, output } = await step.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'}  ${step.name.padEnd(18)} ${seconds} s\n`);
  if (!passed) process.stdout.write(`${output.trimEnd()}\n`);
  return passed;
};

/**
 * Runs every step, two at a time and whatever the others find; prints a line for each and the faults of those that fail.
 *
 * @param {readonly import('./runTool.mjs').CheckStep[]} steps
 * @returns {Promise<number>} how many failed
 */
export const runSteps = async (steps) => {
  const waiting = [...steps];
  let failed = 0;
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) if (!(await runStep(step))) failed += 1;
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return failed;
};
