import { spawnSync } from 'node:child_process';

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
const runs = (command, args) => spawnSync(command, [...args], { stdio: 'ignore', timeout: 30_000 }).status === 0;

const PYTHON = process.platform === 'win32' ? 'python' : 'python3';

/** A second opinion that needs a program which npm cannot bring: what it adds, and how its presence is known. */
const OPTIONAL = [
  {
    proof: 'LibreOffice recalculates our workbooks (no soffice found; Debian: libreoffice-calc)',
    isThere: () => runs('soffice', ['--version']) || runs('libreoffice', ['--version']),
  },
  {
    proof: 'openpyxl reads our workbooks (no python openpyxl found; Debian: python3-openpyxl)',
    isThere: () => runs(PYTHON, ['-c', 'import openpyxl']),
  },
  {
    proof: 'pandas reads our workbooks (no python pandas found; Debian: python3-pandas)',
    isThere: () => runs(PYTHON, ['-c', 'import pandas']),
  },
  {
    proof: 'the engines that run on Java (no java found)',
    isThere: () => runs('java', ['-version']),
  },
];

/**
 * The proofs that cannot be had on this machine, each with the reason.
 *
 * @returns {readonly string[]}
 */
export const leftOut = () => OPTIONAL.filter(({ isThere }) => !isThere()).map(({ proof }) => proof);
