import { spawn } from 'node:child_process';
import { ROOT } from '../root.mjs';

/**
 * What a step of the check found: nothing, or lines that name the fault.
 *
 * @typedef {{ readonly passed: boolean, readonly output: string }} Outcome
 * @typedef {{ readonly name: string, readonly run: () => Promise<Outcome> }} CheckStep
 */

/**
 * Runs a tool of node_modules with this same Node and keeps all that it says.
 * A tool that cannot be started fails its step.
 *
 * @param {string} script path of the tool's own script, relative to the project
 * @param {readonly string[]} args
 * @returns {Promise<Outcome>}
 */
export const runTool = (script, args) =>
  new Promise((resolve, reject) => {
    const tool = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => void (output += chunk.toString());
    tool.stdout.on('data', keep);
    tool.stderr.on('data', keep);
    tool.on('error', reject);
    tool.on('close', (code) => resolve({ passed: code === 0, output }));
  });

/**
 * The outcome of a step that looks for faults itself.
 *
 * @param {readonly string[]} faults
 * @returns {Outcome}
 */
export const outcomeOf = (faults) => ({ passed: faults.length === 0, output: faults.join('\n') });
