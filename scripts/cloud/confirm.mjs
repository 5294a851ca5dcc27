import { createInterface } from 'node:readline/promises';

/**
 * Asks somebody to type a word before something is done that cannot be taken back lightly.
 *
 * @param {string} question
 * @param {string} word
 * @returns {Promise<boolean>} `false` too where nobody is there to answer
 */
export const confirm = async (question, word) => {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise((resolve) => lines.once('close', () => resolve('')));
  const answer = await Promise.race([lines.question(`${question}\nType "${word}" to go on: `), ended]);
  lines.close();
  return answer === word;
};
