import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = process.platform === 'win32' ? ['cdk.cmd', 'cdk.exe'] : ['cdk'];

/**
 * The command line of the AWS CDK: the project's own, where somebody has put it there, or the one on the path. `null` where there is none.
 *
 * @param {string} root
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export const findCdk = (root, environment) =>
  [join(root, 'node_modules', '.bin'), ...(environment['PATH'] ?? '').split(delimiter)]
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? null;
