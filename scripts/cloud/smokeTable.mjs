import { bundleRun } from '../report/bundleRun.mjs';
import { table } from '../report/table.mjs';
import { smokeChecks } from './smokeChecks.mjs';

/**
 * Asks a running site what a person would, and prints what it answered.
 *
 * @param {string} address with or without a slash at its end
 * @returns {Promise<boolean>} whether all is well
 */
export const smokeTable = async (address) => {
  /** @type {typeof import('../../core/endpoints/endpoints.ts')} */
  const { allEndpoints } = await import(await bundleRun('core/endpoints/endpoints.ts'));
  const rows = await smokeChecks(address.replace(/\/$/, ''), allEndpoints);
  process.stdout.write(
    table(
      ['check', 'seen', 'outcome'],
      rows.map(({ name, seen, fault }) => [name, seen, fault ?? 'ok']),
    ),
  );
  return rows.every(({ fault }) => fault === null);
};
